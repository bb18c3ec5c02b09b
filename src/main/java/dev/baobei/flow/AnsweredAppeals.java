package dev.baobei.flow;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Dispute.Appealed;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.postgres.AppealLog;
import dev.baobei.postgres.AppealLog.Answer;
import dev.baobei.postgres.Outbox;
import dev.baobei.postgres.PreReportLedger;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A ruling in force answers every appeal in its dispute that waited. */
@ApplicationScoped
class AnsweredAppeals {

    private final InstantSource machineTime;
    private final AppealLog appeals;
    private final PreReportLedger reports;
    private final AppealNotices notices;
    private final Outbox outbox;

    AnsweredAppeals(InstantSource machineTime, AppealLog appeals, PreReportLedger reports, AppealNotices notices,
            Outbox outbox) {
        this.machineTime = machineTime;
        this.appeals = appeals;
        this.reports = reports;
        this.notices = notices;
        this.outbox = outbox;
    }

    Uni<Void> answered(LockedVisit the, Dispute before, Ruling ruling, UUID account) {
        return Multi.createFrom().items(before.unanswered().stream().flatMap(objection -> objection.appeal().stream()))
                .onItem().transformToUniAndConcatenate(appeal -> answer(the, appeal, ruling, account))
                .collect().last().replaceWithVoid();
    }

    private Uni<Void> answer(LockedVisit the, Appealed appeal, Ruling ruling, UUID account) {
        return appeals.answer(the.tx(), appeal.id(), new Answer(account, the.now(), Optional.of(ruling.id()), Optional.empty()))
                .chain(() -> reports.byReceipt(the.tx(), the.directory(), appeal.receipt()))
                .chain(report -> outbox.add(the.tx(),
                        notices.ruled(appeal.agent(), report.orElseThrow(), the.directory(), the.now()),
                        machineTime.instant()));
    }
}
