package dev.baobei.flow.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.baobei.domain.journal.When;
import dev.baobei.domain.journal.When.Behind;
import dev.baobei.domain.prereport.PreReport;

/**
 * A message that is decided again by what the present parser reads in it (重读).
 *
 * @param at      when that is done; what is decided is of the message's own time
 * @param account who of the staff does it
 * @param made    the reports that the message made before
 */
public record Reread(Instant at, UUID account, List<PreReport> made) {

    /** What each entry of the journal says of it. */
    public Map<String, String> facts() {
        return Map.of("reason", Behind.REREAD.word(), "account", account.toString());
    }

    /** When an entry of what a message says is written that came at another time. */
    public When when(Instant effectiveAt) {
        return new When(at, effectiveAt, Behind.REREAD);
    }

    boolean made(PreReport report) {
        return made.stream().anyMatch(before -> before.id().equals(report.id()));
    }
}
