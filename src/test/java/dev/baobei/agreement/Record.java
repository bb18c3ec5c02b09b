package dev.baobei.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.adjudication.Brought;
import dev.baobei.domain.adjudication.OfHousehold;
import dev.baobei.domain.adjudication.Verdict;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.PreReport.Ended;
import dev.baobei.domain.prereport.UsedUp;
import dev.baobei.domain.rule.ReportsOfTheDay;
import dev.baobei.domain.terms.Came;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.Versions;
import dev.baobei.domain.visit.Households;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.Visit;
import dev.baobei.reference.History;

/** What is on record of one project, found and changed as the ledgers' SQL does. */
final class Record {

    Versions versions = Versions.NONE;
    final List<PreReport> reports = new ArrayList<>();
    final List<ProtectionPeriod> protections = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();
    final Households households = new Households();
    final Paid paid = new Paid();
    final Followed followed = new Followed();
    private final Map<UUID, UUID> won = new HashMap<>();
    private final Map<UUID, Brought> brought = new HashMap<>();
    private final Map<UUID, Set<UUID>> links = new HashMap<>();
    private int customers;

    /** SetupFlow: ids are given in the order in which terms are set. */
    void set(History.TermsChange change, Mutant mutant) {
        Terms terms = Translation.terms(versions.ofProject().size() + versions.ofAgencies().size(),
                mutant.termsFrom(change.from()), mutant.remembered(change.terms()));
        versions = change.agency() == null
                ? new Versions(with(versions.ofProject(), terms), versions.ofAgencies())
                : new Versions(versions.ofProject(),
                        with(versions.ofAgencies(), Translation.own(terms, Translation.agency(change.agency()))));
    }

    private static <T> List<T> with(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    Optional<Terms> termsAt(Instant moment) {
        return versions.at(moment);
    }

    Optional<Terms> termsAt(Instant moment, Agent agent, Mutant mutant) {
        return mutant == Mutant.AGENCYS_OWN_FORGOTTEN ? versions.at(moment) : versions.at(moment, agent.agency().id());
    }

    Terms terms(PreReport report) {
        return versions.version(report.terms(), report.effectiveAt()).orElseThrow();
    }

    /** The reports that are neither over nor ended at a moment. */
    Set<Integer> pending(Instant moment) {
        return reports.stream().filter(report -> !report.effectiveAt().isAfter(moment))
                .filter(report -> report.stateAt(moment) == PreReport.State.PENDING)
                .map(report -> (int) report.sequence()).collect(Collectors.toSet());
    }

    /** PreReportLedger.NEAR. */
    List<PreReport> near(List<PhoneNumber> asked) {
        return reports.stream().filter(report -> areNear(report.phones(), asked)).toList();
    }

    void link(Visit visit, PreReport report) {
        links.computeIfAbsent(visit.id(), any -> new HashSet<>()).add(report.id());
    }

    /** VisitFiles and FollowedReports: those, and what is linked to the visit. */
    List<Candidate> candidates(Visit visit) {
        Set<UUID> linked = links.getOrDefault(visit.id(), Set.of());
        return reports.stream().filter(report -> linked.contains(report.id()) || areNear(report.phones(), visit.phones()))
                .map(report -> new Candidate(report, terms(report), linked.contains(report.id()), followed.of(report.id()),
                        Optional.ofNullable(brought.get(report.id()))))
                .toList();
    }

    /** Protections.NEAR: of every customer of whom a visit is near. */
    List<ProtectionPeriod> protectionsNear(List<PhoneNumber> asked) {
        Set<UUID> near = new HashSet<>(visits.stream().filter(visit -> areNear(visit.phones(), asked)).map(Visit::customer)
                .toList());
        return protections.stream().filter(period -> near.contains(period.customer()))
                .sorted(Comparator.comparing(ProtectionPeriod::from)).toList();
    }

    /** Protections.OF. */
    List<ProtectionPeriod> protectionsOf(Set<UUID> customers) {
        return protections.stream().filter(period -> customers.contains(period.customer()))
                .sorted(Comparator.comparing(ProtectionPeriod::from)).toList();
    }

    static boolean compatible(List<PhoneNumber> some, List<PhoneNumber> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(one::isCompatibleWith));
    }

