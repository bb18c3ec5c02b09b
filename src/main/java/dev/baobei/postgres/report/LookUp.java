package dev.baobei.postgres.report;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.postgres.sql.Columns;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A look-up as it is kept.
 *
 * @param digitsKey 32 hexadecimal digits: the same for the same digits, like nameKey and agentKey
 */
public record LookUp(UUID id, Instant at, String account, LookUps.Kind kind, int project, Optional<String> receipt,
        Optional<String> digitsKey, Optional<String> nameKey, Optional<String> agency, Optional<String> agentKey,
        Optional<String> state,
        boolean further, int found) {

    static LookUp of(Row row) {
        return new LookUp(row.getUUID("id"), Columns.instant(row, "at"), row.getString("account"),
                LookUps.Kind.valueOf(row.getString("kind")), row.getInteger("project_id"),
                Optional.ofNullable(row.getString("receipt")), hex(row, "digits_key"), hex(row, "name_key"),
                Optional.ofNullable(row.getString("agency")), hex(row, "agent_key"),
                Optional.ofNullable(row.getString("state")),
                row.getString("after") != null, row.getInteger("found"));
    }

    private static Optional<String> hex(Row row, String column) {
        return Optional.ofNullable(row.get(Buffer.class, column)).map(Buffer::getBytes).map(HexFormat.of()::formatHex);
    }
}
