package dev.baobei.flow.deal;

import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Settlement;
import dev.baobei.domain.deal.Step;
import dev.baobei.domain.deal.Unowned;
import dev.baobei.domain.party.Project;

/** What becomes of an act on a deal. */
public sealed interface DealOutcome {

    /**
     * On record now.
     *
     * @param settlement for whom it is, whoever helped, and what of it is settled
     * @param unowned    why no agency has it, where that is so for want of a confirmation, a ruling or a protection
     */
    record OnRecord(Deal deal, Project project, Settlement settlement, Optional<Unowned> unowned,
            boolean isNew) implements DealOutcome {}

    /** No such visit, or none that is confirmed. */
    record NoVisit() implements DealOutcome {}

    /** No such deal. */
    record Unknown() implements DealOutcome {}

    /** The unit is another customer's. */
    record UnitTaken() implements DealOutcome {}

    /** The unit is this customer's already, with another step or other buyers. */
    record EnteredBefore(UUID deal) implements DealOutcome {}

    /** It was cancelled with helpers on record: a manager who is not the one who cancelled it enters it again. */
    record HelpedBefore() implements DealOutcome {}

    /** The step does not follow the last one. */
    record OutOfOrder(Step last) implements DealOutcome {}

    /** It was cancelled: nothing follows. */
    record Cancelled() implements DealOutcome {}

    /**
     * Where the customer is from was said before, and otherwise.
     *
     * @param byManager whether a manager says so now, without a reason
     */
    record OriginSaid(boolean byManager) implements DealOutcome {}

    /** The time to claim it is over, or it is cancelled. */
    record TooLate() implements DealOutcome {}

    /** This agency claims it already. */
    record ClaimedBefore() implements DealOutcome {}

    /** Nobody of that name works for the agency, or several. */
    record WhichAssistant() implements DealOutcome {}

    /** By the project's terms helpers have no part. */
    record NoHelpers() implements DealOutcome {}

    /** Something that was said of a helper waits for a second person; it comes first. */
    record HelperWaits(UUID helper) implements DealOutcome {}

    /** Help with the papers after a deposit, and no deposit is on record. */
    record NoDeposit() implements DealOutcome {}

    /** Another helper has a part already. */
    record SharedBefore() implements DealOutcome {}

    /** Whoever owns the customer has no part as a helper as well. */
    record HelperOwns() implements DealOutcome {}

    /** Neither deposit nor contract is on record: nothing can be paid yet. */
    record NothingSold() implements DealOutcome {}

    /** The voucher is another deal's. */
    record VoucherOfAnother() implements DealOutcome {}

    /** No such helper. */
    record UnknownAssistant() implements DealOutcome {}

    /** What was said of the helper waits for nobody. */
    record HelperDecided() implements DealOutcome {}

    /** Only a manager decides on what somebody else said. */
    record ManagerNeeded() implements DealOutcome {}

    /** Whoever said it cannot agree to it as well. */
    record SecondPersonNeeded() implements DealOutcome {}
}
