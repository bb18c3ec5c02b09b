package dev.baobei.flow.replay;

import java.util.Optional;

import dev.baobei.postgres.replay.History.Written;

/** What entries say of disputes, of what was ruled in them, and of appeals. */
final class SaidOfDisputes {

    private static final String RULING = "ruling";
    private static final String APPEAL = "appeal";

    private final SaidRecords records;

    SaidOfDisputes(SaidRecords records) {
        this.records = records;
    }

    void take(Written entry) {
        switch (entry.kind()) {
            case DISPUTE_OPENED -> records.made("dispute", entry.facts().get("dispute"), entry, "visit", "origin", "dueAt");
            case DISPUTE_OBJECTED -> objected(entry);
            case RULING_PROPOSED -> ruled(entry, true);
            case RULED -> {
                if (records.knows(RULING, entry.facts().get(RULING))) {
                    records.decided(RULING, entry.facts().get(RULING), entry, true, "account");
                } else {
                    ruled(entry, false);
                }
            }
            case RULING_REFUSED -> records.decided(RULING, entry.facts().get(RULING), entry, false, "account");
            case APPEALED -> appealed(entry);
            case APPEAL_ANSWERED -> answered(entry);
            default -> {
            }
        }
    }

    /** One that a ruling answers has no answer of its own on record. */
    private void answered(Written entry) {
        if (!entry.facts().containsKey(RULING)) {
            records.put(APPEAL, entry.facts().get(APPEAL), "answeredBy", entry.facts().get("account"));
            records.put(APPEAL, entry.facts().get(APPEAL), "answeredAt", entry.at().toString());
        }
    }

    private void objected(Written entry) {
        String by = entry.facts().get("dispute") + "/"
                + Optional.ofNullable(entry.facts().get(APPEAL)).orElse(entry.facts().get("account")) + "#";
        records.put("objection", records.next(by), "at", entry.at().toString());
    }

    private void ruled(Written entry, boolean overrules) {
        String id = entry.facts().get(RULING);
        records.made(RULING, id, entry, "dispute", "visit", "basis");
        records.put(RULING, id, "holders", entry.facts().get("shares"));
        records.put(RULING, id, "overrules", Boolean.toString(overrules));
    }

    private void appealed(Written entry) {
        String id = entry.facts().get(APPEAL);
        records.copy(APPEAL, id, entry, "receipt", "agent", "agency", "dueAt");
        records.put(APPEAL, id, "at", entry.facts().get("effectiveAt"));
    }
}
