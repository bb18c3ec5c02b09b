package dev.baobei.domain.party;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Whom an agency names to file its reports in a project (指定备案人员), in place of whom it named before.
 *
 * @param agents nobody where it names nobody any more
 */
public record Designation(int project, int agency, Instant from, Set<UUID> agents) {

    public Designation {
        agents = Set.copyOf(agents);
    }
}
