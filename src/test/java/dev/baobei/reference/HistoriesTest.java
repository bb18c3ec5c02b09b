package dev.baobei.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.baobei.reference.History.Arrival;
import dev.baobei.reference.History.Event;
import dev.baobei.reference.History.Report;
import dev.baobei.reference.Outcome.Kind;
import dev.baobei.reference.Outcome.Verdict;
import dev.baobei.reference.Outcome.Why;
import org.junit.jupiter.api.Test;

/** What must hold of every history, whatever its terms; each failure names its seed. */
class HistoriesTest {

    /** Somebody names digits that are not the visitor's while they are there: once in some 5,000 histories. */
    private static final long STRIKES = 7_641;

    private static final long SEEDS = Long.getLong("reference.seeds", 4_000);

    @Test
    void theSameSeedIsTheSameHistoryAndTheSameOutcome() {
        seeds().forEach(seed -> {
            assertEquals(Histories.of(seed), Histories.of(seed), () -> "seed " + seed);
            assertEquals(Model.judge(Histories.of(seed)), Model.judge(Histories.of(seed)), () -> "seed " + seed);
        });
    }

    @Test
    void everyWordOfTheModelIsReached() {
        Set<Object> reached = new HashSet<>();
        LongStream.concat(seeds(), LongStream.of(STRIKES)).mapToObj(Histories::of).map(Model::judge).forEach(outcome -> {
            outcome.decisions().values().forEach(decision -> {
                reached.add(decision.answer());
                reached.addAll(decision.objections());
            });
            Stream.concat(outcome.atArrival().values().stream(), outcome.confirmed().values().stream())
                    .forEach(verdict -> {
                        reached.add(verdict.kind());
                        reached.add(verdict.why());
                        reached.addAll(verdict.standings().values());
                    });
        });
        Set<Object> words = new HashSet<>(EnumSet.allOf(Outcome.Answer.class));
        words.addAll(EnumSet.allOf(Outcome.Objection.class));
        words.addAll(EnumSet.allOf(Kind.class));
        words.addAll(EnumSet.allOf(Why.class));
        words.addAll(EnumSet.allOf(Outcome.Standing.class));
        words.removeAll(reached);

        assertEquals(Set.of(), words);
    }

    @Test
    void theSharesOfAVerdictAreOneWhole() {
        seeds().forEach(seed -> Model.judge(Histories.of(seed)).atArrival().values().stream()
                .filter(verdict -> !verdict.holders().isEmpty())
                .forEach(verdict -> assertEquals(1.0,
                        verdict.holders().stream().mapToDouble(holder -> 1.0 / holder.parts()).sum(), 1e-9,
                        () -> "seed " + seed + " " + verdict)));
    }

    @Test
    void aVerdictDoesNotChangeWhenOtherCustomersAreTakenAway() {
        seeds().forEach(seed -> {
            History history = alone(Histories.of(seed));
            Outcome all = Model.judge(history);
            for (String surnames : List.of("张章", "李", "王", "陈")) {
                Outcome rest = Model.judge(only(history, surnames));
                rest.atArrival().forEach((id, verdict) -> assertEquals(all.verdict(id), rest.verdict(id),
                        () -> "seed " + seed + " " + surnames + " " + verdict));
                rest.decisions().forEach((id, decision) -> assertEquals(all.decisions().get(id), decision,
                        () -> "seed " + seed + " " + surnames));
            }
        });
    }

    @Test
    void aLaterReportOfARivalNeverTakesACustomerFromAnEarlierValidOne() {
        long tried = seeds().map(seed -> {
            History history = withTerms(Histories.of(seed), HistoriesTest::withoutQuotas);
            Outcome before = Model.judge(history);
            List<Arrival> won = arrivals(history).stream().filter(arrival -> wonByFirst(before, arrival)).toList();
            won.forEach(arrival -> {
                Verdict verdict = before.verdict(arrival.id());
                Outcome after = Model.judge(withRival(history, arrival, verdict.holders().get(0).report()));
                assertEquals(verdict.holders(), after.verdict(arrival.id()).holders(), () -> "seed " + seed);
            });
            return won.size();
        }).sum();

        assertTrue(tried > 1_000, () -> "only " + tried + " visits were won by a first report");
    }

