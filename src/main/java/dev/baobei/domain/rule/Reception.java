package dev.baobei.domain.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.terms.Terms;

/** Decides what a complete report gets on receipt: a pure function of its case file. */
public final class Reception {

    /** The rules for a sender, in the order in which they are asked; all of them are asked. */
    private static final List<SenderRule> SENDER_RULES = List.of(
            new AgentIsActive(),
            new AgencyIsApproved());

    /** The rules for a report, likewise. */
    private static final List<ReceiptRule> RULES = List.of(
            new ProjectTakesReports(),
            new ReceivedInWindow(),
            new FiledByDesignated(),
            new CustomerIsNotTheAgent(),
            new FromPromotionArea(),
            new NoColleagueReported(),
            new AgencyHasQuotaLeft(),
            new AgentHasQuotaLeft(),
            new NoRivalHolds());

    private Reception() {}

    /** Why this agent may not report at all; empty when they may. */
    public static List<Objection> objectionsTo(Agent agent) {
        return objections(asked(agent));
    }

    /** What every rule for a sender answers of this one. */
    public static List<Answered> asked(Agent agent) {
        return SENDER_RULES.stream().map(rule -> rule.ask(agent)).toList();
    }

    /** The same where staff entered it for the agent of an agency: whoever works for another one has left that. */
    public static List<Answered> asked(Agent agent, Optional<Integer> agency) {
        return agency.filter(one -> one != agent.agency().id()).isPresent()
                ? List.of(Answered.of(Question.AGENT_IS_ACTIVE, false))
                : asked(agent);
    }

    /** What is objected to by these answers. */
    public static List<Objection> objections(List<Answered> asked) {
        return asked.stream().map(Answered::objection).flatMap(Optional::stream).toList();
    }

    /**
     * Everything that a report which was not read completely lacks, in the order of the fields: what could not be read, and what
     * is not as the terms ask, so that the sender hears of all of it at once.
     */
    public static List<Problem> problemsOf(ReportReading reading, Optional<Terms> terms) {
        return Stream.concat(reading.problems().stream(),
                terms.stream().flatMap(those -> AskedForm.problems(reading, those).stream()))
                .sorted(Comparator.comparing(Problem::field)).toList();
    }

    /** What the rules for the text answer of one that lacks this. */
    public static Answered unread(List<Problem> problems) {
        return AskedForm.of(Question.READ_COMPLETELY, problems);
    }

    /** The same of one that was read completely and is not as the terms ask. */
    public static Answered notAsAsked(List<Problem> problems) {
        return AskedForm.of(Question.GIVEN_AS_ASKED, problems);
    }

    /** What of further digits may not be given, under the terms that judge the report that they are added to. */
    public static List<Problem> problemsOfMore(List<PhoneNumber> phones, Terms terms) {
        return AskedForm.tooMuch(phones, terms).toList();
    }

    /** The same, and where the customer is said to be from elsewhere than the report was taken for: that is no addition. */
    public static List<Problem> problemsOfMore(Said before, Said more, Terms terms) {
        return Stream
                .concat(AskedForm.tooMuch(more.phones(), terms), FromPromotionArea.problemsOfMore(before, more, terms).stream())
                .toList();
    }

    /** What a complete report of an agent who may report gets. */
    public static Outcome decide(CaseFile file) {
        return reason(file).outcome();
    }

    /** The same with what every question was answered. */
    public static Reasoned reason(CaseFile file) {
        return NotSaidBefore.repeated(file).map(first -> repeat(first, file)).orElseGet(() -> decideNew(file));
    }

    private static Reasoned repeat(PreReport first, CaseFile file) {
        Answered followedUp = FollowedUp.ask(Optional.of(first), file);
        return new Reasoned(new Outcome.Repeated(first, followedUp.objection()),
                Stream.of(said(file, followedUp), unasked(),
                        times(first.effectiveAt(), first.earliestVisit(), first.deadline()))
                        .flatMap(all -> all).toList());
    }

    private static Stream<Answered> said(CaseFile file, Answered followedUp) {
        return Stream.of(Answered.of(Question.READ_COMPLETELY, true), NotSaidBefore.ask(file), followedUp);
    }

    /** What stands is held against no rule for new reports. */
    private static Stream<Answered> unasked() {
        return EnumSet.range(Question.PROJECT_TAKES_REPORTS, Question.NEEDS_NO_STAFF).stream()
                .map(question -> Answered.notAsked(question, Answered.Because.STANDS));
    }

    private static Stream<Answered> times(Instant counts, Instant earliestVisit, Instant deadline) {
        return Stream.of(Answered.of(Question.TIMES, true, counts, earliestVisit, deadline));
    }

    private static Reasoned decideNew(CaseFile file) {
        List<Answered> asked = RULES.stream().map(rule -> rule.ask(file)).toList();
        Answered staff = ToStaff.ask(file);
        Outcome outcome = outcome(file,
                objections(asked).stream().map(objection -> NoRivalHolds.told(objection, file)).toList(), staff);
        Stream<Answered> before = said(file,
                FollowedUp.ask(NotSaidBefore.standing(file).min(PreReport::inPublishedOrder), file));
        Stream<Answered> after = outcome instanceof Outcome.Accepted accepted
                ? times(file.effectiveAt(), accepted.earliestVisit(), accepted.deadline())
                : Stream.of();
        return new Reasoned(outcome, Stream.of(before, asked.stream(), Stream.of(AskedForm.ask(file), staff), after)
                .flatMap(all -> all).toList());
    }

    private static Outcome outcome(CaseFile file, List<Objection> objections, Answered staff) {
        if (!objections.isEmpty()) {
            return new Outcome.Rejected(objections,
                    objections.contains(Objection.OUTSIDE_WINDOW) ? ReceivedInWindow.opens(file) : Optional.empty());
        }
        Terms terms = file.terms().orElseThrow();
        List<Problem> problems = AskedForm.problems(file, terms);
        return problems.isEmpty() ? accept(file, terms, staff) : new Outcome.Incomplete(problems);
    }

    private static Outcome accept(CaseFile file, Terms terms, Answered staff) {
        ZoneId zone = file.project().zone();
        Instant earliestVisit = terms.leadTime().earliestVisit(file.effectiveAt(), zone);
        Instant deadline = terms.validity().deadline(file.effectiveAt(), zone, file.project().openings());
        List<PreReport> later = NotSaidBefore.handledTooEarly(file, deadline).toList();
        return new Outcome.Accepted(terms.id(), earliestVisit, deadline,
                later.stream().filter(one -> !FollowedUp.wasRenewed(terms.id(), file, one)).toList(),
                new Outcome.Renewed(NotSaidBefore.standing(file).toList(), later.stream()
                        .filter(one -> FollowedUp.wasRenewed(terms.id(), file, one)).map(PreReport::effectiveAt)
                        .min(Comparator.naturalOrder())),
                ToStaff.of(staff, terms));
    }
}
