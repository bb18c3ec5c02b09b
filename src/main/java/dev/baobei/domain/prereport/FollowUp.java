package dev.baobei.domain.prereport;

import java.time.Instant;
import java.util.UUID;

import dev.baobei.domain.party.Agent;

/**
 * A follow-up (跟进) of a report: what an agent did about its customer, in their words.
 *
 * @param by    who did it, for the report's agency
 * @param at    when we heard of it, by our clock; when they say it was is a claim
 * @param words as written
 */
public record FollowUp(UUID id, UUID report, Agent by, Instant at, String words) {

    /** So many characters are kept of what staff enter. */
    public static final int LONGEST = 500;

    @Override
    public String toString() {
        return "FollowUp[" + id + "]";
    }
}
