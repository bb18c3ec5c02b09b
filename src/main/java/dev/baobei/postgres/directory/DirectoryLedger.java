package dev.baobei.postgres.directory;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgencyTermsSetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.Setup.NumberSetup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Changes to who is who, each within the transaction of a setup. What exists is found by code, name or address. */
@ApplicationScoped
public class DirectoryLedger {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('setup'))";
    private static final String PROJECT = """
            insert into project (code, name, aliases, property_types, zone, closing) values ($1, $2, $3, $4, $5, $6)
            on conflict on constraint project_code_once do update set name = excluded.name, aliases = excluded.aliases,
              property_types = excluded.property_types, zone = excluded.zone,
              closing = excluded.closing
            returning id""";
    private static final String OPENING = "insert into opening (project_id, told_at, day) values ($1, $2, $3)";
    private static final String TERMS = """
            insert into terms (project_id, effective_from, body) values ($1, $2, $3) returning id""";
    private static final String AGENCYS_TERMS = """
            insert into terms (project_id, agency_id, effective_from, body)
            values ($1, (select id from agency where name = $2), $3, $4) returning id, agency_id""";
    private static final String AGENCY = """
            insert into agency (name, state) values ($1, $2)
            on conflict on constraint agency_name_once do update set state = excluded.state returning id""";
    private static final String AGENT_ID = "select id from agent where address_key = $1";
    private static final String AGENT = """
            insert into agent (id, agency_id, name_sealed, address_sealed, address_key, state, role)
            values ($1, (select id from agency where name = $2), $3, $4, $5, $6, $7)
            on conflict on constraint agent_address_once do update set agency_id = excluded.agency_id,
              name_sealed = excluded.name_sealed, state = excluded.state, role = excluded.role""";
    private static final String NUMBER = """
            insert into gateway_number (channel, number, project_id)
            values ($1, $2, (select id from project where code = $3))
            on conflict on constraint gateway_number_pkey do update set project_id = excluded.project_id""";

    private static final String BEGUN = "select id from project where project_has_begun(id)";

    private final Pool pool;
    private final Vault vault;
    private final StaffAlerts alerts;

    DirectoryLedger(Pool pool, Vault vault, StaffAlerts alerts) {
        this.pool = pool;
        this.vault = vault;
        this.alerts = alerts;
    }

    /** The projects that have pre-reports or visits. */
    public Uni<Set<Integer>> begun() {
        return pool.query(BEGUN).execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getInteger("id")).collect(toSet()));
    }

    /** Makes setups serial until the transaction ends: each is checked against what the one before it left. */
    public Uni<Void> lock(SqlConnection tx) {
        return tx.query(LOCK).execute().replaceWithVoid();
    }

    /** Adds or changes a project; gives its id. */
    public Uni<Integer> put(SqlConnection tx, ProjectSetup project) {
        return tx.preparedQuery(PROJECT).execute(Tuple.tuple().addString(project.code()).addString(project.name())
                .addArrayOfString(project.aliases().toArray(String[]::new))
                .addArrayOfString(project.propertyTypes().toArray(String[]::new))
                .addString(project.zone()).addString(project.closing())).map(rows -> first(rows).getInteger("id"))
                .call(id -> project.alerts() == null ? Uni.createFrom().voidItem() : alerts.put(tx, id, project.alerts()));
    }

    /** Keeps what is told of a project's opening day; null where it is open again. */
    public Uni<Void> opens(SqlConnection tx, int project, LocalDate day, Instant toldAt) {
        return tx.preparedQuery(OPENING).execute(Tuple.tuple().addInteger(project)
                .addOffsetDateTime(toldAt.atOffset(ZoneOffset.UTC)).addLocalDate(day)).replaceWithVoid();
    }

    /** A version of an agency's own terms. */
    public record KeptOwn(int version, int agency) {}

    /** Adds a version of terms; gives its id. */
    public Uni<Integer> put(SqlConnection tx, int project, TermsText terms, Instant from) {
        return tx.preparedQuery(TERMS)
                .execute(Tuple.of(project, from.atOffset(ZoneOffset.UTC), JsonObject.mapFrom(terms)))
                .map(rows -> first(rows).getInteger("id"));
    }

    /** Adds a version of an agency's own terms. */
    public Uni<KeptOwn> put(SqlConnection tx, int project, AgencyTermsSetup own, Instant from) {
        return tx.preparedQuery(AGENCYS_TERMS).execute(Tuple.tuple().addInteger(project).addString(own.agency())
                .addOffsetDateTime(from.atOffset(ZoneOffset.UTC))
                .addJsonObject(own.terms() == null ? null : JsonObject.mapFrom(own.terms())))
                .map(rows -> new KeptOwn(first(rows).getInteger("id"), first(rows).getInteger("agency_id")));
    }

    /** Adds or changes an agency; its contact only where something is said of it. */
    public Uni<Void> put(SqlConnection tx, AgencySetup agency) {
        return tx.preparedQuery(AGENCY).execute(Tuple.of(agency.name(), agency.state().name()))
                .map(rows -> first(rows).getInteger("id"))
                .flatMap(id -> agency.contact() == null
                        ? Uni.createFrom().voidItem()
                        : AgencyRow.contact(tx, id, agency.contact(), vault));
    }

    /** Adds or changes the agent who writes from an address. */
    public Uni<Void> put(SqlConnection tx, AgentSetup agent) {
        Buffer key = Buffer.buffer(AgentRow.keyOf(agent.address(), vault));
        return tx.preparedQuery(AGENT_ID).execute(Tuple.of(key))
                .map(rows -> rows.size() == 0 ? UUID.randomUUID() : first(rows).getUUID("id"))
                .flatMap(id -> tx.preparedQuery(AGENT).execute(row(id, agent, key))).replaceWithVoid();
    }

    private Tuple row(UUID id, AgentSetup agent, Buffer key) {
        return Tuple.tuple().addUUID(id).addString(agent.agency())
                .addValue(Buffer.buffer(vault.seal(agent.name(), "agent.name", id)))
                .addValue(Buffer.buffer(vault.seal(agent.address(), "agent.address", id))).addValue(key)
                .addString(agent.state().name()).addString(agent.role().name());
    }

    public Uni<Void> put(SqlConnection tx, NumberSetup number) {
        return tx.preparedQuery(NUMBER).execute(Tuple.of(number.channel(), number.number(), number.project()))
                .replaceWithVoid();
    }

    private static Row first(RowSet<Row> rows) {
        return rows.iterator().next();
    }
}
