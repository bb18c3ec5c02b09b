package dev.baobei.postgres.message;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.rule.Hold;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Of which agencies' refused reports who has a customer was told: of each once. */
@ApplicationScoped
public class ToldAttempts {

    private static final String TELL = """
            insert into told_attempt (project_id, agency_id, agent_id, report_id, visit_id, message_id, told_at)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing""";

    /**
     * That an agent is told of an attempt.
     *
     * @param rival   id of the agency whose report was refused
     * @param holder  id of the agent who is told
     * @param message the message that reported
     */
    public record Told(int project, int rival, UUID holder, Hold hold, UUID message, Instant at) {}

    /** Keeps that they are told, unless they were told of that agency before. */
    public Uni<Boolean> isFirst(SqlConnection tx, Told told) {
        return tx.preparedQuery(TELL)
                .execute(Tuple.tuple().addInteger(told.project()).addInteger(told.rival()).addUUID(told.holder())
                        .addUUID(told.hold().report().orElse(null)).addUUID(told.hold().visit().orElse(null))
                        .addUUID(told.message()).addValue(Columns.of(told.at())))
                .map(rows -> rows.rowCount() == 1);
    }
}
