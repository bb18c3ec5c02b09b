package dev.baobei.domain.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.terms.Terms;

/** Decides what a complete report gets on receipt: a pure function of its case file. */
public final class Reception {

    /** Every rule, in the order in which it is asked; whatever one answers, those after it are asked as well. */
    static final List<Rule> RULES = List.of(
            new AgentIsActive(),
            new AgencyIsApproved(),
            new ReadCompletely(),
            new NotSaidBefore(),
            new FollowedUp(),
            new ProjectTakesReports(),
            new ReceivedInWindow(),
            new FiledByDesignated(),
            new CustomerIsNotTheAgent(),
            new FromPromotionArea(),
            new NoColleagueReported(),
            new AgencyHasQuotaLeft(),
            new AgentHasQuotaLeft(),
            new NoRivalHolds(),
            new GivenAsAsked(),
            new NeedsNoStaff());

    private static final List<SenderRule> OF_SENDERS = those(SenderRule.class);
    private static final List<ReceiptRule> OF_REPORTS = those(ReceiptRule.class);

    private Reception() {}

    private static <R extends Rule> List<R> those(Class<R> kind) {
        return RULES.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Why this agent may not report at all; empty when they may. */
    public static List<Objection> objectionsTo(Agent agent) {
        return objections(asked(agent));
    }

    /** What every rule for a sender answers of this one. */
    public static List<Answered> asked(Agent agent) {
        return OF_SENDERS.stream().map(rule -> rule.ask(agent)).toList();
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
                terms.stream().flatMap(those -> GivenAsAsked.problems(reading, those).stream()))
                .sorted(Comparator.comparing(Problem::field)).toList();
    }

    /**
     * What a report that was not read completely gets, so that its sender hears of everything at once: what is missing, and what
     * stands against it already. Whether others have the customer is asked of complete reports alone (REG-16, line 292).
     *
     * @param file     as far as it was read; of its project nothing where that is not certain
     * @param problems everything that is missing or not certain
     */
    public static Reasoned unfinished(CaseFile file, List<Problem> problems) {
        Set<Field> lacking = problems.stream().map(Problem::field).collect(Collectors.toSet());
        List<Answered> asked = OF_REPORTS.stream().map(rule -> rule instanceof ReadCompletely
                ? ReadCompletely.of(problems)
                : rule.ask(file, lacking)).toList();
        List<Objection> objections = objections(asked);
        return new Reasoned(new Outcome.Incomplete(problems, objections, opens(file, objections)), asked);
    }

    /** What the rule for the text answers of one that lacks this. */
    public static Answered unread(List<Problem> problems) {
        return ReadCompletely.of(problems);
    }

    /** The same of one that was read completely and is not as the terms ask. */
    public static Answered notAsAsked(List<Problem> problems) {
        return GivenAsAsked.of(Question.GIVEN_AS_ASKED, problems);
    }

    /** What of further digits may not be given, under the terms that judge the report that they are added to. */
    public static List<Problem> problemsOfMore(List<PhoneNumber> phones, Terms terms) {
        return GivenAsAsked.tooMuch(phones, terms).toList();
    }

    /** The same, and where the customer is said to be from elsewhere than the report was taken for: that is no addition. */
    public static List<Problem> problemsOfMore(Said before, Said more, Terms terms) {
        return Stream
                .concat(GivenAsAsked.tooMuch(more.phones(), terms),
                        FromPromotionArea.problemsOfMore(before, more, terms).stream())
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

    /** What stands is held against no rule for new reports. */
    private static Reasoned repeat(PreReport first, CaseFile file) {
        List<Answered> asked = OF_REPORTS.stream().map(rule -> rule.question().isOfNewReports()
                ? Answered.notAsked(rule.question(), Answered.Because.STANDS)
                : rule.ask(file)).toList();
        return new Reasoned(new Outcome.Repeated(first, objections(asked).stream().findFirst()),
                with(asked, first.effectiveAt(), first.earliestVisit(), first.deadline()));
    }

    private static List<Answered> with(List<Answered> asked, Instant counts, Instant earliestVisit, Instant deadline) {
        return Stream.concat(asked.stream(), Stream.of(Answered.of(Question.TIMES, true, counts, earliestVisit, deadline)))
                .toList();
    }

    private static Reasoned decideNew(CaseFile file) {
        List<Answered> asked = OF_REPORTS.stream().map(rule -> rule.ask(file)).toList();
        Outcome outcome = outcome(file,
                objections(asked).stream().map(objection -> NoRivalHolds.told(objection, file)).toList(), staff(asked));
        return new Reasoned(outcome, outcome instanceof Outcome.Accepted accepted
                ? with(asked, file.effectiveAt(), accepted.earliestVisit(), accepted.deadline())
                : asked);
    }

    private static Answered staff(List<Answered> asked) {
        return asked.stream().filter(one -> one.question() == Question.NEEDS_NO_STAFF).findFirst().orElseThrow();
    }

    private static Outcome outcome(CaseFile file, List<Objection> objections, Answered staff) {
        List<Problem> problems = file.terms().map(terms -> GivenAsAsked.problems(file, terms)).orElse(List.of());
        if (!objections.isEmpty()) {
            return new Outcome.Rejected(objections, opens(file, objections), problems);
        }
        return problems.isEmpty() ? accept(file, file.terms().orElseThrow(), staff) : new Outcome.Incomplete(problems);
    }

    private static Optional<Instant> opens(CaseFile file, List<Objection> objections) {
        return objections.contains(Objection.OUTSIDE_WINDOW) ? ReceivedInWindow.opens(file) : Optional.empty();
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
