package dev.baobei.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.postgres.PreReportLedger.Asked;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;

/** Every protection period (保护期) that a confirmed visit opened. */
@ApplicationScoped
public class Protections {

    private static final String NEAR = """
            select pr.id, pr.customer_id, pr.visit_id, lower(pr.during) as begins, upper(pr.during) as ends, v.name_sealed,
              (select json_agg(encode(p.sealed, 'hex') order by p.position) from visit_phone p where p.visit_id = v.id) as phones,
              exists (select from dispute d where d.visit_id = v.id) as disputed,
              (select json_agg(json_build_object('agency', h.agency_id, 'agent', h.agent_id) order by h.position)
                from protection_holder h where h.protection_id = pr.id) as holders
            from protection pr join visit v on v.id = pr.visit_id
            where pr.customer_id in (select near.customer_id from visit near where near.id in (
              select p.visit_id from visit_phone p join unnest($1::int[], $2::text[], $3::text[])
                as asked (project_id, first3, last4) on p.project_id = asked.project_id and p.last4 = asked.last4
              union select p.visit_id from visit_phone p join unnest($1::int[], $2::text[], $3::text[])
                as asked (project_id, first3, last4) on p.project_id = asked.project_id and p.first3 = asked.first3
                where p.last4 is null or asked.last4 is null))
            order by begins""";
    private static final String ADD = """
            insert into protection (id, project_id, customer_id, visit_id, during)
            values ($1, $2, $3, $4, tstzrange($5, $6))""";
    private static final String FREE = """
            select lower(part) as begins, upper(part) as ends
            from unnest(tstzmultirange(tstzrange($3, $4)) - coalesce((select range_agg(during) from protection
              where project_id = $1 and customer_id = $2 and during && tstzrange($3, $4)), '{}')) as part
            order by part""";
    private static final String ADD_HOLDER = """
            insert into protection_holder (protection_id, position, agency_id, agent_id) values ($1, $2, $3, $4)""";

    private final Vault vault;
    private final ObjectMapper json;

    Protections(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** The protections of every customer whose numbers share digits with one asked about. */
    public Uni<List<ProtectionPeriod>> near(SqlConnection tx, Directory directory, Collection<Asked> asked) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return tx.preparedQuery(NEAR).execute(Tuple.tuple().addArrayOfInteger(Columns.ints(asked, Asked::project))
                .addArrayOfString(asked.stream().map(one -> one.phone().first3().orElse(null)).toArray(String[]::new))
                .addArrayOfString(asked.stream().map(one -> one.phone().last4().orElse(null)).toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> of(row, directory)).toList());
    }

    private ProtectionPeriod of(Row row, Directory directory) {
        UUID visit = row.getUUID("visit_id");
        return new ProtectionPeriod(row.getUUID("id"), row.getUUID("customer_id"), visit,
                Json.read(json, vault.open(Columns.bytes(row, "name_sealed"), "visit.name", visit), PersonName.class),
                Phones.open(vault, "visit_phone", visit, row.getJsonArray("phones")), Columns.instant(row, "begins"),
                Columns.instant(row, "ends"), row.getBoolean("disputed"), holders(row.getJsonArray("holders"), directory));
    }

    private static List<Holder> holders(JsonArray rows, Directory directory) {
        List<Holder> holders = new ArrayList<>();
        for (int i = 0; rows != null && i < rows.size(); i++) {
            JsonObject row = rows.getJsonObject(i);
            holders.add(new Holder(Optional.ofNullable(row.getInteger("agency")).flatMap(directory::agency),
                    Optional.ofNullable(row.getString("agent")).map(UUID::fromString).flatMap(directory::agent)));
        }
        return List.copyOf(holders);
    }

    /** Opens the protection of a confirmed visit; fails where it would overlap another of the same customer. */
    public Uni<Void> open(SqlConnection tx, int project, ProtectionPeriod period) {
        Tuple row = Tuple.of(period.id(), project, period.customer(), period.visit(), Columns.of(period.from()),
                Columns.of(period.until()));
        List<Tuple> holders = IntStream.range(0, period.holders().size())
                .mapToObj(i -> holder(period.id(), i, period.holders().get(i))).toList();
        return tx.preparedQuery(ADD).execute(row).chain(() -> Batches.run(tx, ADD_HOLDER, holders));
    }

    /** Whether a transaction failed because a customer would have had two protections at once. */
    public static boolean isOverlap(Throwable failure) {
        return failure instanceof PgException refused && "protection_never_overlaps".equals(refused.getConstraint());
    }

    private static Tuple holder(UUID protection, int position, Holder holder) {
        return Tuple.of(protection, (short) position, holder.agency().map(agency -> agency.id()).orElse(null),
                holder.agent().map(agent -> agent.id()).orElse(null));
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

    /** An id for a new protection. */
    public UUID newId() {
        return Columns.newId();
    }
}
