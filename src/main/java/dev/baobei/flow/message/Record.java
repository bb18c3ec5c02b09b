package dev.baobei.flow.message;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.parse.ParserVersion;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.flow.act.MovedProtections;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.decision.Decided;
import dev.baobei.postgres.dispute.AppealLog;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.message.DecisionLog;
import dev.baobei.postgres.message.DecisionLog.Answer;
import dev.baobei.postgres.message.DecisionLog.Decision;
import dev.baobei.postgres.message.DecisionLog.Read;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.report.FollowUpLog;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.report.Supplements;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Records what was decided on a batch: journal, reports, decisions, answers and replies, all in the transaction that decided. */
@ApplicationScoped
class Record {

    private final Journal journal;
    private final PreReportLedger reports;
    private final Supplements supplements;
    private final FollowUpLog followUps;
    private final AppealLog appeals;
    private final AppealsInDispute disputed;
    private final DecisionLog decisions;
    private final Outbox outbox;
    private final Channels channels;
    private final Wording wording;
    private final BusinessClock clock;
    private final InstantSource machineTime;
    private final Tally tally;
    private final MovedProtections protections;

    Record(Journal journal, PreReportLedger reports, Supplements supplements, FollowUpLog followUps, AppealLog appeals,
            AppealsInDispute disputed, DecisionLog decisions, Outbox outbox, Channels channels, Wording wording,
            BusinessClock clock, InstantSource machineTime, Tally tally, MovedProtections protections) {
        this.journal = journal;
        this.reports = reports;
        this.supplements = supplements;
        this.followUps = followUps;
        this.appeals = appeals;
        this.disputed = disputed;
        this.decisions = decisions;
        this.outbox = outbox;
        this.channels = channels;
        this.wording = wording;
        this.clock = clock;
        this.machineTime = machineTime;
        this.tally = tally;
        this.protections = protections;
    }

    /** The answers that are now this transaction's to give, by message. */
    Uni<Map<UUID, String>> write(SqlConnection tx, List<Decided> decided, Collection<Chain> chains) {
        Instant now = clock.now();
        List<AnswerParts> parts = decided.stream().map(this::parts).toList();
        List<Answer> answers = parts.stream().map(this::answer).toList();
        return reports
                .write(tx, decided.stream().flatMap(one -> one.endings().stream()).toList(),
                        decided.stream().flatMap(one -> one.added().stream()).toList())
                .chain(() -> appeals.write(tx, decided.stream().flatMap(one -> one.appeals().stream()).toList()))
                .chain(() -> disputed.attach(tx, decided, chains))
                .chain(() -> journal.write(tx, chains))
                .chain(() -> supplements.write(tx, decided.stream().flatMap(one -> one.supplements().stream()).toList()))
                .chain(() -> reports.fit(tx,
                        decided.stream().flatMap(one -> one.supplements().stream()).map(Supplements.New::report).toList()))
                .chain(() -> followUps.write(tx, decided.stream().flatMap(one -> one.followUps().stream()).toList()))
                .chain(() -> contacts(tx, decided))
                .chain(() -> decisions.decided(tx, decided.stream().map(one -> decision(one, now)).toList()))
                .chain(() -> decisions.answered(tx, answers, now))
                .call(standing -> outbox.add(tx, outgoing(parts, standing, now), machineTime.instant()))
                .invoke(() -> decided.forEach(tally::decided))
                .map(standing -> answers.stream().filter(answer -> standing.contains(answer.message()))
                        .collect(toMap(Answer::message, Answer::body)));
    }

    /** Who was in contact with a customer may keep them longer. */
    private Uni<Void> contacts(SqlConnection tx, List<Decided> decided) {
        return Multi.createFrom().iterable(decided).onItem().transformToUniAndConcatenate(one -> Multi.createFrom()
                .iterable(one.followUps()).onItem().transformToUniAndConcatenate(added -> {
                    Directory directory = one.handling().directory();
                    return protections.byContact(tx, directory.project(added.project()).orElseThrow(), directory,
                            added.followUp().report(), added.followUp().at());
                }).collect().last()).collect().last().replaceWithVoid();
    }

    /** What was decided, in words; no message where the gateway stays silent. */
    private AnswerParts parts(Decided decided) {
        AnswerParts parts = new AnswerParts(decided.handling(), outbox);
        decided.reply().ifPresent(reply -> parts.toSender(wording.messages(reply)));
        decided.copies().forEach(copy -> parts.toColleague(copy.colleague(), wording.messages(copy.reply())));
        return parts;
    }

    private Answer answer(AnswerParts parts) {
        Optional<Outgoing> spoken = parts.spoken();
        return new Answer(parts.message(), channels.named(parts.channel()).answer(spoken), spoken.isPresent());
    }

    private static Decision decision(Decided decided, Instant now) {
        return new Decision(decided.handling().message().id(), now, decided.handling().reading().kind().name(),
                decided.agent().map(Agent::id), decided.outcomes(), decided.trace(), decided.failures(), decided.remarks(),
                new Read(ParserVersion.CURRENT, decided.handling().read(),
                        decided.handling().completes()));
    }

    private static List<Outbox.New> outgoing(List<AnswerParts> parts, Set<UUID> standing, Instant now) {
        return parts.stream().flatMap(one -> one.all(standing.contains(one.message()), now).stream()).toList();
    }
}
