package dev.baobei.domain.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.terms.Renewal;

/**
 * What is on record of follow-ups (跟进).
 *
 * @param times    when reports were followed up, by the report's id; nothing of those that never were
 * @param renewals what versions of terms ask of who reports again, by their id; nothing where they allow it never
 */
public record FollowUps(Map<UUID, List<Instant>> times, Map<Integer, Renewal> renewals) {

    /** Nothing was followed up, and nothing would come of it. */
    public static final FollowUps NONE = new FollowUps(Map.of(), Map.of());

    List<Instant> of(PreReport report) {
        return times.getOrDefault(report.id(), List.of());
    }

    /** What the terms ask that judge a report. */
    Renewal renewal(int terms) {
        return renewals.getOrDefault(terms, Renewal.NEVER);
    }
}
