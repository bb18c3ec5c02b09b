package dev.baobei.domain.whatif;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.baobei.domain.adjudication.Brought;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.PreReport.Ended;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.prereport.UsedUp;
import dev.baobei.domain.rule.Outcome.Accepted;
import dev.baobei.domain.rule.ReportsOfTheDay;
import dev.baobei.domain.visit.Visit;

/** The pre-reports of a replay, as they stand in it. */
final class Reports {

    private final Project project;
    private final Map<UUID, PreReport> byId = new HashMap<>();
    private final Map<Receipt, Set<UUID>> byReceipt = new HashMap<>();
    private final Set<UUID> invented = new HashSet<>();
    private final ByDigits<UUID> byDigits = new ByDigits<>();
    private final Map<UUID, List<Instant>> followUps = new HashMap<>();
    private final Map<Day, Long> counts = new HashMap<>();
    private final Map<Receipt, UsedBy> usedUp = new HashMap<>();
    private final Map<UUID, Brought> brought = new HashMap<>();

    Reports(Project project) {
        this.project = project;
    }

    /** A day of an agency; of all its agents where none is named. */
    private record Day(int agency, Optional<UUID> agent, LocalDate day) {}

    /** Accepts a report under its receipt; under an invented one where nobody was given any. */
    void accept(Happening.Reported reported, Said said, Accepted accepted, Optional<Review> review) {
        UUID id = UUID.nameUUIDFromBytes(Long.toString(reported.sequence()).getBytes(StandardCharsets.UTF_8));
        PreReport report = new PreReport(id, reported.receipt().orElseGet(() -> invent(id, reported.sequence())), project.id(),
                reported.agent(), said.name(), said.phones(), reported.effectiveAt(), reported.sequence(), accepted.terms(),
                accepted.earliestVisit(), accepted.deadline(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), List.of(), review, said.particulars());
        byId.put(id, report);
        byDigits.add(report.phones(), id);
        reported.receipt().ifPresent(receipt -> under(receipt, id));
        days(report.agent(), report.effectiveAt()).forEach(day -> counts.merge(day, 1L, Long::sum));
    }

    private Receipt invent(UUID id, long sequence) {
        invented.add(id);
        return Receipt.random(new Random(sequence));
    }

    private Stream<Day> days(Agent agent, Instant at) {
        return Stream.of(Optional.<UUID>empty(), Optional.of(agent.id()))
                .map(one -> new Day(agent.agency().id(), one, project.dayOf(at)));
    }

    /** Whether a report really was rejected: nobody was given its receipt. */
    boolean isInvented(UUID report) {
        return invented.contains(report);
    }

    private void under(Receipt receipt, UUID id) {
        byReceipt.computeIfAbsent(receipt, any -> new LinkedHashSet<>()).add(id);
    }

    /** The reports that stand for what was given a receipt: several where what was repeated would have been a new one. */
    Set<UUID> under(Receipt receipt) {
        return byReceipt.getOrDefault(receipt, Set.of());
    }

    ReportsOfTheDay ofTheDay(Agent agent, Instant at) {
        List<Long> found = days(agent, at).map(day -> counts.getOrDefault(day, 0L)).toList();
        return new ReportsOfTheDay(found.get(0), found.get(1));
    }

    /** What was given this receipt is the same as a report that stands. */
    void isRepeat(Receipt receipt, PreReport first) {
        under(receipt, first.id());
    }

    /** What shares digits with a number. */
    Stream<PreReport> near(List<PhoneNumber> phones) {
        return byDigits.near(phones).map(byId::get);
    }

    Stream<PreReport> of(Stream<UUID> ids) {
        return ids.map(byId::get).filter(Objects::nonNull);
    }

    /** The report ends, as its agent knows; an end that they knew of stays. */
    void end(UUID id, End why, Instant at) {
        change(id, report -> report.endTold().isPresent() ? report : report.endedOpenly(why, at));
    }

    /** Its agent said other numbers, in a report that takes its place. */
    void contradict(Receipt receipt, Optional<Said> instead) {
        instead.ifPresent(
                said -> under(receipt)
                        .forEach(id -> change(id, report -> isUsedUp(report) ? report : report.contradictedBy(said.phones()))));
    }

    private static boolean isUsedUp(PreReport report) {
        return report.ended().filter(end -> end.why() == End.MATCHED).isPresent();
    }

