package dev.baobei.postgres.report;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Particulars;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.PreReport.Ended;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import dev.baobei.postgres.sql.Phones;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** A pre-report between its row and its value. */
@ApplicationScoped
public class PreReportRows {

    public static final String SELECT = """
            select r.*, (select json_agg(of_one.sealed order by of_one.supplement) from (
                select p.supplement, json_agg(encode(p.sealed, 'hex') order by p.position) as sealed from pre_report_phone p
                where p.report_id = r.id group by p.supplement) as of_one) as phones,
              (select json_agg(json_build_array(encode(s.name_sealed, 'hex'), encode(s.particulars_sealed, 'hex'))
                order by s.number) from pre_report_supplement s where s.report_id = r.id) as added
            from pre_report r
            """;

    private static final String INSTEAD = "pre_report.contradicted";
    private static final String PARTICULARS = "pre_report.particulars";

    private final Vault vault;
    private final ObjectMapper json;

    PreReportRows(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    public Uni<List<PreReport>> select(SqlClient client, Directory directory, String sql, Tuple parameters) {
        return client.preparedQuery(sql).execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> of(row, directory)).toList());
    }

    private PreReport of(Row row, Directory directory) {
        UUID id = row.getUUID("id");
        List<Said> said = said(row, id);
        PreReport report = new PreReport(id, new Receipt(row.getString("receipt")), row.getInteger("project_id"),
                agent(row, directory),
                said.get(0).name(), said.get(0).phones(),
                Columns.instant(row, "effective_at"), row.getLong("sequence"), row.getInteger("terms_id"),
                Columns.instant(row, "earliest_visit"), Columns.instant(row, "deadline"), end(row, "ended"),
                end(row, "told"), Optional.ofNullable(row.getUUID("filer_id")).flatMap(directory::agent), List.of(),
                instead(row, id), Reviews.of(row), said.get(0).particulars());
        return said.stream().skip(1).reduce(report, PreReport::completedTo, (one, other) -> other);
    }

    private static Agent agent(Row row, Directory directory) {
        return directory.agent(row.getUUID("agent_id")).orElseThrow()
                .at(directory.agency(row.getInteger("agency_id")).orElseThrow());
    }

    /** What it said first, and then after each supplement. */
    private List<Said> said(Row row, UUID id) {
        JsonArray phones = row.getJsonArray("phones");
        JsonArray added = Optional.ofNullable(row.getJsonArray("added")).orElseGet(JsonArray::new);
        Said first = said(id, Columns.bytes(row, "name_sealed"), 0, phones,
                Optional.ofNullable(row.getBuffer("particulars_sealed")).map(any -> Columns.bytes(row, "particulars_sealed")));
        return Stream.concat(Stream.of(first), IntStream.rangeClosed(1, added.size()).mapToObj(number -> {
            JsonArray sealed = added.getJsonArray(number - 1);
            return said(id, HexFormat.of().parseHex(sealed.getString(0)), number, phones,
                    Optional.ofNullable(sealed.getString(1)).map(HexFormat.of()::parseHex));
        })).toList();
    }

    private Said said(UUID id, byte[] name, int number, JsonArray phones, Optional<byte[]> particulars) {
        return new Said(name(name, id), Phones.open(vault, phonePlace(number), id, phones.getJsonArray(number)),
                particulars(particulars, id));
    }

    /** Under what place the numbers of a report are sealed: as reported, or as a supplement made them. */
    static String phonePlace(int supplement) {
        return supplement == 0 ? "pre_report_phone" : "pre_report_phone.supplement" + supplement;
    }

    private PersonName name(byte[] sealed, UUID id) {
        return Json.read(json, vault.open(sealed, "pre_report.name", id), PersonName.class);
    }

    private Particulars particulars(Optional<byte[]> sealed, UUID id) {
        return sealed.map(bytes -> Json.read(json, vault.open(bytes, PARTICULARS, id), Particulars.class))
                .orElse(Particulars.NONE);
    }

    private List<PhoneNumber> instead(Row row, UUID id) {
        return row.getBuffer("contradicted_sealed") == null
                ? List.of()
                : Stream.of(vault.open(Columns.bytes(row, "contradicted_sealed"), INSTEAD, id).split(",")).map(PhoneNumber::new)
                        .toList();
    }

    Buffer sealedInstead(UUID report, List<PhoneNumber> instead) {
        return instead.isEmpty()
                ? null
                : Columns.of(vault.seal(instead.stream().map(PhoneNumber::pattern).collect(Collectors.joining(",")), INSTEAD,
                        report));
    }

    private static Optional<Ended> end(Row row, String prefix) {
        return Columns.maybeInstant(row, prefix + "_at")
                .map(at -> new Ended(End.valueOf(row.getString(prefix + "_why")), at));
    }

    Buffer sealedName(PreReport report) {
        return Columns.of(vault.seal(Json.write(json, report.name()), "pre_report.name", report.id()));
    }

    /** What it says beside name and number; null where it says nothing. */
    Buffer sealedParticulars(PreReport report) {
        return report.particulars().sayAnything()
                ? Columns.of(vault.seal(Json.write(json, report.particulars()), PARTICULARS, report.id()))
                : null;
    }
}