    private static boolean areNear(List<PhoneNumber> some, List<PhoneNumber> asked) {
        return some.stream().anyMatch(one -> asked.stream().anyMatch(other -> isNear(one, other)));
    }

    private static boolean isNear(PhoneNumber one, PhoneNumber other) {
        boolean hidden = one.last4().isEmpty() || other.last4().isEmpty();
        return one.last4().isPresent() && one.last4().equals(other.last4())
                || hidden && one.first3().isPresent() && one.first3().equals(other.first3());
    }

    /** ReportCounts, on the project's own day. */
    ReportsOfTheDay ofTheDay(Agent agent, Instant at, Project project, Mutant mutant) {
        List<Agent> reporting = reports.stream().filter(report -> mutant.isOneDay(
                report.effectiveAt().atZone(project.zone()).toLocalDate(), at.atZone(project.zone()).toLocalDate()))
                .map(PreReport::agent).toList();
        return new ReportsOfTheDay(
                reporting.stream().filter(other -> other.agency().id() == agent.agency().id()).count(),
                reporting.stream().filter(other -> other.id().equals(agent.id())).count());
    }

    PreReport report(int id) {
        return reports.stream().filter(report -> report.sequence() == id).findFirst().orElse(null);
    }

    void endOpenly(PreReport ending, End why, Instant at) {
        reports.replaceAll(report -> report.id().equals(ending.id()) ? report.endedOpenly(why, at) : report);
    }

    /** ReviewFlow: while it is pending and nothing has decided it. */
    boolean review(PreReport waiting, boolean accepted, Instant at) {
        boolean open = waiting.review().filter(review -> review.stateAt(at).isOpen()).isPresent()
                && waiting.stateAt(at) == PreReport.State.PENDING;
        reports.replaceAll(report -> open && report.id().equals(waiting.id())
                ? report.with(report.review().map(review -> review.answered(accepted, at)))
                : report);
        return open;
    }

    void contradict(PreReport former, List<PhoneNumber> instead) {
        reports.replaceAll(report -> report.id().equals(former.id()) ? report.contradictedBy(instead) : report);
    }

    void complete(PreReport completed) {
        reports.replaceAll(report -> report.id().equals(completed.id()) ? report.completedTo(completed.said()) : report);
    }

    /** Consequences.use. */
    void use(PreReport winner, Visit visit, boolean told) {
        UsedUp.by(winner, visit.arrivedAt(), reports.stream()).forEach(used -> match(used, visit, told));
    }

    /** PreReportLedger.MATCH. */
    private void match(PreReport winner, Visit visit, boolean told) {
        brought.put(winner.id(), Brought.to(visit));
        Optional<Ended> end = Optional.of(new Ended(End.MATCHED, visit.arrivedAt()));
        reports.replaceAll(report -> !report.id().equals(winner.id())
                ? report
                : new PreReport(report.id(), report.receipt(), report.project(), report.agent(), report.name(),
                        report.phones(), report.effectiveAt(), report.sequence(), report.terms(), report.earliestVisit(),
                        report.deadline(), end, told ? end : report.endTold(), report.filer(), report.earlier(),
                        report.contradicted(), report.review(), report.particulars()));
    }

    /** OpeningDay and Deadlines: those that lie ahead and wait for it. */
    void moveDeadlines(Instant now, Project project) {
        reports.replaceAll(report -> report.deadline().isAfter(now) && terms(report).validity().waitsForOpening()
                ? moved(report, terms(report).validity().deadline(report.effectiveAt(), project.zone(),
                        project.openings()))
                : report);
    }

    /** MovedProtections: what lies ahead, never into the next one of the same customer. */
    void moveProtections(Instant now, Project project) {
        protections.replaceAll(period -> period.until().isAfter(now) ? moved(period, now, project) : period);
    }

    void win(Visit visit, PreReport winner) {
        won.put(visit.id(), winner.id());
    }

