package dev.baobei.desk.deal;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.shown.CamelCase;
import dev.baobei.flow.deal.DealOutcome;
import dev.baobei.flow.deal.DealOutcome.Cancelled;
import dev.baobei.flow.deal.DealOutcome.ClaimedBefore;
import dev.baobei.flow.deal.DealOutcome.EnteredBefore;
import dev.baobei.flow.deal.DealOutcome.HelpedBefore;
import dev.baobei.flow.deal.DealOutcome.HelperDecided;
import dev.baobei.flow.deal.DealOutcome.HelperOwns;
import dev.baobei.flow.deal.DealOutcome.HelperWaits;
import dev.baobei.flow.deal.DealOutcome.ManagerNeeded;
import dev.baobei.flow.deal.DealOutcome.NoDeposit;
import dev.baobei.flow.deal.DealOutcome.NoHelpers;
import dev.baobei.flow.deal.DealOutcome.NoVisit;
import dev.baobei.flow.deal.DealOutcome.NothingSold;
import dev.baobei.flow.deal.DealOutcome.OnRecord;
import dev.baobei.flow.deal.DealOutcome.OriginSaid;
import dev.baobei.flow.deal.DealOutcome.OutOfOrder;
import dev.baobei.flow.deal.DealOutcome.SecondPersonNeeded;
import dev.baobei.flow.deal.DealOutcome.SharedBefore;
import dev.baobei.flow.deal.DealOutcome.TooLate;
import dev.baobei.flow.deal.DealOutcome.UnitTaken;
import dev.baobei.flow.deal.DealOutcome.UnknownAssistant;
import dev.baobei.flow.deal.DealOutcome.VoucherOfAnother;
import dev.baobei.flow.deal.DealOutcome.WhichAssistant;
import dev.baobei.http.Problem;
import dev.baobei.wording.Wording;

/** The one place that turns what became of a deal into HTTP. */
final class DealAnswers {

    private DealAnswers() {}

    static Response of(DealOutcome outcome, Wording wording) {
        return outcome instanceof OnRecord known
                ? Response.status(known.isNew() ? 201 : 200).type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(DealView.of(known, wording))
                        .build()
                : problem(outcome).answer().build();
    }

    private static Problem problem(DealOutcome outcome) {
        if (outcome instanceof NoVisit) {
            return Problem.of(404, "visit-unknown", "There is no such visit.");
        }
        if (outcome instanceof UnitTaken) {
            return Problem.of(409, "unit-taken", "This unit is another customer's; cancel that deal first.");
        }
        if (outcome instanceof EnteredBefore before) {
            return Problem.of(409, "deal-entered-before",
                    "Deal " + before.deal() + " is about this unit; its next step goes there.");
        }
        if (outcome instanceof HelpedBefore) {
            return Problem.of(409, "helped-before",
                    "It was cancelled with helpers on record; a manager other than who cancelled it must enter it again.");
        }
        if (outcome instanceof OutOfOrder order) {
            return Problem.of(409, "step-out-of-order", "This step does not follow " + CamelCase.of(order.last()) + ".");
        }
        if (outcome instanceof TooLate) {
            return Problem.of(409, "claim-too-late", "The deal is cancelled, or the three days to claim it are over.");
        }
        if (outcome instanceof ClaimedBefore) {
            return Problem.of(409, "claimed-before", "This agency claims the deal already.");
        }
        if (outcome instanceof Cancelled) {
            return Problem.of(409, "deal-cancelled", "The deal is cancelled: nothing follows.");
        }
        if (outcome instanceof NothingSold) {
            return Problem.of(409, "nothing-sold", "Neither a deposit nor a contract is on record: nothing is paid yet.");
        }
        if (outcome instanceof VoucherOfAnother) {
            return Problem.of(409, "voucher-of-another-deal", "A payment for another deal of the project is on record by it.");
        }
        return outcome instanceof OriginSaid said ? ofOrigin(said) : ofHelper(outcome);
    }

    private static Problem ofOrigin(OriginSaid said) {
        return said.byManager()
                ? Problem.ofField("reason", "must say why it is otherwise than was said before")
                : Problem.of(403, "origin-needs-manager",
                        "It was said before where the customer is from; a manager says otherwise.");
    }

    private static Problem ofHelper(DealOutcome outcome) {
        if (outcome instanceof WhichAssistant) {
            return Problem.ofField("agency", "there is none of that name, or not one agent of that name who works for it");
        }
        if (outcome instanceof NoHelpers) {
            return Problem.of(409, "assistance-not-in-terms", "By the project's terms helpers have no part of a deal.");
        }
        if (outcome instanceof HelperWaits waiting) {
            return Problem.of(409, "helper-waits", "A second person must first decide on " + waiting.helper() + ".");
        }
        if (outcome instanceof NoDeposit) {
            return Problem.of(409, "no-deposit", "No deposit of this deal is on record.");
        }
        if (outcome instanceof SharedBefore) {
            return Problem.of(409, "shared-before", "Another helper has a part already; more of them share by a ruling.");
        }
        if (outcome instanceof HelperOwns) {
            return Problem.of(409, "helper-owns", "The customer is theirs: who owns is not a helper as well.");
        }
        if (outcome instanceof HelperDecided) {
            return Problem.of(409, "helper-decided", "What was said of this helper waits for nobody.");
        }
        if (outcome instanceof ManagerNeeded) {
            return Problem.of(403, "manager-needed", "A manager decides on what somebody else said.");
        }
        return outcome instanceof SecondPersonNeeded
                ? Problem.of(409, "second-person-needed", "Somebody else than who said it must agree.")
                : outcome instanceof UnknownAssistant
                        ? Problem.of(404, "helper-unknown", "There is no such helper of this deal.")
                        : Problem.of(404, "deal-unknown", "There is no such deal.");
    }
}
