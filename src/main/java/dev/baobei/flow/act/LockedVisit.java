package dev.baobei.flow.act;

import java.time.Instant;
import java.util.Map;

import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.visit.VerdictLedger.Judged;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * A visit and everything that an act on it works on, while the head of its project's journal is locked.
 *
 * @param judged  the newest version of its verdict
 * @param settled before when everything received had been handled when it was locked, as far as it could be
 */
public record LockedVisit(SqlConnection tx, Visit visit, Judged judged, Directory directory, Map<Integer, Chain> chains,
        Instant now,
        Instant settled) {

    public Chain chain() {
        return chains.get(visit.project().id());
    }

    /** For an entry of what is done now. */
    public When when() {
        return When.now(now);
    }

    /** The same with the visit as it is now. */
    public LockedVisit with(Visit changed) {
        return new LockedVisit(tx, changed, judged, directory, chains, now, settled);
    }
}