    /** The same of what a visit opened that is confirmed now, after what was done about the report that won, and what was sold. */
    void moveProtection(Visit visit, Project project) {
        protections
                .replaceAll(period -> period.visit().equals(visit.id()) ? moved(period, visit.arrivedAt(), project) : period);
    }

    private ProtectionPeriod moved(ProtectionPeriod period, Instant now, Project project) {
        Instant arrivedAt = visits.stream().filter(visit -> visit.id().equals(period.visit())).findFirst().orElseThrow()
                .arrivedAt();
        Instant until = termsAt(arrivedAt).orElseThrow().protection().until(
                new Came(arrivedAt, Optional.ofNullable(won.get(period.visit())).map(this::reportedAt)),
                paid.since(period.visit(), contacts(period.visit(), arrivedAt)), project.zone(), project.openings());
        Instant next = protections.stream().filter(other -> other.customer().equals(period.customer())
                && !other.from().isBefore(period.until())).map(ProtectionPeriod::from).min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return period.during(period.id(), period.from(), Stream.of(until.isBefore(now) ? now : until, next)
                .min(Comparator.naturalOrder()).filter(period.from()::isBefore).orElse(period.from().plusNanos(1000)));
    }

    private Instant reportedAt(UUID id) {
        return reports.stream().filter(report -> report.id().equals(id)).findFirst().orElseThrow().effectiveAt();
    }

    /** ProtectionEnds: what was done about the report that won since the customer came. */
    private List<Instant> contacts(UUID visit, Instant arrivedAt) {
        return Optional.ofNullable(won.get(visit)).map(followed::of).orElse(List.of())
                .stream().filter(at -> !at.isBefore(arrivedAt)).toList();
    }

    private static PreReport moved(PreReport report, Instant deadline) {
        return new PreReport(report.id(), report.receipt(), report.project(), report.agent(), report.name(),
                report.phones(), report.effectiveAt(), report.sequence(), report.terms(), report.earliestVisit(),
                deadline, report.ended(), report.endTold(), report.filer(), report.earlier(), report.contradicted(),
                report.review(), report.particulars());
    }

    /** Customers.add. */
    UUID newCustomer() {
        return new UUID(1, customers++);
    }

    /** Consequences: what a confirmation opens; whether it could be. */
    boolean open(Visit visit, Verdict verdict) {
        boolean contested = verdict instanceof Verdict.Contested;
        boolean open = contested && ((Verdict.Contested) verdict).why().contains(Verdict.Why.DISPUTE_OPEN);
        if (verdict instanceof Verdict.StillProtected || verdict instanceof OfHousehold.First || open) {
            return true;
        }
        Verdict.Protected period = verdict.protection().orElseThrow();
        if (!period.from().isBefore(period.until())) {
            return true;
        }
        ProtectionPeriod opened = new ProtectionPeriod(new UUID(4, visit.id().getLeastSignificantBits()), visit.customer(),
                visit.id(), visit.name(), visit.phones(), period.from(), period.until(), contested, Optional.empty(),
                verdict.holders());
        if (contested) {
            bar(opened);
        }
        return contested || protect(opened);
    }

    /** Protections.open: whether it could be added without an overlap. */
    boolean protect(ProtectionPeriod period) {
        boolean free = overlapping(period).isEmpty();
        if (free) {
            protections.add(period);
        }
        return free;
    }

    /** Protections.bar: whatever nobody else bars. */
    void bar(ProtectionPeriod period) {
        Instant from = period.from();
        for (ProtectionPeriod other : overlapping(period)) {
            add(period, from, other.from());
            from = other.until();
        }
        add(period, from, period.until());
    }

    private void add(ProtectionPeriod period, Instant from, Instant until) {
        if (from.isBefore(until)) {
            protections.add(period.during(new UUID(5, protections.size()), from, until));
        }
    }

    private List<ProtectionPeriod> overlapping(ProtectionPeriod period) {
        return protections.stream().filter(other -> other.customer().equals(period.customer())
                && other.from().isBefore(period.until()) && period.from().isBefore(other.until()))
                .sorted(Comparator.comparing(ProtectionPeriod::from)).toList();
    }
}
