package dev.baobei.domain.reply;

import java.time.Instant;
import java.util.List;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;

/**
 * What a sender is told whose message was read again (重读) and said something else than was decided.
 *
 * @param receivedAt when the message came
 * @param project    one of those concerned, whose clock says that
 * @param takenBack  reports that no longer stand
 * @param added      reports that do now
 */
public record RereadReply(Instant receivedAt, Project project, List<TakenBack> takenBack, List<Reply.OnRecord> added)
        implements
            Reply.AboutReports {

    /**
     * A report that no longer stands.
     *
     * @param mark the first characters of the hash of the entry that says so
     */
    public record TakenBack(PreReport report, String mark) {}
}
