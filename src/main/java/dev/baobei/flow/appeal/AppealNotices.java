package dev.baobei.flow.appeal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.AppealReply;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.Outbox.Start;
import dev.baobei.wording.Wording;

/**
 * What the agent who appealed is told: that it is answered, that the answer is late. REG-16, line 292: where the terms keep collisions secret it is
 * one text whatever was answered and whoever else is there, and so it need not be held back.
 */
@ApplicationScoped
public class AppealNotices {

    private final Wording wording;
    private final Outbox outbox;

    AppealNotices(Wording wording, Outbox outbox) {
        this.wording = wording;
        this.outbox = outbox;
    }

    /**
     * What staff answered; their words only where nothing was secret when the report was made, nor is now.
     *
     * @param by   who appealed
     * @param mark of the entry that says it
     */
    List<Outbox.New> answered(Stream<Agent> by, PreReport report, String words, String mark, Directory directory,
            Instant now) {
        boolean told = says(report, directory, report.effectiveAt(), Disclosure::tellsEverything)
                && says(report, directory, now, Disclosure::tellsEverything);
        return notices(by, report, new AppealReply.Answered(directory.project(report.project()).orElseThrow(), report,
                Optional.of(words).filter(said -> told)), mark, directory, now);
    }

    /** Nothing where the ruling itself is told, as of the visit's arrival. */
    List<Outbox.New> ruled(Stream<Agent> by, PreReport report, Link entry, LockedVisit the) {
        Directory directory = the.directory();
        return says(report, directory, the.visit().arrivedAt(), Disclosure::holdsCollisions)
                ? notices(by, report, new AppealReply.Answered(directory.project(report.project()).orElseThrow(), report,
                        Optional.empty()), entry.mark(), directory, the.now())
                : List.of();
    }

    /** @param mark of the appeal's own entry, which says until when it is answered */
    public List<Outbox.New> overdue(Agent agent, PreReport report, String mark, Directory directory, Instant now) {
        return notices(Stream.of(agent), report,
                new AppealReply.Overdue(directory.project(report.project()).orElseThrow(), report),
                mark, directory, now);
    }

    private static boolean says(PreReport report, Directory directory, Instant at, Predicate<Disclosure> what) {
        return directory.termsOf(report.project(), at).map(Terms::disclosure).filter(what).isPresent();
    }

    /** To who appealed, and to whose the report is now. */
    private List<Outbox.New> notices(Stream<Agent> by, PreReport report, AppealReply.Told told, String mark,
            Directory directory, Instant now) {
        List<Addressee> those = Addressee.of(directory, Stream.concat(by, Stream.of(report.agent())).map(Holder::of));
        Optional<GatewayNumber> number = directory.numberFor(report.project());
        return those.stream()
                .flatMap(one -> number.stream().flatMap(ours -> inParts(one, ours, report, new OfEntry(told, mark), now)))
                .toList();
    }

    private Stream<Outbox.New> inParts(Addressee to, GatewayNumber ours, PreReport report, OfEntry told, Instant now) {
        List<String> texts = wording.messages(told);
        return IntStream.range(0, texts.size()).mapToObj(i -> to.notice(outbox.newId(), ours, texts.get(i),
                new About(report.project(), Optional.empty(), Optional.of(report.id()),
                        i == 0 ? Start.PENDING : Start.FOLLOWING, now)));
    }
}
