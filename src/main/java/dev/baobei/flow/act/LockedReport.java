package dev.baobei.flow.act;

import java.time.Instant;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.postgres.journal.Chain;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * A report and everything that an act on it works on, while the head of its project's journal is locked.
 *
 * @param now when it was asked for
 */
public record LockedReport(SqlConnection tx, PreReport report, Directory directory, Project project, Chain chain,
        Instant now) {}
