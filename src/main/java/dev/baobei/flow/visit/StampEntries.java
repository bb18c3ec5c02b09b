package dev.baobei.flow.visit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.visit.Stamp;
import dev.baobei.postgres.journal.Chain;

/** What the journal says of arrivals that were stamped before their details: accounts as ids, words as commitments. */
final class StampEntries {

    private static final String ARRIVAL = "arrival";
    private static final String ACCOUNT = "account";

    private StampEntries() {}

    static void stamped(Chain chain, Stamp stamp) {
        chain.add(Entry.Kind.ARRIVAL_STAMPED, When.now(stamp.arrivedAt()), Chain.Subject.NONE,
                Map.of(ARRIVAL, stamp.id().toString(), ACCOUNT, stamp.by().toString(), "closesAt", stamp.closesAt().toString()),
                stamp.note().map(note -> Map.of("note", note)).orElse(Map.of()));
    }

    /** It was a customer whose arrival of the day is on record already. */
    static void isVisit(Chain chain, Stamp stamp, UUID visit, UUID by, Instant now) {
        chain.add(Entry.Kind.ARRIVAL_DETAILED, When.now(now), Chain.Subject.visit(visit),
                Map.of(ARRIVAL, stamp.id().toString(), "visit", visit.toString(), ACCOUNT, by.toString()), Map.of());
    }

    static void dismissed(Chain chain, Stamp stamp, UUID by, String reason, Instant now) {
        chain.add(Entry.Kind.ARRIVAL_DISMISSED, When.now(now), Chain.Subject.NONE,
                Map.of(ARRIVAL, stamp.id().toString(), ACCOUNT, by.toString()), Map.of("reason", reason));
    }
}
