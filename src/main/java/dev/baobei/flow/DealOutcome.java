package dev.baobei.flow;

import java.util.List;
import java.util.UUID;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Step;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/** What becomes of an act on a deal. */
public sealed interface DealOutcome {

    /**
     * On record now.
     *
     * @param shares for whom it is, whoever helped; empty while that is in dispute
     */
    record OnRecord(Deal deal, Project project, List<Holder> shares, boolean isNew) implements DealOutcome {}

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

    /** The time to claim it is over, or it is cancelled. */
    record TooLate() implements DealOutcome {}

    /** This agency claims it already. */
    record ClaimedBefore() implements DealOutcome {}

    /** It is cancelled. */
    record Cancelled() implements DealOutcome {}

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

    /** No such helper. */
    record UnknownAssistant() implements DealOutcome {}

    /** What was said of the helper waits for nobody. */
    record HelperDecided() implements DealOutcome {}

    /** Whoever said it cannot agree to it as well. */
    record SecondPersonNeeded() implements DealOutcome {}
}