    @Test
    void underFirstReportItDoesNotMatterWhichAgencyWalkedInUnlessWithAGroup() {
        seeds().forEach(seed -> {
            History history = Histories.of(seed);
            Outcome before = Model.judge(history);
            Outcome after = Model.judge(with(history, event -> event instanceof Arrival arrival
                    && wonByFirst(before, arrival) && !arrival.group()
                            ? new Arrival(arrival.at(), arrival.id(), arrival.name(), arrival.numbers(), "Z",
                                    arrival.group(), arrival.household())
                            : event));
            before.atArrival().keySet().stream().filter(id -> before.verdict(id).why() == Why.FIRST_REPORT)
                    .forEach(id -> assertEquals(before.verdict(id).holders(), after.verdict(id).holders(),
                            () -> "seed " + seed + " visit " + id));
        });
    }

    @Test
    void aHistoryAWeekLaterHasTheSameOutcome() {
        long tried = seeds().filter(seed -> {
            History history = Histories.of(seed);
            boolean steady = Set.of("Asia/Shanghai", "Asia/Hong_Kong").contains(history.days().zone());
            if (!steady || history.toString().contains("MONTHS")) {
                return false;
            }
            assertEquals(later(Model.judge(history)), Model.judge(aWeekLater(history)), () -> "seed " + seed);
            return true;
        }).count();

        assertTrue(tried > 300, () -> "only " + tried + " were tried");
    }

    private static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    /** Nobody is registered who hides digits where the terms ask for all of them, so an arrival may have no verdict. */
    private static boolean wonByFirst(Outcome outcome, Arrival arrival) {
        return outcome.atArrival().containsKey(arrival.id()) && outcome.verdict(arrival.id()).why() == Why.FIRST_REPORT;
    }

    private static List<Arrival> arrivals(History history) {
        return history.events().stream().filter(Arrival.class::isInstance).map(Arrival.class::cast).toList();
    }

    private static History with(History history, Function<Event, Event> change) {
        return new History(history.days(), history.existing(), history.events().stream().map(change).toList());
    }

    private static History withTerms(History history, Function<Terms, Terms> change) {
        return with(history, event -> event instanceof History.TermsChange version
                ? new History.TermsChange(version.at(), version.from(), version.agency(), change.apply(version.terms()))
                : event);
    }

    private static Terms withoutQuotas(Terms terms) {
        Terms.Intake intake = terms.intake();
        return terms.with(new Terms.Intake(intake.from(), intake.to(), intake.fields(), intake.whole(), intake.inside(),
                intake.held(), 0, 0, intake.silenceAccepts()).on(intake.first(), intake.last()));
    }

    /** Nothing that ties one customer to another: quotas, households, second numbers, changed digits, links. */
    private static History alone(History history) {
        History single = withTerms(history, HistoriesTest::withoutQuotas);
        List<Event> events = single.events().stream()
                .filter(event -> !(event instanceof History.Supplement || event instanceof History.Link))
                .map(event -> event instanceof Arrival arrival
                        ? new Arrival(arrival.at(), arrival.id(), arrival.name(), arrival.numbers().subList(0, 1),
                                arrival.broughtBy(), arrival.group(), null)
                        : event)
                .toList();
        return new History(history.days(), history.existing(), events);
    }

    private static History only(History history, String surnames) {
        return new History(history.days(), history.existing(),
                history.events().stream().filter(event -> event instanceof Report report
                        ? surnames.contains(report.name().surname())
                        : !(event instanceof Arrival arrival) || surnames.contains(arrival.name().surname())).toList());
    }

    /** A rival's report, a nanosecond after the winner's. */
    private static History withRival(History history, Arrival arrival, int winner) {
        List<Event> events = new ArrayList<>();
        for (Event event : history.events()) {
            events.add(event);
            if (event instanceof Report report && report.id() == winner) {
                events.add(new Report(report.at(), 9_000, report.effective() + 1, "Z", "z", arrival.name(),
                        arrival.numbers().get(0), Set.of(Terms.Field.values())));
            }
        }
        return new History(history.days(), history.existing(), events);
    }

