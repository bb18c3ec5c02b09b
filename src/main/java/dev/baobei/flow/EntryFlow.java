package dev.baobei.flow;

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
import dev.baobei.postgres.MessageLog;
import dev.baobei.postgres.MessageTimeline;
import dev.baobei.postgres.directory.Directories;
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
    private final Directories directories;
    private final BusinessClock clock;

    EntryFlow(MessageFlow flow, MessageLog messages, MessageTimeline timeline, Directories directories, BusinessClock clock) {
        this.flow = flow;
        this.messages = messages;
        this.timeline = timeline;
        this.directories = directories;
        this.clock = clock;
    }

    /**
     * What staff enter.
     *
     * @param key what makes a repeat the same request; none where staff gave none
     */
    public record Request(EntryForm form, Agent agent, Entered entered, Optional<String> key) {

        @Override
        public String toString() {
            return "Request[" + form.project().code() + "]";
        }
    }

    /** Keeps the report and has it decided; entered again under the same key it is answered again. */
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
        String id = request.entered.account() + ":" + request.key.orElseGet(() -> UUID.randomUUID().toString());
        return directories.current().flatMap(directory -> misread(request, id, directory)
                .map(field -> item(new EntryOutcome.Misread(field))).orElseGet(() -> keep(request, id)));
    }

    private static Uni<EntryOutcome> item(EntryOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    private Optional<Field> misread(Request request, String id, Directory directory) {
        KeptMessage asIfKept = KeptMessage.of(new UUID(0, 0), incoming(request, id, clock.now()));
        return request.form.misread(Preparation.read(asIfKept, directory));
    }

    private static Incoming incoming(Request request, String id, Instant now) {
        String text = request.form.text();
        return new Incoming(GatewayNumber.DESK, id, GatewayNumber.desk(request.form.project()), request.agent.address(), text,
                text,
                now, Optional.empty(), Optional.of(request.entered));
    }

    private Uni<EntryOutcome> keep(Request request, String id) {
        Instant now = clock.now();
        Incoming incoming = incoming(request, id, now);
        return flow.receive(incoming).flatMap(reply -> messages.find(GatewayNumber.DESK, id)
                .flatMap(kept -> isSaidBy(kept, incoming)
                        ? timeline.byId(kept.id()).map(told -> new EntryOutcome.Kept(told.orElseThrow(), reply,
                                kept.receivedAt().equals(now)))
                        : item(new EntryOutcome.KeyUsed())));
    }

    private static boolean isSaidBy(KeptMessage kept, Incoming incoming) {
        return kept.text().equals(incoming.text()) && kept.number().equals(incoming.to())
                && kept.sender().equals(incoming.from()) && kept.entered().equals(incoming.entered());
    }
}
