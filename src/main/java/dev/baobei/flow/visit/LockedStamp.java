package dev.baobei.flow.visit;

import java.util.Map;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.Stamp;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.visit.Stamps;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** A stamp that is acted on while its project's head is locked. */
record LockedStamp(SqlConnection tx, Stamps.Known known, Directory directory, Map<Integer, Chain> chains) {

    Stamp stamp() {
        return known.stamp();
    }

    Chain chain() {
        return chains.get(stamp().project().id());
    }
}
