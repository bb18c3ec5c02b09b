package dev.baobei.flow.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.RereadReply.TakenBack;
import dev.baobei.domain.reply.SupplementReply;
import dev.baobei.domain.rule.Answered;
import dev.baobei.domain.rule.CaseFile;
import dev.baobei.domain.rule.Objection;
import dev.baobei.domain.rule.Outcome;
import dev.baobei.domain.rule.Outcome.Accepted;
import dev.baobei.domain.rule.Outcome.Incomplete;
import dev.baobei.domain.rule.Outcome.Rejected;
import dev.baobei.domain.rule.Outcome.Repeated;
import dev.baobei.domain.rule.Reasoned;
import dev.baobei.domain.rule.Reception;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.message.DecisionLog.RemarkRecord;
import dev.baobei.postgres.message.TraceRecord;
import dev.baobei.postgres.report.CarriedReviews;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.report.Supplements;

/** Decides every pre-report in one message, in the order sent; each gets its own outcome, all in one reply. */
public final class ReportsDecider {

    private final Handling handling;
    private final KeptMessage message;
    private final Agent sender;
    private final OnRecord onRecord;
    private final MessageEntries entries;
    private final Cases cases;
    private final Optional<Reread> reread;
    private final List<TakenBack> superseded = new ArrayList<>();
    private final List<Reply.ForReport> replies = new ArrayList<>();
    private final List<OutcomeRecord> outcomes = new ArrayList<>();
    private final List<TraceRecord> trace = new ArrayList<>();
    private final List<PreReportLedger.New> added = new ArrayList<>();
    private final List<PreReportLedger.Ending> endings = new ArrayList<>();
    private final List<Supplements.New> supplements = new ArrayList<>();
    private final List<RemarkRecord> remarks = new ArrayList<>();
    private final Copies copies = new Copies();

    ReportsDecider(Handling handling, Agent sender, OnRecord onRecord, Map<Integer, Chain> chains) {
        this(handling, sender, onRecord, chains, Optional.empty());
    }

    /** The same for a message that was decided before. */
    public ReportsDecider(Handling handling, Agent sender, OnRecord onRecord, Map<Integer, Chain> chains,
            Optional<Reread> reread) {
        this.handling = handling;
        this.message = handling.message();
        this.sender = sender;
        this.onRecord = onRecord;
        this.entries = new MessageEntries(message, sender, chains, reread);
        this.cases = new Cases(handling, sender, onRecord);
        this.reread = reread;
    }

    public Decided decide() {
        handling.reading().reports().forEach(this::decide);
        return new Decided(handling, Optional.of(sender), Optional.of(new Reply.Outcomes(List.copyOf(replies))),
                List.copyOf(outcomes), List.copyOf(added), List.copyOf(endings)).traced(trace)
                .completing(List.copyOf(supplements)).told(copies.by(sender)).remarked(List.copyOf(remarks));
    }

    /** What gave way to others by it. */
    public List<TakenBack> superseded() {
        return superseded.stream().map(back -> new TakenBack(onRecord.asItStands(back.report()), back.mark())).toList();
    }

    /** The same for one report that is to stand in the place of another; where it cannot, the other stands. */
    Decided decideInstead(PreReport former, ReportReading reading) {
        CaseFile file = cases.of(reading, former.agent());
        decide(reading, file, problems -> "");
        Reply.ForReport instead = replies.get(0);
        Reply reply = new SupplementReply.NotCorrected(former, instead);
        if (instead instanceof Reply.OnRecord now) {
            supersede(file, former, reading.phones());
            onRecord.contradict(former, reading.phones());
            reply = new SupplementReply.Corrected(former, now);
        }
        return new Decided(handling, Optional.of(sender), Optional.of(reply),
                instead instanceof Reply.Unfinished ? List.of() : List.copyOf(outcomes), List.copyOf(added),
                List.copyOf(endings)).traced(trace)
                .told(instead instanceof Reply.OnRecord ? Copies.of(sender, former.agent(), reply) : List.of());
    }

