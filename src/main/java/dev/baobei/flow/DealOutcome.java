package dev.baobei.flow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Settlement;
import dev.baobei.domain.deal.Step;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/** What becomes of an act on a deal. */
public sealed interface DealOutcome {

    /**
     * On record now.
     *
     * @param shares     for whom it is; empty while that is in dispute
     * @param settlement what of it is settled; nothing where the terms ask for no area
     */
    record OnRecord(Deal deal, Project project, List<Holder> shares, Optional<Settlement> settlement,
            boolean isNew) implements DealOutcome {}

    /** No such visit, or none that is confirmed. */
    record NoVisit() implements DealOutcome {}

    /** No such deal. */
    record Unknown() implements DealOutcome {}

    /** The unit is another customer's. */
    record UnitTaken() implements DealOutcome {}

    /** The unit is this customer's already, with another step or other buyers. */
    record EnteredBefore(UUID deal) implements DealOutcome {}

    /** The step does not follow the last one. */
    record OutOfOrder(Step last) implements DealOutcome {}

    /** It was cancelled: nothing is settled by it. */
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
}
