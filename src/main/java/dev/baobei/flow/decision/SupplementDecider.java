package dev.baobei.flow.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.Addition;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.parse.Supplement;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.Completion;
import dev.baobei.domain.prereport.Completion.Contradicts;
import dev.baobei.domain.prereport.Completion.NothingNew;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.SupplementReply;
import dev.baobei.domain.rule.Reception;
import dev.baobei.domain.terms.Terms;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.report.Supplements;

/** Decides what an agent adds to one of their reports, or of those that they filed, or corrects in it (补全, 补充, 更正 and a receipt). */
final class SupplementDecider {

    private final Handling handling;
    private final KeptMessage message;
    private final Agent agent;
    private final OnRecord onRecord;
    private final Map<Integer, Chain> chains;

    SupplementDecider(Handling handling, Agent agent, OnRecord onRecord, Map<Integer, Chain> chains) {
        this.handling = handling;
        this.message = handling.message();
        this.agent = agent;
        this.onRecord = onRecord;
        this.chains = chains;
    }

    /** What a message says to which reports it may concern. */
    static Supplement read(Handling handling) {
        KeptMessage message = handling.message();
        return Supplement.of(message.text(), handling.directory().servedBy(message.channel(), message.number()));
    }

    Decided decide() {
        Supplement said = read(handling);
        if (said.receipt().isEmpty()) {
            return answer(new SupplementReply.HowToSupplement());
        }
        return said.known().flatMap(onRecord::under)
                .filter(report -> report.isOf(agent) && chains.containsKey(report.project()))
                .map(report -> decide(report, said))
                .orElseGet(() -> answer(new Reply.NoSuchReport()));
    }

    private Decided answer(Reply reply) {
        return Decided.reply(handling, Optional.of(agent), reply);
    }

    private Decided decide(PreReport report, Supplement said) {
        Project project = handling.directory().project(report.project()).orElseThrow();
        if (report.stateAt(message.effectiveAt()) != PreReport.State.PENDING) {
            return answer(new SupplementReply.Closed(new Reply.Standing(project, report, message.effectiveAt())));
        }
        Optional<Addition> addition = said.addition().filter(values -> values.allProblems().isEmpty());
        if (addition.isEmpty()) {
            return answer(new SupplementReply.Unreadable(report,
                    said.addition().map(Addition::allProblems).orElse(List.of())));
        }
        return addition.get().project().filter(other -> !other.equals(project)).isPresent()
                ? answer(new SupplementReply.OtherProject(project, report))
                : decide(project, report, addition.get(), said.corrects());
    }

    private Decided decide(Project project, PreReport report, Addition addition, boolean corrects) {
        Completion completion = Completion.of(report, addition.nameOf(report.name()), addition.phone(),
                addition.beside().particulars());
        Optional<Said> more = completion.added(corrects);
        if (more.isPresent()) {
            List<Problem> tooMuch = Reception.problemsOfMore(report.said(), more.get(), termsOf(report));
            return tooMuch.isEmpty()
                    ? complete(project, report, more.get(), Strike.of(report, addition), false)
                    : answer(new SupplementReply.Unreadable(report, tooMuch));
        }
        if (completion instanceof Contradicts contradicts && corrects) {
            return correct(project, report, contradicts.instead());
        }
        return completion instanceof NothingNew
                ? again(project, report, Strike.of(report, addition))
                : answer(SupplementReply.unchanged(report, completion));
    }

    /** What judged it: what its agency has of its own stands beside what the project said when it was made. */
    private Terms termsOf(PreReport report) {
        return handling.directory().terms(report.terms(), report.effectiveAt()).orElseThrow();
    }

    private Decided complete(Project project, PreReport report, Said more, Strike strike, boolean again) {
        Chain chain = chains.get(project.id());
        PreReport completed = strike.after(report.completedTo(more));
        long sequence = chain.nextSequence();
        String mark = chain.add(Kind.REPORT_SUPPLEMENTED, When.received(message.receivedAt(), message.effectiveAt()),
                Chain.Subject.message(message.id()), strike.noted(facts(report)), ReportEntries.personal(more)).mark();
        onRecord.complete(completed);
        Reply reply = again
                ? new Reply.Outcomes(List.of(new Reply.OnRecord(project, report, mark)))
                : new SupplementReply.Supplemented(project, completed, mark);
        return new Decided(handling, Optional.of(agent), Optional.of(reply),
                List.of(new OutcomeRecord("supplemented", project.code(), report.receipt().code(), List.of(), List.of(),
                        sequence)),
                List.of(), List.of())
                .completing(List.of(new Supplements.New(completed, Supplements.Source.message(message.id()), sequence,
                        message.effectiveAt())))
                .told(Copies.of(agent, report.agent(), reply));
    }

    private Map<String, String> facts(PreReport report) {
        Map<String, String> facts = new TreeMap<>(Map.of("receipt", report.receipt().code(), "message", message.id().toString(),
                "agent", report.agent().id().toString(), "agency", Integer.toString(report.agent().agency().id())));
        if (!report.agent().id().equals(agent.id())) {
            facts.put("filer", agent.id().toString());
        }
        return facts;
    }

    /** What stands there already is said again, as to any repeat. */
    private Decided again(Project project, PreReport report, Strike strike) {
        if (strike == Strike.ENDS) {
            return complete(project, report, report.said(), strike, true);
        }
        Chain chain = chains.get(project.id());
        String mark = chain.add(Kind.REPORT_REPEATED, When.received(message.receivedAt(), message.effectiveAt()),
                Chain.Subject.message(message.id()), facts(report), Map.of()).mark();
        return new Decided(handling, Optional.of(agent),
                Optional.of(new Reply.Outcomes(List.of(Reply.OnRecord.again(project, report, message.effectiveAt(), mark)))),
                List.of(new OutcomeRecord("repeated", project.code(), report.receipt().code(), List.of(), List.of(),
                        chain.nextSequence() - 1)),
                List.of(), List.of());
    }

    /** Another was meant: a report like any new one, of now; only once it is on record does it take the place of the former. */
    private Decided correct(Project project, PreReport former, Said instead) {
        return new ReportsDecider(handling, agent, onRecord, chains).decideInstead(former, ReportReading.of(project, instead));
    }
}
