package dev.baobei.flow.decision;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.reply.AttemptNotice;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.rule.CaseFile;
import dev.baobei.domain.rule.Hold;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Disclosure.ToHolder;
import dev.baobei.domain.terms.Terms;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.ToldAttempts;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Whom it is told to that a report was refused because others have the customer: those whose the customer is, where the terms say
 * so, once of each agency that tries (XKC 报备失败提醒). They read their own words of the customer, never those of the report.
 */
@ApplicationScoped
public class HolderNotices {

    private final ToldAttempts attempts;
    private final Outbox outbox;
    private final Wording wording;
    private final BusinessClock clock;
    private final InstantSource machineTime;

    HolderNotices(ToldAttempts attempts, Outbox outbox, Wording wording, BusinessClock clock, InstantSource machineTime) {
        this.attempts = attempts;
        this.outbox = outbox;
        this.wording = wording;
        this.clock = clock;
        this.machineTime = machineTime;
    }

    /** A report that was refused for a rival, the message that made it and the entry that says so. */
    record Refused(CaseFile file, Handling handling, Link entry) {

        Optional<Disclosure> disclosure() {
            return file.terms().map(Terms::disclosure).filter(Disclosure::tellsHolders);
        }
    }

    public Uni<Void> tell(SqlConnection tx, List<Refused> refused) {
        return Multi.createFrom().items(refused.stream().flatMap(this::attempts)).onItem()
                .transformToUniAndConcatenate(attempt -> tell(tx, attempt)).collect().last().replaceWithVoid();
    }

    private record Attempt(Refused refused, Hold hold, Addressee holder, Disclosure disclosure) {}

    private Stream<Attempt> attempts(Refused refused) {
        Directory directory = refused.handling().directory();
        return refused.disclosure().stream().flatMap(disclosure -> Hold.on(refused.file()).stream()
                .map(hold -> new Attempt(refused, hold, Addressee.of(directory, hold.agent()), disclosure)));
    }

    private Uni<Void> tell(SqlConnection tx, Attempt attempt) {
        CaseFile file = attempt.refused().file();
        return attempts.isFirst(tx, new ToldAttempts.Told(file.project().id(), file.agent().agency().id(),
                attempt.hold().agent().id(), attempt.hold(), attempt.refused().handling().message().id(), clock.now()))
                .flatMap(first -> first
                        ? outbox.add(tx, notice(attempt, file.project()).toList(), machineTime.instant())
                        : Uni.createFrom().voidItem());
    }

    private Stream<Outbox.New> notice(Attempt attempt, Project project) {
        String text = wording.text(new OfEntry(new AttemptNotice(project, attempt.hold(),
                Optional.of(attempt.refused().file().agent().agency())
                        .filter(rival -> attempt.disclosure().holder() == ToHolder.AGENCY)),
                attempt.refused().entry().mark()));
        return attempt.refused().handling().directory().numberFor(project.id()).stream()
                .map(ours -> attempt.holder().notice(outbox.newId(), ours, text, new About(project.id(),
                        attempt.hold().visit(), attempt.hold().report(), Outbox.Start.PENDING, clock.now())));
    }
}
