package dev.baobei.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.baobei.reference.Histories;
import dev.baobei.reference.History;
import dev.baobei.reference.History.Arrival;
import dev.baobei.reference.History.Confirmation;
import dev.baobei.reference.History.Event;
import dev.baobei.reference.Terms;
import dev.baobei.reference.Terms.Intake;
import dev.baobei.reference.Terms.Lead;
import dev.baobei.reference.Terms.LeadKind;
import dev.baobei.reference.Terms.Protection;
import dev.baobei.reference.Terms.Span;
import dev.baobei.reference.Terms.Unit;
import dev.baobei.reference.Terms.Visiting;

/** What the engine can do so far: the one list to lengthen when it learns a dimension. */
final class Supported {

    static final long MICROSECOND = 1_000;

    private static final Set<Unit> VALIDITY = Set.of(Unit.HOURS, Unit.NATURAL_DAYS, Unit.MONTHS, Unit.SAME_DAY,
            Unit.FIXED_CLOCK, Unit.UNTIL_OPENING_THEN_DAYS);
    private static final Set<Unit> PROTECTION = Set.of(Unit.NATURAL_DAYS, Unit.MONTHS, Unit.UNTIL_OPENING_THEN_DAYS);
    private static final Set<Class<?>> EVENTS = Set.of(History.Report.class, History.Supplement.class,
            History.Withdrawal.class, History.FollowUp.class, History.Answer.class, Arrival.class, Confirmation.class,
            History.TermsChange.class,
            History.Opening.class, History.Link.class, History.Departure.class,
            History.Deal.class, History.Tick.class);
    /** Whether a customer may give several numbers at the desk. */
    private static final boolean SEVERAL_NUMBERS = true;
    /** Whether a customer may hide digits at the desk. */
    private static final boolean MASKED_VISITS = true;
    /** Whether two people may give one number on one day, and one of them come back. */
    private static final boolean TWO_NAMES_A_DAY = true;
    /** Whether wrong digits, obtained while the customer is there, strike a candidate. */
    private static final boolean STRIKING = true;
    private static final int HOURS_OF_A_DAY = 24;

    private Supported() {}

    static History history(long seed) {
        return within(Histories.of(seed, MICROSECOND, Supported::terms));
    }

    /** Terms with every dimension that is not supported as plain terms have it. */
    static Terms terms(Terms any) {
        return new Terms(intake(any), lead(any.lead()), validity(any), any.renewalDays(),
                any.ownership(),
                new Protection(protection(any.protection().visit()), deposit(any.protection().deposit()),
                        any.protection().contactDays(), deposit(any.protection().payment()), any.protection().fromReport()),
                any.matching(),
                new Visiting(any.visiting().self(), any.visiting().householdIsOne(), any.visiting().existingAreOurs(),
                        any.visiting().signatures(), any.visiting().wholeNumber(), any.visiting().customerChooses(),
                        any.visiting().beforeLeaving()));
    }

    /** The evening's window is the one of the day. */
    private static Intake intake(Terms terms) {
        Intake any = terms.intake();
        Lead lead = terms.lead();
        boolean evening = any.from() == any.to();
        return new Intake(evening ? lead.from() : any.from(), evening ? lead.to() : any.to(), any.fields(), any.whole(),
                any.inside(), any.held(), any.agencyQuota(), any.agentQuota(), any.silenceAccepts())
                .on(any.first(), any.last()).of(any.outside(), any.named());
    }

    private static Lead lead(Lead any) {
        return new Lead(any.kind(), any.duration(), 0, 0, any.late(), any.groupsNeedNone());
    }

    /** A report the day before must still be valid on that day. */
    private static Span validity(Terms any) {
        Span span = any.validity();
        Unit unit = VALIDITY.contains(span.unit()) ? span.unit() : Unit.NATURAL_DAYS;
        boolean lapses = unit == Unit.SAME_DAY || unit == Unit.HOURS && span.amount() <= HOURS_OF_A_DAY;
        return any.lead().kind() == LeadKind.EVENING_BEFORE && lapses
                ? Span.of(1, Unit.NATURAL_DAYS)
                : new Span(unit, span.amount(), span.start(), unit == Unit.FIXED_CLOCK ? span.clock() : 0);
    }

    private static Span deposit(Span any) {
        return any == null ? null : lasting(any);
    }

    private static Span protection(Span any) {
        return PROTECTION.contains(any.unit()) ? Span.of(any.amount(), any.unit()) : lasting(any);
    }

    private static Span lasting(Span any) {
        return Span.of(Math.max(1, any.unit() == Unit.HOURS ? any.amount() / HOURS_OF_A_DAY : any.amount()),
                any.unit() == Unit.MONTHS ? Unit.MONTHS_ON : Unit.DAYS_ON);
    }

