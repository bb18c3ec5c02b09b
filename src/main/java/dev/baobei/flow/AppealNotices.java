package dev.baobei.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.AppealReply;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.postgres.Outbox;
import dev.baobei.postgres.Outbox.Start;
import dev.baobei.wording.Wording;

/**
 * What the agent who appealed is told: that it is answered, that the answer is late. REG-16, line 292: where the terms keep collisions secret it is
 * one text whatever was answered and whoever else is there, and so it need not be held back.
 */
@ApplicationScoped
class AppealNotices {

    private final Wording wording;
    private final Outbox outbox;

    AppealNotices(Wording wording, Outbox outbox) {
        this.wording = wording;
        this.outbox = outbox;
    }

    /** @param words what staff answered */
    List<Outbox.New> answered(Agent agent, PreReport report, String words, Directory directory, Instant now) {
        return notices(agent, report, new AppealReply.Answered(directory.project(report.project()).orElseThrow(), report,
                Optional.of(words).filter(said -> isTold(report, directory, now))), directory, now);
    }

    /** Nothing where the ruling itself is told. */
    List<Outbox.New> ruled(Agent agent, PreReport report, Directory directory, Instant now) {
        return isTold(report, directory, now)
                ? List.of()
                : notices(agent, report, new AppealReply.Answered(directory.project(report.project()).orElseThrow(), report,
                        Optional.empty()), directory, now);
    }

    List<Outbox.New> overdue(Agent agent, PreReport report, Directory directory, Instant now) {
        return notices(agent, report, new AppealReply.Overdue(directory.project(report.project()).orElseThrow(), report),
                directory, now);
    }

    private static boolean isTold(PreReport report, Directory directory, Instant now) {
        return directory.termsOf(report.project(), now).filter(terms -> terms.disclosure() == Disclosure.TOLD).isPresent();
    }

    /** Who left the agency, or may not report any more, is told nothing of its customers. */
    private List<Outbox.New> notices(Agent agent, PreReport report, Reply told, Directory directory, Instant now) {
        Stream<Agent> still = directory.agent(agent.id()).stream().filter(one -> one.isActive() && one.agency().isApproved()
                && one.agency().id() == agent.agency().id());
        Optional<GatewayNumber> number = directory.numberFor(report.project());
        return still.flatMap(one -> number.stream().flatMap(ours -> inParts(one, ours, report, told, now))).toList();
    }

    private Stream<Outbox.New> inParts(Agent agent, GatewayNumber ours, PreReport report, Reply told, Instant now) {
        List<String> texts = wording.messages(told);
        return IntStream.range(0, texts.size()).mapToObj(i -> new Outbox.New(
                new Outgoing(outbox.newId(), ours.channel(), ours.number(), agent.address(), texts.get(i)), Optional.empty(),
                Optional.empty(), Optional.of(report.project()), i == 0 ? Start.PENDING : Start.FOLLOWING, now));
    }
}
