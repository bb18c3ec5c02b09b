package dev.baobei.agreement;

import java.time.LocalDate;
import java.util.Set;

import dev.baobei.reference.History;
import dev.baobei.reference.Terms;

/** What may be planted between a history and the engine: a comparison that misses it would prove nothing. */
enum Mutant {
    NONE, LATER_ARRIVAL, EARLIER_ARRIVAL, WRONG_ZONE, LATER_TERMS, OPENING_NEVER_MOVED, DEPOSIT_FORGOTTEN, PAYMENT_FORGOTTEN,
    QUOTA_OF_ALL_DAYS,
    FOLLOW_UPS_LOST, AGENCYS_OWN_FORGOTTEN, FAMILY_UNSAID, GROUPS_UNSAID, LIST_LOST, CONTACT_FORGOTTEN, REPORT_FORGOTTEN,
    REGISTER_FORGOTTEN,
    LINK_FORGOTTEN,
    ANSWERS_LOST, SILENCE_UNHEARD, FIELDS_FORGOTTEN, AREA_NOT_REFUSED, AREA_NOT_REFERRED, FILERS_UNNAMED, CONSULTANT_UNSEEN,
    FIRST_FOR_NEXT_DAY, FIRST_FOR_OPENING, COLLISION_KEPT, DIGITS_UNASKED, CHOICE_FORGOTTEN, DEPARTURE_UNSAID;

    private static final long HOUR = 3_600_000_000_000L;

    long arrivedAt(long time) {
        return switch (this) {
            case LATER_ARRIVAL -> time + Supported.MICROSECOND;
            case EARLIER_ARRIVAL -> time - Supported.MICROSECOND;
            default -> time;
        };
    }

    String zone(String zone) {
        return this != WRONG_ZONE ? zone : zone.equals("Europe/London") ? "Asia/Tokyo" : "Europe/London";
    }

    boolean movesOpening() {
        return this != OPENING_NEVER_MOVED;
    }

    boolean counts(History.Step step) {
        return this != DEPOSIT_FORGOTTEN || step == History.Step.PAID || step == History.Step.CANCELLED;
    }

    boolean namesGroups() {
        return this != GROUPS_UNSAID;
    }

    boolean namesFamily() {
        return this != FAMILY_UNSAID;
    }

    boolean keepsList() {
        return this != LIST_LOST;
    }

    boolean keepsAnswers() {
        return this != ANSWERS_LOST;
    }

    boolean hearsSilence() {
        return this != SILENCE_UNHEARD;
    }

    /** Whether two reports count towards one quota. */
    boolean isOneDay(LocalDate one, LocalDate other) {
        return this == QUOTA_OF_ALL_DAYS || one.equals(other);
    }

    /** Terms as the engine is told of them. */
    Terms remembered(Terms terms) {
        Terms.Protection all = terms.protection();
        return switch (this) {
            case AREA_NOT_REFUSED -> outsideTaken(terms, Terms.Outside.REFUSED);
            case AREA_NOT_REFERRED -> outsideTaken(terms, Terms.Outside.REFERRED);
            case FILERS_UNNAMED -> with(terms, terms.intake().of(terms.intake().outside(), false));
            case FIELDS_FORGOTTEN -> with(terms, withoutFields(terms.intake()));
            case CONTACT_FORGOTTEN -> with(terms, new Terms.Protection(all.visit(), all.deposit(), 0, all.payment(),
                    all.fromReport()));
            case REPORT_FORGOTTEN -> with(terms, new Terms.Protection(all.visit(), all.deposit(), all.contactDays(),
                    all.payment(), false));
            case PAYMENT_FORGOTTEN -> with(terms, new Terms.Protection(all.visit(), all.deposit(), all.contactDays(), null,
                    all.fromReport()));
            case CHOICE_FORGOTTEN -> with(terms, terms.visiting().choosing(false));
            case REGISTER_FORGOTTEN -> terms.ownership() == Terms.Ownership.FIRST_REGISTRATION
                    ? owned(terms, Terms.Ownership.FIRST_VISIT)
                    : terms;
            case DIGITS_UNASKED -> terms.with(terms.visiting().askingForTheWholeNumber(false));
            case FIRST_FOR_NEXT_DAY -> counted(terms, Terms.Start.NEXT_DAY);
            case FIRST_FOR_OPENING -> counted(terms, Terms.Start.OPENING);
            default -> terms;
        };
    }

    private static Terms with(Terms terms, Terms.Protection protection) {
        return new Terms(terms.intake(), terms.lead(), terms.validity(), terms.renewalDays(), terms.ownership(), protection,
                terms.matching(), terms.visiting());
    }

    private static Terms with(Terms terms, Terms.Visiting other) {
        return new Terms(terms.intake(), terms.lead(), terms.validity(), terms.renewalDays(), terms.ownership(),
                terms.protection(), terms.matching(), other);
    }

    private static Terms owned(Terms terms, Terms.Ownership otherwise) {
        return new Terms(terms.intake(), terms.lead(), terms.validity(), terms.renewalDays(), otherwise, terms.protection(),
                terms.matching(), terms.visiting());
    }

    private static Terms outsideTaken(Terms terms, Terms.Outside forgotten) {
        return terms.intake().outside() == forgotten
                ? with(terms, terms.intake().of(Terms.Outside.TAKEN, terms.intake().named()))
                : terms;
    }

    private static Terms with(Terms terms, Terms.Intake other) {
        return new Terms(other, terms.lead(), terms.validity(), terms.renewalDays(), terms.ownership(), terms.protection(),
                terms.matching(), terms.visiting());
    }

    /** A validity that begins on the report's own day, where it begins otherwise. */
    private static Terms counted(Terms terms, Terms.Start otherwise) {
        Terms.Span span = terms.validity();
        return span.start() != otherwise
                ? terms
                : new Terms(terms.intake(), terms.lead(),
                        new Terms.Span(span.unit(), span.amount(), Terms.Start.EVENT, span.clock()), terms.renewalDays(),
                        terms.ownership(), terms.protection(), terms.matching(), terms.visiting());
    }

    private static Terms.Intake withoutFields(Terms.Intake asked) {
        return new Terms.Intake(asked.from(), asked.to(), Set.of(), asked.whole(), asked.inside(), asked.held(),
                asked.agencyQuota(), asked.agentQuota(), asked.silenceAccepts(), asked.first(), asked.last());
    }

    long termsFrom(long time) {
        return this == LATER_TERMS ? time + HOUR : time;
    }
}
