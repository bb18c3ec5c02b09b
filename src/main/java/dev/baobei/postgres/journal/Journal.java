package dev.baobei.postgres.journal;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Project;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The journals of the projects: their heads are the serial point of every decision. */
@ApplicationScoped
public class Journal {

    private static final String PEEK = """
            select project_id, sequence, hash, last_effective from journal_head
            where project_id = any($1) order by project_id""";
    private static final String LOCK = PEEK + " for update";
    private static final String ADD = """
            insert into journal_entry (project_id, sequence, kind, at, message_id, visit_id, canonical, hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";
    private static final String OPEN = """
            insert into journal_opening (project_id, sequence, row_id, sealed) values ($1, $2, $3, $4)""";
    private static final String HASH = "select hash from journal_entry where project_id = $1 and sequence = $2";
    private static final String MOVE_HEAD = """
            update journal_head set sequence = $2, hash = $3, last_effective = $4 where project_id = $1""";
    private static final String START = """
            insert into journal_head (project_id, sequence, hash) values ($1, $2, $3) on conflict do nothing""";

    private final Vault vault;
    private final ObjectMapper json;

    Journal(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** Locks the heads of these projects, in ascending order, until the transaction ends. */
    public Uni<Map<Integer, Chain>> lock(SqlConnection tx, Collection<Project> projects) {
        return heads(tx, projects, LOCK, true);
    }

    /** The same without a lock: for what is thrown away. */
    public Uni<Map<Integer, Chain>> peek(SqlConnection tx, Collection<Project> projects) {
        return heads(tx, projects, PEEK, false);
    }

    private static Uni<Map<Integer, Chain>> heads(SqlConnection tx, Collection<Project> projects, String sql,
            boolean kept) {
        if (projects.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Map<Integer, Project> byId = projects.stream().collect(toMap(Project::id, p -> p, (one, same) -> one));
        return tx.preparedQuery(sql).execute(Tuple.of(byId.keySet().toArray(Integer[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(toMap(row -> row.getInteger("project_id"), row -> chain(row, kept, byId))));
    }

    private static Chain chain(Row row, boolean kept, Map<Integer, Project> byId) {
        return new Chain(byId.get(row.getInteger("project_id")), kept, new Link(row.getLong("sequence"), row.getString("hash")),
                Columns.maybeInstant(row, "last_effective"));
    }

    /** Starts the chain of a new project. */
    public Uni<Void> start(SqlConnection tx, int project) {
        return tx.preparedQuery(START).execute(Tuple.of(project, Link.START.sequence(), Link.START.hash())).replaceWithVoid();
    }

    /** Writes what was added to the chains since their heads were locked. */
    public Uni<Void> write(SqlConnection tx, Collection<Chain> chains) {
        List<Chain> grown = chains.stream().filter(chain -> !chain.added().isEmpty()).toList();
        List<Tuple> entries = grown.stream().flatMap(chain -> chain.added().stream().map(linked -> entry(chain, linked)))
                .toList();
        List<Tuple> openings = grown.stream().flatMap(chain -> chain.added().stream()
                .filter(linked -> !linked.openings().isEmpty()).map(linked -> opening(chain, linked))).toList();
        List<Tuple> heads = grown.stream().map(chain -> Tuple.of(chain.project().id(), chain.last().sequence(),
                chain.last().hash(), Columns.of(chain.lastEffective()))).toList();
        return Batches.run(tx, ADD, entries)
                .chain(() -> Batches.run(tx, OPEN, openings))
                .chain(() -> Batches.run(tx, MOVE_HEAD, heads));
    }

    /** The mark of an entry on record. */
    public Uni<String> mark(SqlConnection tx, int project, long sequence) {
        return tx.preparedQuery(HASH).execute(Tuple.of(project, sequence))
                .map(rows -> new Link(sequence, rows.iterator().next().getString("hash")).mark());
    }

    private static Tuple entry(Chain chain, Chain.Linked linked) {
        return Tuple.tuple().addInteger(chain.project().id()).addLong(linked.entry().sequence())
                .addString(linked.entry().kind().name()).addValue(Columns.of(linked.entry().at()))
                .addUUID(linked.subject().message().orElse(null)).addUUID(linked.subject().visit().orElse(null))
                .addValue(Columns.of(linked.canonical())).addString(linked.link().hash());
    }

    private Tuple opening(Chain chain, Chain.Linked linked) {
        UUID row = Columns.newId();
        Map<String, Map<String, String>> openings = new LinkedHashMap<>();
        linked.openings().forEach((name, commitment) -> openings.put(name,
                Map.of("salt", commitment.salt(), "value", commitment.value())));
        return Tuple.of(chain.project().id(), linked.entry().sequence(), row,
                Columns.of(vault.seal(Json.write(json, openings), "journal_opening.sealed", row)));
    }
}
