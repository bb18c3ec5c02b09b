package dev.baobei.postgres.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Keeps whom agencies name to file their reports (指定备案人员), within the transaction of a setup. */
@ApplicationScoped
public class Designating {

    private static final String AGENTS = "select id from agent where address_key = any($1) order by id";
    private static final String AGENCY = "select id from agency where name = $1";
    private static final String ADD = "insert into filer_designation (project_id, agency_id, effective_from, agents) values ($1, $2, $3, $4)";

    private final Vault vault;

    Designating(Vault vault) {
        this.vault = vault;
    }

    /** An agency's id by its name. */
    public Uni<Integer> agency(SqlConnection tx, String name) {
        return tx.preparedQuery(AGENCY).execute(Tuple.of(name)).map(rows -> rows.iterator().next().getInteger("id"));
    }

    /** The ids of the agents who write from these addresses. */
    public Uni<List<UUID>> agents(SqlConnection tx, Collection<String> addresses) {
        Buffer[] keys = addresses.stream().map(address -> Buffer.buffer(AgentRow.keyOf(address, vault))).toArray(Buffer[]::new);
        return tx.preparedQuery(AGENTS).execute(Tuple.tuple().addValue(keys))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID("id")).toList());
    }

    public Uni<Void> add(SqlConnection tx, int project, int agency, Instant from, Collection<UUID> agents) {
        return tx.preparedQuery(ADD).execute(Tuple.tuple().addInteger(project).addInteger(agency)
                .addOffsetDateTime(from.atOffset(ZoneOffset.UTC)).addArrayOfUUID(agents.toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