    private void decide(ReportReading reading) {
        int report = replies.size();
        Whose whose = Whose.of(handling, sender, report);
        whose.remarks().forEach(remark -> remarks.add(new RemarkRecord(report, remark.name())));
        Function<List<Problem>, String> corrected = problems -> whose.corrected(handling, report, problems);
        if (reading.isComplete() && whose.agent().isPresent()) {
            decide(reading, cases.of(reading, whose.agent().get()), corrected);
            whose.colleague().filter(one -> !(replies.get(report) instanceof Reply.Unfinished)).ifPresent(this::tell);
        } else {
            List<Problem> problems = Stream.concat(Reception.problemsOf(reading, cases.termsOf(reading)).stream(),
                    whose.asked().stream()).sorted(Comparator.comparing(Problem::field)).toList();
            Agent agent = whose.agent().orElse(sender);
            Reasoned reasoned = Reception.unfinished(cases.of(reading, agent), problems);
            Incomplete incomplete = (Incomplete) reasoned.outcome();
            unfinished(reading, corrected, incomplete,
                    reading.project().map(project -> entries.asked(project, agent, incomplete)));
            trace(reasoned.trace());
        }
    }

    private void decide(ReportReading reading, CaseFile file, Function<List<Problem>, String> corrected) {
        Reasoned reasoned = Reception.reason(file);
        Outcome outcome = reasoned.outcome();
        trace(reasoned.trace());
        if (outcome instanceof Accepted accepted) {
            accept(file, accepted);
        } else if (outcome instanceof Repeated repeated) {
            repeat(file, repeated);
        } else if (outcome instanceof Rejected rejected) {
            reject(file, rejected, corrected);
        } else if (outcome instanceof Incomplete incomplete) {
            unfinished(reading, corrected, incomplete, Optional.of(entries.asked(file, incomplete)));
        }
    }

    /** Whoever may have reported then is asked nothing again. */
    private void trace(List<Answered> asked) {
        trace.add(TraceRecord.of(Stream.concat(reread.isPresent() ? Stream.of() : Reception.asked(sender).stream(),
                asked.stream()).toList()));
    }

    /** The colleague is told the same, as to themselves. */
    private void tell(Agent colleague) {
        Reply.ForReport last = replies.remove(replies.size() - 1);
        copies.add(colleague, last);
        replies.add(last instanceof Reply.OnRecord on
                ? new Reply.OnRecord(on.project(), on.report(), on.mark(), Optional.of(colleague), on.unearned(),
                        on.escalated())
                : last);
    }

    private void unfinished(ReportReading reading, Function<List<Problem>, String> corrected, Incomplete incomplete,
            Optional<Link> link) {
        replies.add(
                NotOnRecord.reply(reading, cases.termsOf(reading), incomplete, corrected.apply(incomplete.problems()), link));
        outcomes.add(NotOnRecord.outcome(reading, incomplete, link));
    }

    private void accept(CaseFile file, Accepted accepted) {
        accepted.supersedes().forEach(report -> supersede(file, report, List.of()));
        Optional<PreReport> answered = FormerAnswers.of(accepted, file.reading().particulars());
        Chain chain = entries.of(file.project());
        PreReport report = new PreReport(onRecord.nextId(), onRecord.nextReceipt(), file.project().id(), file.agent(),
                file.name(),
                file.reading().phones(), message.effectiveAt(), chain.nextSequence(), accepted.terms(),
                accepted.earliestVisit(),
                accepted.deadline(), Optional.empty(), Optional.empty(), entries.filer(file.agent()), List.of(), List.of(),
                accepted.toStaff().map(staff -> answered.flatMap(PreReport::review)
                        .orElseGet(() -> staff.from(onRecord.askedAt(entries.at()), accepted.deadline()))),
                file.reading().particulars());
        Link link = entries.enter(report.review().isPresent() ? Kind.REPORT_REFERRED : Kind.REPORT_ACCEPTED, file,
                ReportEntries.accepted(report, accepted, onRecord.askedAt(entries.at())),
                ReportEntries.personal(report.said()));
        onRecord.add(report);
        added.add(new PreReportLedger.New(report, message.id(), reminder(file, report), accepted.renewed(),
                answered.map(before -> new CarriedReviews.Carried(before, report,
                        ReviewEntries.carried(chain, message, report, before).sequence()))));
        replies.add(new Reply.OnRecord(file.project(), known(report), link.mark()));
        outcomes.add(outcome(word(report), file, report, link));
        accepted.supersedes().stream().flatMap(later -> report.alsoSaid(later).stream()).findFirst()
                .ifPresent(said -> completeAsWell(file, report.completedTo(said)));
    }

