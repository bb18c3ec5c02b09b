package dev.baobei.flow.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.Reply;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.report.PreReportLedger;

/** Decides that an agent takes back one of their reports, or of those that they filed (撤回 and a receipt): only one that waits. */
final class WithdrawalDecider {

    private final OwnReport own;

    WithdrawalDecider(OwnReport own) {
        this.own = own;
    }

    Decided decide() {
        return own.handling().reading().argument().flatMap(Receipt::of).flatMap(own.onRecord()::under)
                .filter(report -> report.isOf(own.agent()) && own.chains().containsKey(report.project())
                        && report.stateAt(at()) == PreReport.State.PENDING)
                .map(this::withdraw).orElseGet(() -> own.answer(new Reply.NoSuchReport()));
    }

    private Instant at() {
        return own.message().effectiveAt();
    }

    private Decided withdraw(PreReport report) {
        Project project = own.handling().directory().project(report.project()).orElseThrow();
        own.onRecord().end(report, End.WITHDRAWN, at());
        Link link = own.chains().get(project.id()).add(Entry.Kind.REPORT_WITHDRAWN, When.received(at(), at()),
                Chain.Subject.message(own.message().id()),
                Map.of("receipt", report.receipt().code(), "agent", own.agent().id().toString()), Map.of());
        Reply reply = new Reply.Withdrawn(project, report, link.mark());
        return new Decided(own.handling(), Optional.of(own.agent()), Optional.of(reply),
                List.of(new OutcomeRecord("withdrawn", project.code(), report.receipt().code(), List.of(), List.of(),
                        link.sequence())),
                List.of(), List.of(PreReportLedger.Ending.withdrawn(report, at())))
                .told(Copies.of(own.agent(), report.agent(), reply));
    }
}
