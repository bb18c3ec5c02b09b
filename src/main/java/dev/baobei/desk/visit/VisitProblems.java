package dev.baobei.desk.visit;

import jakarta.ws.rs.core.Response;

import dev.baobei.flow.visit.VisitOutcome;
import dev.baobei.flow.visit.VisitOutcome.ConsultantOfAgency;
import dev.baobei.flow.visit.VisitOutcome.DigitsHidden;
import dev.baobei.flow.visit.VisitOutcome.HouseholdSaidOtherwise;
import dev.baobei.flow.visit.VisitOutcome.HouseholdSettled;
import dev.baobei.flow.visit.VisitOutcome.KeyUsed;
import dev.baobei.flow.visit.VisitOutcome.Lapsed;
import dev.baobei.flow.visit.VisitOutcome.LeftUnsigned;
import dev.baobei.flow.visit.VisitOutcome.NoTerms;
import dev.baobei.flow.visit.VisitOutcome.NotOfHousehold;
import dev.baobei.flow.visit.VisitOutcome.ProtectedAlready;
import dev.baobei.flow.visit.VisitOutcome.SignaturesMissing;
import dev.baobei.http.Problem;

/** What an act on a visit met instead of being done, as problem documents. */
final class VisitProblems {

    private VisitProblems() {}

    static Response of(VisitOutcome outcome) {
        if (outcome instanceof SignaturesMissing || outcome instanceof ConsultantOfAgency || outcome instanceof DigitsHidden) {
            return slip(outcome).answer().build();
        }
        if (outcome instanceof KeyUsed) {
            return Problem.of(422, "idempotency-key-reused", "This key was used for another request.").answer().build();
        }
        if (outcome instanceof Lapsed) {
            return Problem.of(409, "visit-lapsed",
                    "It was not confirmed before closing. One of the staff proposes its reopening with a reason, a manager approves it.")
                    .answer().build();
        }
        if (outcome instanceof LeftUnsigned) {
            return Problem.of(409, "customer-left",
                    "The customer left before it was signed. One of the staff proposes its reopening with a reason, a manager approves it.")
                    .answer().build();
        }
        if (outcome instanceof NotOfHousehold not) {
            return household(not.why()).answer().build();
        }
        if (outcome instanceof HouseholdSaidOtherwise) {
            return Problem.of(409, "household-said-otherwise",
                    "The customer came today already: whose family they are is said at that visit, before it is confirmed.")
                    .answer()
                    .build();
        }
        if (outcome instanceof HouseholdSettled) {
            return Problem.of(409, "household-settled", "The visit is confirmed: whose family the customer is, is said before.")
                    .answer().build();
        }
        if (outcome instanceof NoTerms) {
            return Problem.of(409, "project-without-terms", "The project has no terms in force.").answer().build();
        }
        if (outcome instanceof ProtectedAlready) {
            return Problem
                    .of(409, "protection-overlaps", "A later visit of this customer was confirmed before; it needs a ruling.")
                    .answer().build();
        }
        return Problem.of(404, "visit-unknown", "There is no such visit.").answer().build();
    }

    private static Problem household(NotOfHousehold.Why why) {
        return switch (why) {
            case NOT_COUNTED -> Problem.of(422, "household-not-counted",
                    "By the terms in force each visitor is a customer of their own.");
            case KINSHIP_OUTSIDE -> Problem.of(422, "household-relation-outside",
                    "The terms in force do not count this relation as one household.");
            case VISIT_UNKNOWN ->
                Problem.of(422, "household-visit-unknown", "The project has no such visit of a family member.");
            case SAME_CUSTOMER -> Problem.of(422, "household-same-customer", "That is an earlier visit of this very customer.");
        };
    }

    private static Problem slip(VisitOutcome outcome) {
        if (outcome instanceof DigitsHidden) {
            return Problem.of(422, "visitor-digits-hidden",
                    "The terms ask for the visitor's whole number. Send every digit; where that takes time, stamp the arrival first: its details are judged as of the stamp.");
        }
        return outcome instanceof SignaturesMissing missing
                ? Problem.of(422, "signatures-missing", "The terms ask for more signatures: " + missing.roles())
                : Problem.of(422, "consultant-of-agency",
                        "The consultant's box is signed by the name of an agent: one of the project's own consultants signs there.");
    }
}
