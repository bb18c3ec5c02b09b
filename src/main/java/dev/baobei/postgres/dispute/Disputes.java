package dev.baobei.postgres.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Dispute.Appealed;
import dev.baobei.domain.dispute.Dispute.Objection;
import dev.baobei.domain.dispute.Dispute.Origin;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import dev.baobei.postgres.visit.Holders;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Every dispute (待定确认单) with its rulings; both are only ever added to. */
@ApplicationScoped
public class Disputes {

    private static final String BY_ID = DisputeRows.SELECT + " where d.id = $1";
    private static final String OF_VISIT = DisputeRows.SELECT + " where d.visit_id = $1";
    private static final String DUE = DisputeRows.SELECT + """
             join dispute_due w on w.id = d.id
            where v.project_id = any($1) and ($2 or w.waits)
              and ($3::uuid is null or (w.due_at, d.id) > (select b.due_at, b.id from dispute_due b where b.id = $3))
            order by w.due_at, d.id limit $4""";
    private static final String ADD = "insert into dispute (id, visit_id, opened_at, due_at, origin) values ($1, $2, $3, $4, $5)";
    private static final String OBJECT = """
            insert into dispute_objection (id, dispute_id, account_id, objected_at, due_at, reason_sealed, appeal_id)
            values ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String RULE = """
            insert into ruling (id, dispute_id, basis, reason_sealed, overrules, proposed_by, proposed_at)
            values ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String ADD_HOLDER = """
            insert into ruling_holder (ruling_id, position, agency_id, agent_id, percent) values ($1, $2, $3, $4, $5)""";
    private static final String DECIDE = """
            insert into ruling_decision (ruling_id, proposed_by, account_id, decided_at, agreed) values ($1, $2, $3, $4, $5)""";

    private final Pool pool;
    private final DisputeRows rows;
    private final Vault vault;

    Disputes(Pool pool, DisputeRows rows, Vault vault) {
        this.pool = pool;
        this.rows = rows;
        this.vault = vault;
    }

    /** What is looked for: disputes of these projects, the ruled ones too or only those that are not, after one that was seen. */
    public record Query(List<Integer> projects, boolean ruled, Optional<UUID> after, int limit) {}

    /** An id for a new ruling. */
    public UUID newId() {
        return Columns.newId();
    }

    public Uni<Optional<Dispute>> byId(SqlClient client, Directory directory, UUID id) {
        return one(client, directory, BY_ID, id);
    }

    public Uni<Optional<Dispute>> ofVisit(SqlClient client, Directory directory, UUID visit) {
        return one(client, directory, OF_VISIT, visit);
    }

    private Uni<Optional<Dispute>> one(SqlClient client, Directory directory, String sql, UUID id) {
        return client.preparedQuery(sql).execute(Tuple.of(id)).map(found -> StreamSupport.stream(found.spliterator(), false)
                .findFirst().map(row -> rows.dispute(row, directory)));
    }

    /** A page of disputes, the soonest due first. */
    public Uni<List<Dispute>> due(Query query, Directory directory) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.tuple().addArrayOfInteger(query.projects().toArray(Integer[]::new)).addBoolean(query.ruled())
                        .addUUID(query.after().orElse(null)).addInteger(query.limit()))
                .map(found -> StreamSupport.stream(found.spliterator(), false).map(row -> rows.dispute(row, directory))
                        .toList());
    }

    /** Opens the dispute about a visit. */
    public Uni<Dispute> open(SqlConnection tx, Visit visit, Instant now, Origin origin) {
        Dispute opened = new Dispute(Columns.newId(), visit.id(), visit.project().id(), origin, now,
                now.plus(Dispute.ANSWER_WITHIN), List.of(), List.of());
        return tx.preparedQuery(ADD)
                .execute(Tuple.of(opened.id(), visit.id(), Columns.of(now), Columns.of(opened.firstDue()), origin.name()))
                .replaceWith(opened);
    }

    /** Adds an objection. */
    public Uni<Void> object(SqlConnection tx, UUID dispute, Objection objection) {
        UUID id = Columns.newId();
        byte[] reason = vault.seal(objection.reason(), "dispute_objection.reason", id);
        return tx.preparedQuery(OBJECT).execute(Tuple.tuple().addUUID(id).addUUID(dispute).addUUID(objection.by().orElse(null))
                .addValue(Columns.of(objection.at())).addValue(Columns.of(objection.dueAt())).addValue(Columns.of(reason))
                .addUUID(objection.appeal().map(Appealed::id).orElse(null))).replaceWithVoid();
    }

    /** Adds a ruling, in force at once or, where it overrules, as a proposal. */
    public Uni<Void> add(SqlConnection tx, UUID dispute, Ruling ruling) {
        byte[] reason = vault.seal(ruling.reason(), "ruling.reason", ruling.id());
        return tx.preparedQuery(RULE)
                .execute(Tuple.tuple().addUUID(ruling.id()).addUUID(dispute).addString(ruling.basis().name())
                        .addValue(Columns.of(reason)).addBoolean(ruling.overrules()).addUUID(ruling.proposedBy())
                        .addValue(Columns.of(ruling.proposedAt())))
                .chain(() -> Batches.run(tx, ADD_HOLDER, Holders.rows(ruling.id(), ruling.holders())));
    }

    /** Records what became of a proposal. */
    public Uni<Void> decide(SqlConnection tx, Ruling ruling, Decision decision) {
        return tx.preparedQuery(DECIDE).execute(Tuple.of(ruling.id(), ruling.proposedBy(), decision.by(),
                Columns.of(decision.at()), decision.agreed())).replaceWithVoid();
    }
}
