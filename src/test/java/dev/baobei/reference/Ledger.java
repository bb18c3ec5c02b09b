package dev.baobei.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.reference.History.Opening;
import dev.baobei.reference.History.TermsChange;

/** What is on record so far, and the two questions of time that everything else asks: which terms, and until when. */
final class Ledger {

    final Days days;
    final Set<String> existing;
    final List<TermsChange> terms = new ArrayList<>();
    final List<Opening> openings = new ArrayList<>();
    final List<Kept> kept = new ArrayList<>();
    final Customers customers;
    final List<Guard> guards = new ArrayList<>();
    /** Which reports are whose, by two people's word. */
    final Map<Integer, Set<Integer>> links = new HashMap<>();

    Ledger(Days days, Set<String> existing) {
        this.days = days;
        this.existing = existing;
        this.customers = new Customers(days);
    }

    /**
     * design 5: the terms in force at an instant; an agency's own go before the project's, but lift no naming of filers, and say nothing of
     * groups, which are visits. Null: none.
     */
    Terms termsAt(long time, String agency) {
        Terms own = latest(terms.stream().filter(version -> agency != null && agency.equals(version.agency())), time);
        Terms all = latest(terms.stream().filter(version -> version.agency() == null), time);
        if (own == null || all == null) {
            return own != null ? own : all;
        }
        return own.with(own.intake().of(own.intake().outside(), own.intake().named() || all.intake().named()))
                .with(own.lead().of(all.lead().groupsNeedNone()));
    }

    private static Terms latest(Stream<TermsChange> versions, long time) {
        return versions.filter(version -> version.from() <= time)
                .reduce((one, next) -> next.from() >= one.from() ? next : one).map(TermsChange::terms).orElse(null);
    }

    /**
     * design 5: half-open; hours from the exact instant; the report's day is day 0, the end is 24:00 of day n; months
     * clamped; until opening: 24:00 of opening day. A moved opening day moves the deadlines that are still open.
     */
    long end(Terms.Span span, long from, long asOf) {
        long opening = openingKnown(from);
        long end = endWith(span, from, opening);
        boolean opens = span.unit() == Terms.Unit.UNTIL_OPENING_THEN_DAYS && days.of(from) < opening
                || span.unit() != Terms.Unit.UNTIL_OPENING_THEN_DAYS && span.start() == Terms.Start.OPENING;
        for (Opening moved : openings) {
            if (opens && moved.at() > from && moved.at() <= asOf && moved.at() < end) {
                end = endWith(span, from, moved.day(), true);
            }
        }
        return end;
    }

    private long endWith(Terms.Span span, long from, long opening) {
        return endWith(span, from, opening, days.of(from) < opening);
    }

    private long endWith(Terms.Span span, long from, long opening, boolean beforeOpening) {
        if (span.unit() == Terms.Unit.UNTIL_OPENING_THEN_DAYS && beforeOpening) {
            return opening == Long.MAX_VALUE ? Kept.NEVER : days.end(opening);
        }
        long day = switch (span.start()) {
            case EVENT -> days.of(from);
            case NEXT_DAY -> days.of(from) + 1;
            case OPENING -> opening == Long.MAX_VALUE ? days.of(from) : Math.max(days.of(from), opening);
        };
        long instant = day == days.of(from) ? from : days.start(day);
        return switch (span.unit()) {
            case HOURS -> instant + span.amount() * Days.HOUR;
            case NATURAL_DAYS, UNTIL_OPENING_THEN_DAYS -> days.end(day + span.amount());
            case WORKING_DAYS -> days.end(days.working(day, span.amount()));
            case MONTHS -> days.end(Days.months(day, span.amount()));
            case DAYS_ON -> days.later(day + span.amount(), days.clock(from));
            case MONTHS_ON -> days.later(Days.months(day, span.amount()), days.clock(from));
            case SAME_DAY -> days.end(day);
            case FIXED_CLOCK -> days.at(day + span.amount(), span.clock());
        };
    }

    /** The opening day as it was known at an instant; none announced is none yet. */
    private long openingKnown(long time) {
        return openings.stream().filter(opening -> opening.at() <= time).reduce((one, next) -> next)
                .map(Opening::day).orElse(Long.MAX_VALUE);
    }

    long deadline(Kept report, long asOf) {
        return end(report.terms.validity(), report.effective(), asOf);
    }

    /** Lead time: the first instant at which an arrival is in time. */
    long earliest(Terms.Lead lead, long effective) {
        return switch (lead.kind()) {
            case NONE -> effective;
            case DURATION -> effective + lead.duration();
            case EVENING_BEFORE -> days.start(days.of(effective) + 1);
        };
    }

    boolean within(long from, long to, long time) {
        long clock = days.clock(time);
        return from == to || (from < to ? from <= clock && clock < to : from <= clock || clock < to);
    }

    Kept kept(int report) {
        return kept.stream().filter(one -> one.id() == report).findFirst().orElse(null);
    }

    /**
     * Visits that protect at an instant (half-open, from the arrival itself on), the earliest first. Whoever is protected for certain stays
     * it: a later visit of theirs that is in doubt takes nothing.
     */
    Stream<Guard> guardsAt(long time) {
        List<Guard> live = guards.stream()
                .filter(guard -> guard.arrival().at() <= time && time < guard.end(this, time)).toList();
        return live.stream().filter(guard -> !guard.isOpen() || live.stream()
                .noneMatch(other -> !other.isOpen() && customers.areOne(other.arrival(), guard.arrival())))
                .sorted(Comparator.comparingLong(guard -> guard.arrival().at()));
    }
}
