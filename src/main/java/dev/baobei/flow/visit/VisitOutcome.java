package dev.baobei.flow.visit;

import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.visit.VerdictLedger.Judged;

/** What becomes of an act at the desk. */
public sealed interface VisitOutcome {

    /** Registered now. */
    record Registered(Visit visit, Judged judged) implements VisitOutcome {}

    /** On record before: the same request again, or the customer's one arrival of the day. */
    record Known(Visit visit, Judged judged) implements VisitOutcome {}

    /** Confirmed, now or before. */
    record Confirmed(Visit visit, Judged judged) implements VisitOutcome {}

    /** The verdict is another one than the desk saw: look again before confirming. */
    record Changed(Visit visit, Judged judged) implements VisitOutcome {}

    /** The idempotency key was used for another request. */
    record KeyUsed() implements VisitOutcome {}

    /** The terms ask for signatures that are not given. */
    record SignaturesMissing(java.util.List<String> roles) implements VisitOutcome {}

    /** The consultant's box is signed by somebody of an agency: the slip is void. */
    record ConsultantOfAgency() implements VisitOutcome {}

    /** It was not confirmed before the office closed: only two people can reopen it. */
    record Lapsed() implements VisitOutcome {}

    /** The customer left before the slip was signed, and the terms ask for that: only two people can reopen it. */
    record LeftUnsigned() implements VisitOutcome {}

    /** A later visit of the customer was confirmed before; only a ruling can settle it. */
    record ProtectedAlready(Visit visit, Judged judged) implements VisitOutcome {}

    /** Whose family the visitor is said to be changes nothing here, or cannot be. */
    record NotOfHousehold(Why why) implements VisitOutcome {

        /** By the terms in force at the arrival, or by what is on record. */
        public enum Why {
            NOT_COUNTED, KINSHIP_OUTSIDE, VISIT_UNKNOWN, SAME_CUSTOMER
        }
    }

    /** The customer came today already, and other family, or none, was said of them then. */
    record HouseholdSaidOtherwise() implements VisitOutcome {}

    /** The verdict is final: whose family the visitor is, is said before. */
    record HouseholdSettled() implements VisitOutcome {}

    /** The terms ask for the visitor's whole number, and digits are hidden: nobody is registered. */
    record DigitsHidden() implements VisitOutcome {}

    /** The project has no terms in force: nothing can be judged. */
    record NoTerms() implements VisitOutcome {}

    /** No such visit. */
    record Unknown() implements VisitOutcome {}
}
