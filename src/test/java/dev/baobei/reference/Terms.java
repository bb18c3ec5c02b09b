package dev.baobei.reference;

import java.util.Set;

/** What a project has chosen, dimension by dimension; times of day are nanoseconds since midnight. */
public record Terms(Intake intake, Lead lead, Span validity, int renewalDays, Ownership ownership, Protection protection,
        Matching matching, Visiting visiting) {

    public enum Field {
        GENDER, ADDRESS, NEED, CONTACT_TIME, VISIT_TIME
    }

    public enum Whole {
        FORBIDDEN, ALLOWED, REQUIRED
    }

    /** A report on a customer who is not from the agency's area. */
    public enum Outside {
        TAKEN, REFUSED, REFERRED
    }

    /** A colleague's report on the same customer. */
    public enum Inside {
        ACCEPTED, REFUSED
    }

    /** A report on a customer whom another agency holds. */
    public enum Held {
        KEPT, REFUSED, REFERRED
    }

    /**
     * What is taken at all: window (all day where from equals to), quotas of a natural day (0: none), and after how long
     * staff's silence on a referred report accepts it, or where it is negative refuses it (0: neither); the first and the last
     * day of reporting; what a customer from outside the agency's area is worth, and whether only named filers may send.
     */
    public record Intake(long from, long to, Set<Field> fields, Whole whole, Inside inside, Held held, int agencyQuota,
            int agentQuota, long silenceAccepts, long first, long last, Outside outside, boolean named) {

        /** Wherever the customer is from, and whoever sends it. */
        public Intake(long from, long to, Set<Field> fields, Whole whole, Inside inside, Held held, int agencyQuota,
                int agentQuota, long silenceAccepts, long first, long last) {
            this(from, to, fields, whole, inside, held, agencyQuota, agentQuota, silenceAccepts, first, last, Outside.TAKEN,
                    false);
        }

        /** On any day. */
        public Intake(long from, long to, Set<Field> fields, Whole whole, Inside inside, Held held, int agencyQuota,
                int agentQuota, long silenceAccepts) {
            this(from, to, fields, whole, inside, held, agencyQuota, agentQuota, silenceAccepts, 0, Long.MAX_VALUE);
        }

        /** From the first to the last of these days. */
        public Intake on(long firstDay, long lastDay) {
            return new Intake(from, to, fields, whole, inside, held, agencyQuota, agentQuota, silenceAccepts, firstDay,
                    lastDay, outside, named);
        }

        /** The same for reports from elsewhere, and for who sends them. */
        public Intake of(Outside worth, boolean onlyNamed) {
            return new Intake(from, to, fields, whole, inside, held, agencyQuota, agentQuota, silenceAccepts, first, last,
                    worth, onlyNamed);
        }
    }

    public enum LeadKind {
        NONE, DURATION, EVENING_BEFORE
    }

    public enum Late {
        VOID, VOID_IN_COLLISION
    }

    /** How long before the arrival; the evening's window is all day where from equals to. */
    public record Lead(LeadKind kind, long duration, long from, long to, Late late, boolean groupsNeedNone) {

        Lead of(boolean groups) {
            return new Lead(kind, duration, from, to, late, groups);
        }
    }

    public enum Unit {
        HOURS, NATURAL_DAYS, WORKING_DAYS, MONTHS, SAME_DAY, DAYS_ON, MONTHS_ON, FIXED_CLOCK, UNTIL_OPENING_THEN_DAYS
    }

    public enum Start {
        EVENT, NEXT_DAY, OPENING
    }

    /** A length of time; the clock is that of a fixed time of day. */
    public record Span(Unit unit, int amount, Start start, long clock) {

        public static Span of(int amount, Unit unit) {
            return new Span(unit, amount, Start.EVENT, 0);
        }
    }

    public enum Ownership {
        FIRST_REPORT, FIRST_VISIT, SIGNED_FORM, FIRST_REGISTRATION;

        /** What is done on site owns, with a report or without. */
        boolean onSite() {
            return this == SIGNED_FORM || this == FIRST_REGISTRATION;
        }
    }

    /**
     * From the visit, or from the report that won it, from a deposit (may be null), days since the last contact (0: does not matter),
     * and from each sale or payment (may be null).
     */
    public record Protection(Span visit, Span deposit, int contactDays, Span payment, boolean fromReport) {

        Protection(Span visit, Span deposit, int contactDays, Span payment) {
            this(visit, deposit, contactDays, payment, false);
        }

        Protection(Span visit, Span deposit, int contactDays) {
            this(visit, deposit, contactDays, null);
        }
    }

    public record Matching(int digits, boolean fullName) {}

    public enum SelfVisit {
        REPORT_HOLDS, RECORDS_ARE_CHECKED, HOUSE
    }

    public enum Role {
        AGENT, CONSULTANT, REPORT_OFFICER, CUSTOMER_SERVICE, MARKETING_MANAGER, CUSTOMER
    }

    /**
     * customerChooses: between whoever reported them anew and whoever still follows up after an expiry; beforeLeaving: nothing is signed once
     * the customer left.
     */
    public record Visiting(SelfVisit self, boolean householdIsOne, boolean existingAreOurs, Set<Role> signatures,
            boolean wholeNumber, boolean customerChooses, boolean beforeLeaving) {

        Visiting(SelfVisit self, boolean householdIsOne, boolean existingAreOurs, Set<Role> signatures) {
            this(self, householdIsOne, existingAreOurs, signatures, false, false, false);
        }

        /** The same where a visitor's whole number is asked for, or is not. */
        public Visiting askingForTheWholeNumber(boolean asks) {
            return new Visiting(self, householdIsOne, existingAreOurs, signatures, asks, customerChooses, beforeLeaving);
        }

        /** The same where the customer chooses, or does not. */
        public Visiting choosing(boolean customer) {
            return new Visiting(self, householdIsOne, existingAreOurs, signatures, wholeNumber, customer, beforeLeaving);
        }

        /** The same where a slip is signed while the customer is there, or until the day is over. */
        Visiting signed(boolean before) {
            return new Visiting(self, householdIsOne, existingAreOurs, signatures, wholeNumber, customerChooses, before);
        }
    }

    /** Half an hour, seven times 24 hours, first report, 30 days, seven digits: nothing asked beyond that. */
    public static Terms plain() {
        return new Terms(
                new Intake(0, 0, Set.of(), Whole.ALLOWED, Inside.ACCEPTED, Held.KEPT, 0, 0, 0),
                lead(30, Late.VOID), Span.of(168, Unit.HOURS), 0, Ownership.FIRST_REPORT,
                new Protection(Span.of(30, Unit.NATURAL_DAYS), null, 0), new Matching(7, false),
                new Visiting(SelfVisit.REPORT_HOLDS, false, false, Set.of()));
    }

    public static Lead lead(int minutes, Late late) {
        return new Lead(LeadKind.DURATION, minutes * Days.MINUTE, 0, 0, late, false);
    }

    Terms with(Intake other) {
        return new Terms(other, lead, validity, renewalDays, ownership, protection, matching, visiting);
    }

    Terms with(Lead other) {
        return new Terms(intake, other, validity, renewalDays, ownership, protection, matching, visiting);
    }

    Terms with(Span other) {
        return new Terms(intake, lead, other, renewalDays, ownership, protection, matching, visiting);
    }

    Terms renewedByFollowUps(int days) {
        return new Terms(intake, lead, validity, days, ownership, protection, matching, visiting);
    }

    Terms with(Ownership other) {
        return new Terms(intake, lead, validity, renewalDays, other, protection, matching, visiting);
    }

    Terms with(Protection other) {
        return new Terms(intake, lead, validity, renewalDays, ownership, other, matching, visiting);
    }

    Terms with(Matching other) {
        return new Terms(intake, lead, validity, renewalDays, ownership, protection, other, visiting);
    }

    public Terms with(Visiting other) {
        return new Terms(intake, lead, validity, renewalDays, ownership, protection, matching, other);
    }
}
