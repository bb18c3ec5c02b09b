package dev.baobei.flow.visit;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.postgres.visit.VerdictRecord.ExaminedRecord;

/** Whether telling of a verdict would reveal a collision (撞单), and what the terms say of that. */
public final class Collisions {

    private Collisions() {}

    /** Whether what would reveal one waits for the contract (REG-16, line 292), by the terms in force at the arrival. */
    public static boolean hold(Visit visit, Directory directory) {
        return directory.termsOf(visit.project().id(), visit.arrivedAt()).orElseThrow().disclosure().holdsCollisions();
    }

    /** Whether whose the customer is, told to them, would reveal one. */
    public static boolean reveals(Visit visit, VerdictRecord verdict, Directory directory) {
        return verdict.isHalved() || VisitNotices.holder(verdict.holders(), directory)
                .filter(holder -> reveals(visit, verdict, holder.agency())).isPresent();
    }

    /** Another agency had a valid, timely report, and nobody said that it was the holder who brought the customer. */
    private static boolean reveals(Visit visit, VerdictRecord verdict, Agency holder) {
        boolean broughtByHolder = visit.broughtBy() instanceof BroughtBy.ByAgency by
                && by.agency().id() == holder.id();
        return !broughtByHolder && verdict.trace().stream().anyMatch(examined -> isRivals(examined, holder));
    }

    private static boolean isRivals(ExaminedRecord examined, Agency holder) {
        return !examined.agency().equals(holder.name()) && examined.isEligible();
    }
}
