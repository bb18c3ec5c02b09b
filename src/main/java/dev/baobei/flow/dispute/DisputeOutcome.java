package dev.baobei.flow.dispute;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.visit.VerdictLedger.Judged;

/** What becomes of an act in a dispute. */
public sealed interface DisputeOutcome {

    /** On record now, with the visit and its verdict. */
    record OnRecord(Dispute dispute, Visit visit, Judged judged, boolean isNew) implements DisputeOutcome {}

    /** No such visit. */
    record NoVisit() implements DisputeOutcome {}

    /** The visit is not confirmed: nothing is final that could be disputed. */
    record NotConfirmed() implements DisputeOutcome {}

    /** The customer was protected from an earlier visit: the dispute is about that one. */
    record DecidedEarlier() implements DisputeOutcome {}

    /** No such dispute, or no such ruling in it. */
    record Unknown() implements DisputeOutcome {}

    /** A ruling waits for a second person; it comes first. */
    record ProposalOpen(Ruling proposal) implements DisputeOutcome {}

    /** The ruling waits for nobody. */
    record NotOpen() implements DisputeOutcome {}

    /** Whoever proposed to overrule cannot agree to it as well. */
    record SecondPersonNeeded() implements DisputeOutcome {}
}
