package dev.baobei.postgres.visit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import dev.baobei.postgres.sql.Phones;
import dev.baobei.postgres.sql.SharedDigits;
import dev.baobei.postgres.sql.SharedDigits.Asked;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Every protection period (保护期) that a confirmed visit opened. */
@ApplicationScoped
public class Protections {

    static final String SELECT = """
            select pr.id, pr.customer_id, JOINED, pr.visit_id, lower(pr.during) as begins, upper(pr.during) as ends, v.name_sealed,
              (select arrived_at from arrival_time where visit_id = v.id and not replaced) as arrived_at, ruled.since,
              (select json_agg(encode(p.sealed, 'hex') order by p.position) from visit_phone p where p.visit_id = v.id) as phones,
              ruled.id is null and (select kind from verdict where visit_id = v.id order by version desc limit 1) = 'Contested' as disputed,
              (select json_agg(json_build_object('agency', h.agency_id, 'agent',
                  share_agent(v.id, h.agency_id, h.agent_id, ruled.since, AS_OF), 'percent', h.percent)
                  order by h.position)
                from (select agency_id, agent_id, percent, position from protection_holder
                    where protection_id = pr.id and ruled.id is null
                  union all select agency_id, agent_id, percent, position from ruling_holder
                    where ruling_id = ruled.id) h) as holders
            from protection pr join visit v on v.id = pr.visit_id
            left join lateral (select id, since from ruling_in_force where visit_id = v.id and since <= AS_OF
              order by since desc, id desc limit 1) as ruled on true
            where not pr.replaced and pr.visit_id = any(array(select came.id from visit came
            """;
    private static final String NEAR = SELECT.replace("JOINED", Phones.JOINED).replace("AS_OF", "$4") + """
              where came.project_id = any($1) and came.customer_id = any(array(
                select same.customer from visit near, same_customers(near.project_id, near.customer_id, $4) as same
                where near.id = any(
            """
            + SharedDigits.in("visit_phone", "visit_id") + "))))) order by begins";
    private static final String OF = SELECT.replace("JOINED", Phones.JOINED).replace("AS_OF", "$2") + """
              where came.customer_id = any($1)
                and came.project_id = any(array(select c.project_id from customer c where c.id = any($1)))))
            order by begins, pr.id""";
    private static final String PROTECTING = """
            select visit_id from protection where not replaced and project_id = $1
              and customer_id = any(array(select customer from same_customers($1, $2, $3)))
              and during @> $3::timestamptz order by customer_id = $2 desc, lower(during) limit 1""";
    private static final String ADD = """
            insert into protection (id, project_id, customer_id, visit_id, during)
            values ($1, $2, $3, $4, tstzrange($5, $6))""";
    private static final String FREE = """
            select lower(part) as begins, upper(part) as ends
            from unnest(tstzmultirange(tstzrange($3, $4)) - coalesce((select range_agg(during) from protection
              where not replaced and project_id = $1 and customer_id = $2 and during && tstzrange($3, $4)), '{}')) as part
            order by part""";
    private static final String REPLACE = "update protection set replaced = true where visit_id = $1 and not replaced";
    private static final String ADD_HOLDER = """
            insert into protection_holder (protection_id, position, agency_id, agent_id, percent)
            values ($1, $2, $3, $4, $5)""";

    private final Vault vault;
    private final ObjectMapper json;

    Protections(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** The protections of every customer whose numbers share digits with one asked about, as they were ruled by a moment. */
    public Uni<List<ProtectionPeriod>> near(SqlConnection tx, Directory directory, Collection<Asked> asked, Instant asOf) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return tx.preparedQuery(NEAR).execute(SharedDigits.with(asked).addValue(Columns.of(asOf)))
                .map(rows -> all(rows, directory));
    }

    /** The same of these customers. */
    public Uni<List<ProtectionPeriod>> of(SqlClient client, Directory directory, Collection<UUID> customers, Instant asOf) {
        return client.preparedQuery(OF).execute(Tuple.of(customers.toArray(UUID[]::new), Columns.of(asOf)))
                .map(rows -> all(rows, directory));
    }

    List<ProtectionPeriod> all(RowSet<Row> rows, Directory directory) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> of(row, directory)).toList();
    }

    private ProtectionPeriod of(Row row, Directory directory) {
        UUID visit = row.getUUID("visit_id");
        return new ProtectionPeriod(row.getUUID("id"), row.getUUID("customer_id"), visit,
                Json.read(json, vault.open(Columns.bytes(row, "name_sealed"), "visit.name", visit), PersonName.class),
                Phones.withJoined(vault, Phones.open(vault, "visit_phone", visit, row.getJsonArray("phones")), row),
                Columns.instant(row, "begins"), Columns.instant(row, "ends"), row.getBoolean("disputed"),
                Columns.maybeInstant(row, "since"), Holders.of(row.getJsonArray("holders"), directory),
                Columns.instant(row, "arrived_at"));
    }

    /** Opens the protection of a confirmed visit; fails where it would overlap another of the same customer. */
    public Uni<Void> open(SqlConnection tx, int project, ProtectionPeriod period) {
        Tuple row = Tuple.of(period.id(), project, period.customer(), period.visit(), Columns.of(period.from()),
                Columns.of(period.until()));
        return tx.preparedQuery(ADD).execute(row)
                .chain(() -> Batches.run(tx, ADD_HOLDER, Holders.rows(period.id(), period.holders())));
    }

    /** The same for a visit that leaves the question open: third parties are barred for as long as nobody else bars them. */
    public Uni<Void> bar(SqlConnection tx, int project, ProtectionPeriod period) {
        return tx.preparedQuery(FREE)
                .execute(Tuple.of(project, period.customer(), Columns.of(period.from()), Columns.of(period.until())))
                .flatMap(free -> Multi.createFrom().iterable(free)
                        .map(part -> period.during(newId(), Columns.instant(part, "begins"), Columns.instant(part, "ends")))
                        .onItem().transformToUniAndConcatenate(part -> open(tx, project, part))
                        .onItem().ignoreAsUni());
    }

    /** What a visit opened protects nobody any more: its arrival was corrected. */
    public Uni<Void> replace(SqlConnection tx, UUID visit) {
        return tx.preparedQuery(REPLACE).execute(Tuple.of(visit)).replaceWithVoid();
    }

    /** The visit that opened the protection under which a customer stands at a moment. */
    public Uni<Optional<UUID>> protecting(SqlConnection tx, int project, UUID customer, Instant at) {
        return tx.preparedQuery(PROTECTING).execute(Tuple.of(project, customer, Columns.of(at)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID("visit_id")).findFirst());
    }

    /** An id for a new protection. */
    public UUID newId() {
        return Columns.newId();
    }
}
