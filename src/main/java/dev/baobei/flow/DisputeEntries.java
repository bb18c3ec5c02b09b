package dev.baobei.flow;

import java.util.Map;
import java.util.stream.Collectors;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.journal.Entry;
import dev.baobei.postgres.Chain;

/** What of a dispute enters the journal: reasons as commitments, shares as they are, since they name agencies and no people. */
final class DisputeEntries {

    private DisputeEntries() {}

    static void opened(Chain chain, Dispute opened) {
        chain.add(Entry.Kind.DISPUTE_OPENED, opened.openedAt(), opened.openedAt(), Chain.Subject.visit(opened.visit()),
                Map.of("dispute", opened.id().toString(), "origin", opened.origin().name(), "dueAt", opened.dueAt().toString()),
                opened.reason().map(reason -> Map.of("reason", reason)).orElse(Map.of()));
    }

    static void ruled(LockedVisit the, Ruling ruling, Entry.Kind kind) {
        String shares = ruling.holders().stream().map(holder -> holder.agency().map(agency -> Integer.toString(agency.id()))
                .orElse("house") + ":" + holder.percent()).collect(Collectors.joining(","));
        the.chain().add(kind, the.now(), the.now(), Chain.Subject.visit(the.visit().id()),
                Map.of("ruling", ruling.id().toString(), "shares", shares, "basis", ruling.basis().name()),
                Map.of("reason", ruling.reason()));
    }
}
