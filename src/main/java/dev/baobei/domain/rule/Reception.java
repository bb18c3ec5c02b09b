package dev.baobei.domain.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
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
        return SENDER_RULES.stream().map(rule -> rule.objection(agent)).flatMap(Optional::stream).toList();
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
        return repeated(file).map(first -> repeat(first, file)).orElseGet(() -> decideNew(file));
    }

    /** What stands on record stands: neither newer terms nor a rival's later report may say otherwise to its own agent. */
    private static Optional<PreReport> repeated(CaseFile file) {
        return standing(file).filter(report -> !FollowedUp.isRenewed(report, file)).min(PreReport::inPublishedOrder);
    }

    private static Stream<PreReport> standing(CaseFile file) {
        return file.ownReports().map(PreReport::asKnownToAgent).filter(report -> report.isValidAt(file.effectiveAt()));
    }

    private static Outcome repeat(PreReport first, CaseFile file) {
        return new Outcome.Repeated(first, FollowedUp.objection(first, file));
    }

    private static Outcome decideNew(CaseFile file) {
        List<Objection> objections = RULES.stream().map(rule -> rule.objection(file)).flatMap(Optional::stream).toList();
        if (!objections.isEmpty()) {
            return new Outcome.Rejected(objections, opens(file, objections));
        }
        Terms terms = file.terms().orElseThrow();
        List<Problem> problems = Stream.concat(AskedForm.problems(file.reading(), terms).stream(),
                FromPromotionArea.problems(file).stream()).sorted(Comparator.comparing(Problem::field)).toList();
        return problems.isEmpty() ? accept(file, terms) : new Outcome.Incomplete(problems);
    }

    private static Optional<Instant> opens(CaseFile file, List<Objection> objections) {
        return file.terms().filter(terms -> objections.contains(Objection.OUTSIDE_WINDOW))
                .flatMap(terms -> terms.intake().window().opensAfter(file.effectiveAt(), file.project().zone()));
    }

    private static Outcome accept(CaseFile file, Terms terms) {
        ZoneId zone = file.project().zone();
        Instant earliestVisit = terms.leadTime().earliestVisit(file.effectiveAt(), zone);
        Instant deadline = terms.validity().deadline(file.effectiveAt(), zone, file.project().openings());
        List<PreReport> earlier = standing(file).toList();
        return new Outcome.Accepted(terms.id(), earliestVisit, deadline,
                handledTooEarly(file, deadline).filter(later -> !FollowedUp.wasRenewed(terms.id(), file, later)).toList(),
                new Outcome.Renewed(earlier, handledTooEarly(file, deadline)
                        .filter(later -> FollowedUp.wasRenewed(terms.id(), file, later)).map(PreReport::effectiveAt)
                        .min(Comparator.naturalOrder())),
                ToStaff.of(file, terms, !earlier.isEmpty()));
    }

    /**
     * The same words sent again, received after this message but handled before it: the earlier time must count. Where the
     * customer was followed up between the two, the later report renews this one.
     */
    private static Stream<PreReport> handledTooEarly(CaseFile file, Instant deadline) {
        return file.ownReports().filter(report -> report.ended().isEmpty()
                && report.effectiveAt().isAfter(file.effectiveAt()) && report.effectiveAt().isBefore(deadline));
    }
}
