package dev.baobei.flow.reread;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.parse.ParserVersion;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.decision.Decided;
import dev.baobei.flow.reread.RereadDecider.Decision;
import dev.baobei.flow.reread.RereadFlow.Request;
import dev.baobei.flow.reread.RereadJudge.Judged;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.Rereads;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.report.Supplements;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Records a reread that is applied: journal, reports, the new decision and the notice, beside what was decided and answered. */
@ApplicationScoped
class RereadRecord {

    private final Journal journal;
    private final PreReportLedger reports;
    private final Supplements supplements;
    private final Rereads rereads;
    private final Outbox outbox;
    private final Wording wording;
    private final BusinessClock clock;
    private final InstantSource machineTime;

    RereadRecord(Journal journal, PreReportLedger reports, Supplements supplements, Rereads rereads, Outbox outbox,
            Wording wording, BusinessClock clock, InstantSource machineTime) {
        this.journal = journal;
        this.reports = reports;
        this.supplements = supplements;
        this.rereads = rereads;
        this.outbox = outbox;
        this.wording = wording;
        this.clock = clock;
        this.machineTime = machineTime;
    }

    Uni<Void> write(SqlConnection tx, Request request, Judged judged, Collection<Chain> chains) {
        Instant now = clock.now();
        Optional<Decided> decided = judged.decision().map(Decision::decided);
        List<Outbox.New> notice = judged.decision().filter(decision -> !decision.changesNothingOnRecord())
                .map(decision -> new RereadNotices(judged.read().handling(), decision, outbox, wording, now).all())
                .orElse(List.of());
        return journal.write(tx, chains)
                .chain(() -> reports.write(tx, decided.map(Decided::endings).orElse(List.of()),
                        decided.map(Decided::added).orElse(List.of())))
                .chain(() -> supplements.write(tx, decided.map(Decided::supplements).orElse(List.of())))
                .chain(() -> reports.fit(tx,
                        decided.stream().flatMap(one -> one.supplements().stream()).map(Supplements.New::report).toList()))
                .chain(() -> outbox.add(tx, notice, machineTime.instant()))
                .chain(() -> rereads.add(tx, applied(request, judged, now,
                        notice.stream().map(one -> one.outgoing().id()).findFirst())));
    }

    private static Rereads.Applied applied(Request request, Judged judged, Instant now, Optional<UUID> notice) {
        List<OutcomeRecord> outcomes = judged.decision().map(decision -> decision.decided().outcomes())
                .orElse(judged.read().before().outcomes());
        return new Rereads.Applied(request.message(), judged.read().before().rereads() + 1, now, request.account(),
                request.reason(), ParserVersion.CURRENT, judged.read().handling().reading().kind().name(), outcomes,
                judged.decision().map(decision -> decision.decided().trace()).orElse(List.of()),
                judged.read().now(), notice);
    }

}
