package dev.baobei.domain.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One entry of a project's journal, before it is chained.
 *
 * @param project  the project's code
 * @param sequence its place, dense from 1
 * @param kind     what happened
 * @param at       business time of the act
 * @param facts    what is true of it, no personal value among them; the openings of commitments are kept apart
 */
public record Entry(String project, long sequence, Kind kind, Instant at, SortedMap<String, String> facts) {

    /** What can happen to a project. */
    public enum Kind {
        PROJECT_OPENED, OPENING_DAY_SET, TERMS_SET, REPORT_ACCEPTED, REPORT_REPEATED, REPORT_REJECTED, REPORT_WITHDRAWN,
        REPORT_SUPERSEDED,
        REPORT_SUPPLEMENTED,
        ARRIVED, JUDGED, CONFIRMED,
        DISPUTE_OPENED, RULING_PROPOSED, RULING_REFUSED, RULED,
        DEAL_STEP, DEAL_CLAIMED
    }

    public Entry {
        facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /**
     * The canonical bytes: each name and value as {@code length:text} in UTF-8 (length in bytes, decimal), the head first, then
     * the facts in the order of their names' UTF-16 code units. No two entries share them.
     */
    public byte[] canonical() {
        StringBuilder text = new StringBuilder("baobei-journal-1\n");
        field(text, "project", project);
        field(text, "sequence", Long.toString(sequence));
        field(text, "kind", kind.name());
        field(text, "at", at.toString());
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            field(text, fact.getKey(), fact.getValue());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void field(StringBuilder text, String name, String value) {
        sized(text, name).append('=');
        sized(text, value).append('\n');
    }

    private static StringBuilder sized(StringBuilder text, String part) {
        return text.append(part.getBytes(StandardCharsets.UTF_8).length).append(':').append(part);
    }
}