    private static final long WEEK = 7 * Days.DAY;

    private static History aWeekLater(History history) {
        Set<Long> holidays = history.days().holidays().stream().map(day -> day + 7).collect(Collectors.toSet());
        return new History(new Days(history.days().zone(), holidays), history.existing(),
                history.events().stream().map(HistoriesTest::aWeekLater).toList());
    }

    private static Event aWeekLater(Event event) {
        long at = event.at() + WEEK;
        return switch (Event.class.cast(event).getClass().getSimpleName()) {
            case "Report" -> aWeekLater((Report) event, at);
            case "Arrival" -> aWeekLater((Arrival) event, at);
            case "Supplement" -> aWeekLater((History.Supplement) event, at);
            case "Withdrawal" -> new History.Withdrawal(at, ((History.Withdrawal) event).report());
            case "FollowUp" -> new History.FollowUp(at, ((History.FollowUp) event).report());
            case "Departure" -> new History.Departure(at, ((History.Departure) event).visit());
            case "Answer" -> new History.Answer(at, ((History.Answer) event).report(),
                    ((History.Answer) event).accepted());
            case "Confirmation" -> aWeekLater((History.Confirmation) event, at);
            case "Link" -> new History.Link(at, ((History.Link) event).visit(), ((History.Link) event).report());
            case "Deal" -> new History.Deal(at, ((History.Deal) event).visit(), ((History.Deal) event).step());
            case "TermsChange" -> aWeekLater((History.TermsChange) event, at);
            case "Opening" -> new History.Opening(at, ((History.Opening) event).day() + 7);
            default -> new History.Tick(at);
        };
    }

    private static Event aWeekLater(Report report, long at) {
        return new Report(at, report.id(), report.effective() + WEEK, report.agency(), report.agent(), report.name(),
                report.digits(), report.given());
    }

    private static Event aWeekLater(Arrival arrival, long at) {
        return new Arrival(at, arrival.id(), arrival.name(), arrival.numbers(), arrival.broughtBy(), arrival.group(),
                arrival.household());
    }

    private static Event aWeekLater(History.Supplement added, long at) {
        return new History.Supplement(at, added.report(), added.newId(), added.digits());
    }

    private static Event aWeekLater(History.Confirmation slip, long at) {
        return new History.Confirmation(at, slip.visit(), slip.signatures(), slip.consultantBoxByAgency());
    }

    private static Event aWeekLater(History.TermsChange version, long at) {
        return new History.TermsChange(at, version.from() + WEEK, version.agency(), aWeekLater(version.terms()));
    }

    private static Terms aWeekLater(Terms terms) {
        Terms.Intake intake = terms.intake();
        return intake.last() == Long.MAX_VALUE ? terms : terms.with(intake.on(intake.first() + 7, intake.last() + 7));
    }

    private static Outcome later(Outcome outcome) {
        TreeMap<Integer, Outcome.Decision> decisions = new TreeMap<>();
        for (Map.Entry<Integer, Outcome.Decision> entry : outcome.decisions().entrySet()) {
            Outcome.Decision decision = entry.getValue();
            boolean rejected = decision.answer() == Outcome.Answer.REJECTED;
            long deadline = decision.deadline() == Kept.NEVER ? Kept.NEVER : decision.deadline() + WEEK;
            decisions.put(entry.getKey(), rejected
                    ? decision
                    : new Outcome.Decision(decision.answer(), decision.objections(), decision.receipt(),
                            decision.earliest() + WEEK, deadline));
        }
        TreeMap<Integer, Long> ends = new TreeMap<>(outcome.ends());
        ends.replaceAll((visit, end) -> end == Kept.NEVER ? end : end + WEEK);
        return new Outcome(decisions, outcome.atArrival(), outcome.confirmed(), outcome.pending(), ends);
    }
}
