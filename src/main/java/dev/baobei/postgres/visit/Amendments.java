package dev.baobei.postgres.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.amendment.Amendment;
import dev.baobei.domain.amendment.Amendment.Kind;
import dev.baobei.domain.amendment.Change;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Every change of an arrival that was proposed, and what became of it. */
@ApplicationScoped
public class Amendments {

    private static final String OF_VISIT = """
            select a.*, r.receipt, d.account_id, d.decided_at, d.agreed from visit_amendment a
            left join pre_report r on r.id = a.report_id
            left join visit_amendment_decision d on d.visit_id = a.visit_id and d.number = a.number
            where a.visit_id = $1 order by a.number""";
    private static final String ADD = """
            insert into visit_amendment (visit_id, number, kind, arrived_at, reason_sealed, evidence_sealed, proposed_by, proposed_at,
              report_id, other_visit)
            values ($1, $2, $3, $4, $5, $6, $7, $8, (select id from pre_report where receipt = $9), $10)""";
    private static final String DECIDE = """
            insert into visit_amendment_decision (visit_id, number, kind, proposed_by, account_id, decided_at, agreed, closes_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";
    private static final String REPLACE = "update arrival_time set replaced = true where visit_id = $1 and not replaced";
    private static final String CORRECT = """
            insert into arrival_time (visit_id, number, amendment, agreed, project_id, customer_id, arrived_at, arrival_day)
            values ($1, $2, $2, true, $3, $4, $5, $6)""";

    private final Vault vault;

    Amendments(Vault vault) {
        this.vault = vault;
    }

    /** Those of a visit, the first first. */
    public Uni<List<Amendment>> of(SqlClient client, UUID visit) {
        return client.preparedQuery(OF_VISIT).execute(Tuple.of(visit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::amendment).toList());
    }

    private Amendment amendment(Row row) {
        UUID visit = row.getUUID("visit_id");
        int number = row.getShort("number");
        Optional<Decision> decision = Columns.maybeInstant(row, "decided_at")
                .map(at -> new Decision(row.getUUID("account_id"), at, row.getBoolean("agreed")));
        return new Amendment(visit, number, change(row),
                vault.open(Columns.bytes(row, "reason_sealed"), context("reason", number), visit),
                Optional.ofNullable(row.get(Buffer.class, "evidence_sealed"))
                        .map(sealed -> vault.open(sealed.getBytes(), context("evidence", number), visit)),
                row.getUUID("proposed_by"), Columns.instant(row, "proposed_at"), decision);
    }

    private static Change change(Row row) {
        return new Change(Kind.valueOf(row.getString("kind")), Columns.maybeInstant(row, "arrived_at"),
                Optional.ofNullable(row.getString("receipt")).map(Receipt::new),
                Optional.ofNullable(row.getUUID("other_visit")));
    }

    private static String context(String column, int number) {
        return "visit_amendment." + column + "." + number;
    }

    /** Adds a proposal. */
    public Uni<Void> add(SqlConnection tx, Amendment proposed) {
        UUID visit = proposed.visit();
        byte[] reason = vault.seal(proposed.reason(), context("reason", proposed.number()), visit);
        Buffer evidence = proposed.evidence()
                .map(words -> Columns.of(vault.seal(words, context("evidence", proposed.number()), visit))).orElse(null);
        return tx.preparedQuery(ADD)
                .execute(Tuple.tuple().addUUID(visit).addShort((short) proposed.number()).addString(proposed.kind().name())
                        .addValue(Columns.of(proposed.arrivedAt())).addValue(Columns.of(reason)).addValue(evidence)
                        .addUUID(proposed.proposedBy()).addValue(Columns.of(proposed.proposedAt()))
                        .addString(proposed.change().receipt().map(Receipt::code).orElse(null))
                        .addUUID(proposed.change().otherVisit().orElse(null)))
                .replaceWithVoid();
    }

    /**
     * Records the second person's word.
     *
     * @param closesAt until when the arrival may be confirmed, where it is reopened
     */
    public Uni<Void> decide(SqlConnection tx, Amendment proposed, Decision decision, Optional<Instant> closesAt) {
        return tx.preparedQuery(DECIDE)
                .execute(Tuple.tuple().addUUID(proposed.visit()).addShort((short) proposed.number())
                        .addString(proposed.kind().name()).addUUID(proposed.proposedBy()).addUUID(decision.by())
                        .addValue(Columns.of(decision.at())).addBoolean(decision.agreed()).addValue(Columns.of(closesAt)))
                .replaceWithVoid();
    }

    /**
     * The time that counts is another one from now on; the former ones stay on record.
     *
     * @param corrected the visit with its new time
     * @param number    of the correction that two people agreed on
     */
    public Uni<Void> correct(SqlConnection tx, Visit corrected, int number) {
        return tx.preparedQuery(REPLACE).execute(Tuple.of(corrected.id()))
                .chain(() -> tx.preparedQuery(CORRECT)
                        .execute(Tuple.of(corrected.id(), (short) number, corrected.project().id(), corrected.customer(),
                                Columns.of(corrected.arrivedAt()), corrected.day())))
                .replaceWithVoid();
    }
}