    /** Who was accepted before hears of no review. */
    private PreReport known(PreReport report) {
        return report.asKnownToAgent().settledAt(onRecord.askedAt(entries.at()));
    }

    private static String word(PreReport report) {
        return report.asKnownToAgent().review().isPresent() ? "forReview" : "accepted";
    }

    private static Optional<Instant> reminder(CaseFile file, PreReport report) {
        return file.terms().orElseThrow().reminder().due(report.effectiveAt(), report.deadline(), file.project().zone());
    }

    /** What was added to the later report that this one takes the place of was added to the same words. */
    private void completeAsWell(CaseFile file, PreReport completed) {
        Link link = entries.enter(Kind.REPORT_SUPPLEMENTED, file, Map.of("receipt", completed.receipt().code()),
                ReportEntries.personal(completed.said()));
        onRecord.complete(completed);
        supplements.add(new Supplements.New(completed, Supplements.Source.message(message.id()), link.sequence(),
                message.effectiveAt()));
    }

    private void supersede(CaseFile file, PreReport report, List<PhoneNumber> instead) {
        onRecord.end(report, End.SUPERSEDED, message.effectiveAt());
        endings.add(PreReportLedger.Ending.superseded(report, message.effectiveAt(), instead));
        Link link = entries.enter(Kind.REPORT_SUPERSEDED, file, Map.of("receipt", report.receipt().code()), Map.of());
        superseded.add(new TakenBack(report, link.mark()));
    }

    private void repeat(CaseFile file, Repeated repeated) {
        PreReport first = repeated.first();
        if (reread.filter(again -> again.made(first)).isPresent()) {
            keep(file, first);
            return;
        }
        List<String> objections = repeated.objection().map(Enum::name).stream().toList();
        Map<String, String> facts = new TreeMap<>(Map.of("receipt", first.receipt().code()));
        objections.forEach(objection -> facts.put("objections", objection));
        Link link = entries.enter(Kind.REPORT_REPEATED, file, facts, Map.of());
        replies.add(new Reply.OnRecord(file.project(), first.settledAt(message.effectiveAt()), link.mark(), Optional.empty(),
                repeated.objection()
                        .map(objection -> handling.directory().terms(first.terms(), first.effectiveAt()).orElseThrow()
                                .renewal()),
                first.isEscalatedAt(message.effectiveAt())));
        outcomes.add(new OutcomeRecord("repeated", file.project().code(), first.receipt().code(), objections, List.of(),
                link.sequence()));
    }

    /** The message itself had made this report before: that stands as it is. */
    private void keep(CaseFile file, PreReport report) {
        trace.set(trace.size() - 1, new TraceRecord(List.of()));
        replies.add(new Reply.OnRecord(file.project(), report.settledAt(entries.at()), "", Optional.empty(), Optional.empty(),
                report.isEscalatedAt(entries.at())));
        outcomes.add(new OutcomeRecord(word(report), file.project().code(), report.receipt().code(), List.of(), List.of(),
                report.sequence()));
    }

    private void reject(CaseFile file, Rejected rejected, Function<List<Problem>, String> corrected) {
        Link link = entries.enter(Kind.REPORT_REJECTED, file,
                Map.of("objections", String.join(",", NotOnRecord.words(rejected.objections()))),
                ReportEntries.personal(new Said(file.name(), file.allowedPhones(), file.reading().particulars())));
        replies.add(NotOnRecord.reply(file, rejected, link.mark(), corrected));
        outcomes.add(NotOnRecord.outcome(file, rejected, link));
        if (rejected.objections().stream().anyMatch(Objection::isOfRivals)) {
            onRecord.refuse(new HolderNotices.Refused(file, handling, link));
        }
    }

    private static OutcomeRecord outcome(String word, CaseFile file, PreReport report, Link link) {
        return new OutcomeRecord(word, file.project().code(), report.receipt().code(), List.of(), List.of(), link.sequence());
    }
}