    /** What a visit uses up that a report won. */
    List<UUID> usedUp(UUID winner, Visit visit) {
        return Optional.ofNullable(byId.get(winner)).stream()
                .flatMap(report -> UsedUp.by(report, visit.arrivedAt(), near(report.phones())).stream()).map(PreReport::id)
                .toList();
    }

    /** The report brought its customer at a moment, whatever its agent wrote since. */
    void match(UUID id, Visit visit, boolean told) {
        Optional<Ended> matched = Optional.of(new Ended(End.MATCHED, visit.arrivedAt()));
        if (byId.containsKey(id) && !isInvented(id)) {
            usedUp.put(byId.get(id).receipt(), new UsedBy(visit.id(), visit.arrivedAt()));
        }
        brought.put(id, Brought.to(visit));
        change(id, report -> with(report, report.deadline(), matched, told ? matched : report.endTold()));
    }

    /** Whom a report brought, as long as it is used up. */
    Optional<Brought> brought(PreReport report) {
        return Optional.ofNullable(brought.get(report.id())).filter(any -> isUsedUp(report));
    }

    /** What visits used up, each by the last one of it. */
    Map<Receipt, UsedBy> usedUp() {
        return usedUp;
    }

    /** The agent is told how the report ended. */
    void tell(UUID id) {
        change(id, report -> with(report, report.deadline(), report.ended(), report.endTold().or(report::ended)));
    }

    void complete(UUID id, Said said, boolean fits) {
        change(id, report -> {
            byDigits.add(said.phones(), report.id());
            PreReport completed = report.completedTo(said);
            return fits && report.ended().isEmpty() ? completed.contradictedBy(List.of()) : completed;
        });
    }

    void followUp(UUID id, Instant at) {
        followUps.computeIfAbsent(id, any -> new ArrayList<>()).add(at);
    }

    /** When each was followed up. */
    Map<UUID, List<Instant>> followUps() {
        return followUps;
    }

    private void change(UUID id, UnaryOperator<PreReport> change) {
        byId.computeIfPresent(id, (same, report) -> change.apply(report));
    }

    /** What staff really said of a report counts where it goes to them, and nothing has decided it yet. */
    void review(UUID id, Happening.Reviewed said) {
        change(id, report -> report.with(report.review().map(review -> review.stateAt(said.at()).isOpen()
                ? review.answered(said.accepted(), said.at())
                : review)));
    }

    /** The report is a colleague's from now on, also among those that are counted. */
    void handOver(UUID id, Agent to) {
        change(id, report -> {
            PreReport handed = report.handedTo(to);
            days(report.agent(), report.effectiveAt()).forEach(day -> counts.merge(day, -1L, Long::sum));
            days(handed.agent(), report.effectiveAt()).forEach(day -> counts.merge(day, 1L, Long::sum));
            return handed;
        });
    }

    /** Whatever is pending of an agent who left ends. */
    void leave(Happening.AgentLeft left) {
        byId.replaceAll((id, report) -> left.isOf(report.agent()) && report.stateAt(left.at()) == PreReport.State.PENDING
                ? report.endedOpenly(End.LEFT, left.at())
                : report);
    }

    /** Those that have not expired at a moment get the deadline that somebody says. */
    void move(Instant now, Function<PreReport, Instant> deadline) {
        byId.replaceAll((id, report) -> report.deadline().isAfter(now)
                ? with(report, deadline.apply(report), report.ended(), report.endTold())
                : report);
    }

    private static PreReport with(PreReport report, Instant deadline, Optional<Ended> ended, Optional<Ended> told) {
        return new PreReport(report.id(), report.receipt(), report.project(), report.agent(), report.name(), report.phones(),
                report.effectiveAt(), report.sequence(), report.terms(), report.earliestVisit(), deadline, ended, told,
                report.filer(), report.earlier(), report.contradicted(), report.review(), report.particulars());
    }

    /** Forgets what had expired before a moment; nothing is decided as of an earlier one any more. */
    void forget(Instant horizon) {
        byId.values().removeIf(report -> report.deadline().isBefore(horizon) && forgotten(report));
        byReceipt.values().forEach(ids -> ids.retainAll(byId.keySet()));
        byReceipt.values().removeIf(Set::isEmpty);
        counts.keySet().removeIf(day -> day.day().isBefore(project.dayOf(horizon)));
    }

    private boolean forgotten(PreReport report) {
        Stream.concat(report.earlier().stream(), Stream.of(report.said()))
                .forEach(said -> byDigits.remove(said.phones(), report.id()));
        invented.remove(report.id());
        followUps.remove(report.id());
        brought.remove(report.id());
        return true;
    }
}
