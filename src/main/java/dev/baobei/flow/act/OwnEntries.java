package dev.baobei.flow.act;

import java.util.Map;
import java.util.UUID;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.Link;
import dev.baobei.postgres.journal.Chain;

/**
 * What one agency is told of an entry that others are told of as well, each of a customer of their own: its mark would tie them together, so that
 * each gets an entry of its own.
 */
public final class OwnEntries {

    private OwnEntries() {}

    /**
     * @param about  the visit of whose customer the agency knows
     * @param agency its id
     * @param of     the sequence of what was decided
     */
    public static Link told(LockedVisit the, UUID about, int agency, long of) {
        return the.chain().add(Entry.Kind.TOLD, the.when(), Chain.Subject.visit(about), Map.of("visit",
                about.toString(), "agency", Integer.toString(agency), "entry", Long.toString(of)), Map.of());
    }
}
