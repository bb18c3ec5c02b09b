package dev.baobei.flow.amendment;

import java.util.List;

import dev.baobei.domain.amendment.Amendment;
import dev.baobei.domain.amendment.Obstacle;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.visit.VerdictLedger.Judged;

/** What becomes of changing an arrival. */
public sealed interface AmendmentOutcome {

    /** On record now, with the visit as it stands. */
    record OnRecord(Amendment amendment, Visit visit, Judged judged, boolean isNew) implements AmendmentOutcome {}

    /** Every change of an arrival, the first first. */
    record All(Visit visit, List<Amendment> amendments) implements AmendmentOutcome {}

    /** No such visit. */
    record NoVisit() implements AmendmentOutcome {}

    /** No such change of that arrival. */
    record Unknown() implements AmendmentOutcome {}

    /** Another change waits for a second person; it comes first. */
    record Waits(Amendment proposal) implements AmendmentOutcome {}

    /** It waits for nobody. */
    record Decided() implements AmendmentOutcome {}

    /** Whoever proposed it cannot approve it as well. */
    record SecondPersonNeeded() implements AmendmentOutcome {}

    /** Only a manager decides on what somebody else proposed. */
    record ManagerNeeded() implements AmendmentOutcome {}

    /** It cannot be done. */
    record Impossible(Obstacle obstacle) implements AmendmentOutcome {}
}
