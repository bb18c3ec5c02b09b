package dev.baobei.flow.message;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Entered;
import dev.baobei.domain.message.Incoming;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.EntryForm;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.rule.Reception;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.decision.Preparation;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.message.DecisionLog;
import dev.baobei.postgres.message.MessageLog;
import dev.baobei.postgres.message.MessageTimeline;
import io.smallrye.mutiny.Uni;

/**
 * The story of a report that an agent makes in person or by phone and staff enter (代报): kept as a message of the agent's, with who
 * entered it, and from there on like any other. It counts from when it is entered.
 */
@ApplicationScoped
public class EntryFlow {

    private final MessageFlow flow;
    private final MessageLog messages;
    private final MessageTimeline timeline;
    private final DecisionLog decisions;
    private final Directories directories;
    private final BusinessClock clock;

    EntryFlow(MessageFlow flow, MessageLog messages, MessageTimeline timeline, DecisionLog decisions, Directories directories,
            BusinessClock clock) {
        this.flow = flow;
        this.messages = messages;
        this.timeline = timeline;
        this.decisions = decisions;
        this.directories = directories;
        this.clock = clock;
    }

    /**
     * What staff enter.
     *
     * @param key     what makes a repeat the same request
     * @param payload the whole request, as it is kept
     */
    public record Request(EntryForm form, Agent agent, Entered entered, String key, String payload) {

        @Override
        public String toString() {
            return "Request[" + form.project().code() + "]";
        }
    }

    /** What was entered under this key before, if anything was: whatever has changed since, it is answered again. */
    public Uni<Optional<EntryOutcome>> before(UUID account, String key, String payload) {
        return messages.request(GatewayNumber.DESK, id(account, key)).flatMap(found -> found
                .map(request -> kept(request, payload, false).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static String id(UUID account, String key) {
        return account + ":" + key;
    }

    private Uni<EntryOutcome> kept(MessageLog.Request request, String payload, boolean isNew) {
        return request.payload().equals(payload)
                ? timeline.byId(request.message()).flatMap(told -> decisions.answerTo(request.message())
                        .map(reply -> new EntryOutcome.Kept(told.orElseThrow(), reply.orElse(""), isNew)))
                : item(new EntryOutcome.KeyUsed());
    }

    private static Uni<EntryOutcome> item(EntryOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    /** Keeps the report and has it decided. */
    public Uni<EntryOutcome> enter(Request request) {
        if (request.agent.isFiler()) {
            return item(new EntryOutcome.IsFiler());
        }
        if (!Reception.objectionsTo(request.agent).isEmpty()) {
            return item(new EntryOutcome.MayNotReport());
        }
        if (request.form.visitAt().filter(at -> at.isBefore(clock.now())).isPresent()) {
            return item(new EntryOutcome.IsOver());
        }
        return directories.current().flatMap(directory -> misread(request, directory)
                .map(field -> item(new EntryOutcome.Misread(field))).orElseGet(() -> keep(request)));
    }

    private Optional<Field> misread(Request request, Directory directory) {
        KeptMessage asIfKept = KeptMessage.of(new UUID(0, 0), incoming(request, clock.now()));
        return request.form.misread(Preparation.read(asIfKept, directory));
    }

    private static Incoming incoming(Request request, Instant now) {
        return new Incoming(GatewayNumber.DESK, id(request.entered.account(), request.key),
                GatewayNumber.desk(request.form.project()), request.agent.address(), request.form.text(), request.payload, now,
                Optional.empty(), Optional.of(request.entered));
    }

    private Uni<EntryOutcome> keep(Request request) {
        Incoming incoming = incoming(request, clock.now());
        return flow.receive(incoming).chain(() -> messages.request(GatewayNumber.DESK, incoming.externalId())
                .flatMap(kept -> kept(kept.orElseThrow(), request.payload, true)));
    }
}
