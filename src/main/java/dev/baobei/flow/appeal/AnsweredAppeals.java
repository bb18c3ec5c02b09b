package dev.baobei.flow.appeal;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Dispute.Appealed;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.postgres.dispute.AppealLog;
import dev.baobei.postgres.dispute.AppealLog.Answer;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.report.PreReportLedger;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A ruling in force answers every appeal in its dispute that waited; about one report everybody hears of it once. */
@ApplicationScoped
public class AnsweredAppeals {

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

    public Uni<Void> answered(LockedVisit the, Dispute before, Ruling ruling, UUID account) {
        Map<Receipt, List<Appealed>> waiting = before.unanswered().stream().flatMap(objection -> objection.appeal().stream())
                .collect(Collectors.groupingBy(Appealed::receipt, LinkedHashMap::new, Collectors.toList()));
        Answer answer = new Answer(account, the.now(), Optional.of(ruling.id()), Optional.empty());
        return Multi.createFrom().iterable(waiting.entrySet()).onItem()
                .transformToUniAndConcatenate(each -> answer(the, each.getKey(), each.getValue(), answer))
                .collect().last().replaceWithVoid();
    }

    private Uni<Void> answer(LockedVisit the, Receipt receipt, List<Appealed> waiting, Answer answer) {
        List<Link> entries = waiting.stream().map(one -> AppealEntries.answered(the.chain(), one.id(),
                answer.ruling().orElseThrow(), answer.by(), the.now())).toList();
        return appeals.answer(the.tx(), waiting.stream().map(Appealed::id).toList(), answer)
                .chain(() -> reports.byReceipt(the.tx(), the.directory(), receipt))
                .chain(report -> outbox.add(the.tx(),
                        notices.ruled(waiting.stream().map(Appealed::agent), report.orElseThrow(),
                                entries.get(entries.size() - 1), the),
                        machineTime.instant()));
    }
}
