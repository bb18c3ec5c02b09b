package dev.baobei.domain.prereport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.baobei.domain.party.Agent;

/** An agent left an agency (离职), and by the terms their customers went to the pool: what they had done for them counts no more. */
public record Pooled(UUID agent, int agency, Instant at) {

    /** When a report was followed up that still tells at a moment: not what came before its agent left. */
    public static List<Instant> left(List<Instant> followed, PreReport report, List<Pooled> pooled, Instant asOf) {
        return followed.stream().filter(at -> pooled.stream().noneMatch(
                one -> one.isOf(report.agent()) && !one.at.isBefore(at) && !one.at.isAfter(asOf))).toList();
    }

    private boolean isOf(Agent somebody) {
        return somebody.id().equals(agent) && somebody.agency().id() == agency;
    }
}