    private static History within(History any) {
        List<Event> events = new ArrayList<>();
        Map<Integer, Long> arrivals = new HashMap<>();
        Map<String, Optional<String>> households = new HashMap<>();
        for (Event event : any.events()) {
            if (event instanceof Arrival arrival && !overtaken(event, any) && (MASKED_VISITS || !isMasked(event))
                    && (TWO_NAMES_A_DAY || !isSecondName(event, any, events))) {
                arrivals.put(arrival.id(), any.days().of(arrival.at()));
            }
            boolean lapsed = event instanceof Confirmation confirmation
                    && !Long.valueOf(any.days().of(confirmation.at())).equals(arrivals.get(confirmation.visit()));
            boolean beforeTheProjects = event instanceof History.TermsChange change && any.events().stream()
                    .noneMatch(other -> isInForce(other, change.from()));
            if (EVENTS.contains(event.getClass()) && !overtaken(event, any) && !isBoughtAgain(event, events) && !lapsed
                    && !isSaidTooLate(event, events)
                    && (!beforeTheProjects || events.isEmpty())
                    && (MASKED_VISITS || !isMasked(event))
                    && (TWO_NAMES_A_DAY || !isSecondName(event, any, events))
                    && (STRIKING || !mayStrike(event, any))) {
                events.add(plain(event, households));
                answered(event).ifPresent(events::add);
                if (event instanceof History.TermsChange && events.size() == 1) {
                    events.add(announced(event.at(), any));
                }
            }
        }
        return new History(any.days(), any.existing(), List.copyOf(events));
    }

    /** Staff answer every third report at once, whatever it got: answers that histories have come late or to others. */
    private static Optional<Event> answered(Event event) {
        return event instanceof History.Report report && report.id() % 3 == 0
                ? Optional.of(new History.Answer(report.at(), report.id(), report.id() % 2 == 0))
                : Optional.empty();
    }

    /** Terms that wait for an opening day need one. */
    private static Event announced(long at, History any) {
        return any.events().stream().filter(event -> event instanceof History.Opening && event.at() == at).findFirst()
                .orElseGet(() -> new History.Opening(at, any.days().of(at) + 3));
    }

    /** An arrival without terms is none for the engine, also where the first terms are set after it at the very instant. */
    private static boolean overtaken(Event event, History any) {
        return event instanceof Arrival && any.events().stream().takeWhile(other -> other != event)
                .noneMatch(other -> isInForce(other, event.at()))
                && any.events().stream().anyMatch(other -> isInForce(other, event.at()));
    }

    /** A deal after one that was cancelled is another deal. */
    private static boolean isBoughtAgain(Event event, List<Event> before) {
        return event instanceof History.Deal deal && before.stream().anyMatch(other -> other instanceof History.Deal earlier
                && earlier.visit() == deal.visit() && earlier.step() == History.Step.CANCELLED);
    }

    /** The setup refuses what begins when other terms of the same did; what a slip was signed for is decided, at that very moment too. */
    private static boolean isSaidTooLate(Event event, List<Event> before) {
        return event instanceof History.TermsChange change
                && before.stream().anyMatch(other -> other instanceof History.TermsChange known
                        && known.from() == change.from() && Objects.equals(known.agency(), change.agency())
                        || other instanceof Arrival arrival && arrival.at() == change.from()
                                && before.stream().anyMatch(Confirmation.class::isInstance));
    }

    private static boolean isInForce(Event other, long at) {
        return other instanceof History.TermsChange change && change.agency() == null && change.from() <= at;
    }

    private static boolean isMasked(Event event) {
        return event instanceof Arrival arrival && arrival.numbers().get(0).contains("*");
    }

    private static boolean isSecondName(Event event, History any, List<Event> before) {
        return event instanceof Arrival arrival && before.stream().anyMatch(other -> other instanceof Arrival earlier
                && any.days().of(earlier.at()) == any.days().of(arrival.at())
                && earlier.numbers().get(0).equals(arrival.numbers().get(0)) && !earlier.name().equals(arrival.name()));
    }

    /** Digits that are not the report's own, given between an arrival and a confirmation of the same day. */
    private static boolean mayStrike(Event event, History any) {
        return event instanceof History.Supplement && any.events().stream().anyMatch(other -> other instanceof Arrival
                && other.at() <= event.at() && any.days().of(other.at()) == any.days().of(event.at()))
                && any.events().stream().anyMatch(other -> other instanceof Confirmation && other.at() >= event.at()
                        && any.days().of(other.at()) == any.days().of(event.at()));
    }

    /** The desk does not forget who is of a household: a person is of the same one each time. */
    private static Event plain(Event event, Map<String, Optional<String>> households) {
        if (event instanceof Arrival arrival) {
            return new Arrival(arrival.at(), arrival.id(), arrival.name(),
                    SEVERAL_NUMBERS ? arrival.numbers() : arrival.numbers().subList(0, 1), arrival.broughtBy(),
                    arrival.group() && !arrival.broughtBy().equals(History.UNSAID) && !arrival.broughtBy().equals(History.SELF),
                    households.computeIfAbsent(arrival.name() + arrival.numbers().get(0),
                            any -> Optional.ofNullable(arrival.household())).orElse(null));
        }
        return event;
    }
}
