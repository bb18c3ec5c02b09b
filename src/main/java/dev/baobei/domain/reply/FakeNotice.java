package dev.baobei.domain.reply;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FakeReport;
import dev.baobei.domain.prereport.PreReport;

/**
 * To an agent: two people of the staff say that a report of theirs was made up (虚假报备), or take that back, and what that is worth.
 *
 * @param remain what stands of theirs in the project
 */
public record FakeNotice(Project project, PreReport report, FakeReport fake, Remain remain) implements PlacedNotice {

    /**
     * What stands.
     *
     * @param count        how many
     * @param yuan         what they cost together
     * @param stillRemoved whether the agent was removed, still is, and would not be for these
     */
    public record Remain(int count, int yuan, boolean stillRemoved) {}
}
