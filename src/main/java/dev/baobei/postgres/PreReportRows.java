package dev.baobei.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.PreReport.Ended;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** A pre-report between its row and its value. */
@ApplicationScoped
class PreReportRows {

    static final String SELECT = """
            select r.*, (select json_agg(encode(p.sealed, 'hex') order by p.position) from pre_report_phone p
              where p.report_id = r.id) as phones
            from pre_report r
            """;

    private final Vault vault;
    private final ObjectMapper json;

    PreReportRows(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    Uni<List<PreReport>> select(SqlClient client, Directory directory, String sql, Tuple parameters) {
        return client.preparedQuery(sql).execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> of(row, directory)).toList());
    }

    private PreReport of(Row row, Directory directory) {
        UUID id = row.getUUID("id");
        return new PreReport(id, new Receipt(row.getString("receipt")), row.getInteger("project_id"),
                directory.agent(row.getUUID("agent_id")).orElseThrow(),
                Json.read(json, vault.open(Columns.bytes(row, "name_sealed"), "pre_report.name", id), PersonName.class),
                Phones.open(vault, "pre_report_phone", id, row.getJsonArray("phones")),
                Columns.instant(row, "effective_at"), row.getLong("sequence"), row.getInteger("terms_id"),
                Columns.instant(row, "earliest_visit"), Columns.instant(row, "deadline"), end(row, "ended"),
                end(row, "told"), Optional.ofNullable(row.getUUID("filer_id")).flatMap(directory::agent));
    }

    private static Optional<Ended> end(Row row, String prefix) {
        return Columns.maybeInstant(row, prefix + "_at")
                .map(at -> new Ended(End.valueOf(row.getString(prefix + "_why")), at));
    }

    Buffer sealedName(PreReport report) {
        return Columns.of(vault.seal(Json.write(json, report.name()), "pre_report.name", report.id()));
    }
}
