package dev.baobei.flow.reread;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.RereadReply.TakenBack;
import dev.baobei.flow.decision.Decided;
import dev.baobei.flow.decision.Handling;
import dev.baobei.flow.decision.OnRecord;
import dev.baobei.flow.decision.ReportsDecider;
import dev.baobei.flow.decision.Reread;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.report.PreReportLedger;

/**
 * Decides a message again as of its own time: what it reported before and reports now stays, what it reports now besides is added,
 * and what it does not report now is superseded as if it had never been.
 */
final class RereadDecider {

    private final Handling handling;
    private final OnRecord onRecord;
    private final Map<Integer, Chain> chains;
    private final Reread reread;

    RereadDecider(Handling handling, OnRecord onRecord, Map<Integer, Chain> chains, Reread reread) {
        this.handling = handling;
        this.onRecord = onRecord;
        this.chains = chains;
        this.reread = reread;
    }

    /**
     * What it comes to.
     *
     * @param takenBack the reports that no longer stand, its own and later ones of the same words
     * @param added     those that now do, as they are said to their agent
     */
    record Decision(Decided decided, List<TakenBack> takenBack, List<Reply.OnRecord> added) {

        boolean changesNothingOnRecord() {
            return takenBack.isEmpty() && added.isEmpty();
        }
    }

    Decision decide(Agent agent) {
        ReportsDecider decider = new ReportsDecider(handling, agent, onRecord, chains, Optional.of(reread));
        Decided now = handling.reading().reports().isEmpty()
                ? Decided.silence(handling, Optional.of(agent))
                : decider.decide();
        List<String> receipts = now.outcomes().stream().map(OutcomeRecord::receipt).toList();
        List<TakenBack> takenBack = reread.made().stream()
                .filter(report -> stands(report) && !receipts.contains(report.receipt().code()))
                .map(report -> new TakenBack(report, enter(report).mark())).toList();
        List<PreReportLedger.Ending> endings = Stream.concat(now.endings().stream(), takenBack.stream().map(
                back -> PreReportLedger.Ending.superseded(back.report(), handling.message().effectiveAt(), List.of())))
                .toList();
        return new Decision(new Decided(handling, Optional.of(agent), Optional.empty(), now.outcomes(), now.added(), endings)
                .traced(now.trace()).completing(now.supplements()),
                Stream.concat(takenBack.stream(), decider.superseded().stream()).toList(), added(now));
    }

    /** Whether neither its agent nor an earlier correction has ended it; one that brought its customer stands. */
    private static boolean stands(PreReport report) {
        return report.ended().filter(end -> end.why() != End.MATCHED).isEmpty();
    }

    private Link enter(PreReport report) {
        KeptMessage message = handling.message();
        Map<String, String> facts = new TreeMap<>(reread.facts());
        facts.put("receipt", report.receipt().code());
        facts.put("message", message.id().toString());
        return chains.get(report.project()).add(Kind.REPORT_SUPERSEDED, reread.when(message.effectiveAt()),
                Chain.Subject.message(message.id()), facts, Map.of());
    }

    private static List<Reply.OnRecord> added(Decided now) {
        List<Reply.ForReport> said = now.reply().filter(Reply.Outcomes.class::isInstance).map(Reply.Outcomes.class::cast)
                .map(Reply.Outcomes::reports).orElse(List.of());
        return said.stream().filter(Reply.OnRecord.class::isInstance).map(Reply.OnRecord.class::cast)
                .filter(on -> now.added().stream().anyMatch(added -> added.report().id().equals(on.report().id()))).toList();
    }
}
