package dev.baobei.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The ends of protections, which stay what they were unless opening day or a deposit moves them. */
@ApplicationScoped
public class ProtectionEnds {

    private static final String AHEAD = """
            select p.id, upper(p.during) as ends, v.arrived_at,
              (select min(s.taken_at) from deal d join deal_step s on s.deal_id = d.id
                where d.visit_id = p.visit_id and not d.cancelled and s.step in ('DEPOSIT', 'CONTRACT')) as paid_at
            from protection p join visit v on v.id = p.visit_id
            where p.project_id = $1 and p.during && tstzrange($2, null) and ($3::uuid is null or p.visit_id = $3)
            order by p.id""";

    /** Never before it begins, and never into the next one of the same customer. */
    private static final String MOVE = """
            update protection p set during = tstzrange(lower(p.during), greatest(lower(p.during) + interval '1 microsecond',
              least($2, (select min(lower(next.during)) from protection next where next.project_id = p.project_id
                and next.customer_id = p.customer_id and next.during >> p.during))))
            where p.id = $1""";

    /**
     * When a protection ends that is not over.
     *
     * @param arrivedAt the visit that opened it
     * @param paidAt    when a deposit was paid that was not returned
     */
    public record End(UUID protection, Instant at, Instant arrivedAt, Optional<Instant> paidAt) {

        /** The same at another moment. */
        public End movedTo(Instant other) {
            return new End(protection, other, arrivedAt, paidAt);
        }
    }

    /** Those of a project that lie ahead. */
    public Uni<List<End>> ahead(SqlConnection tx, int project, Instant now) {
        return ahead(tx, project, now, null);
    }

    /** Those that a visit opened and that lie ahead; several where others bar the customer in between. */
    public Uni<List<End>> ahead(SqlConnection tx, int project, Instant now, UUID visit) {
        return tx.preparedQuery(AHEAD).execute(Tuple.of(project, Columns.of(now), visit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(ProtectionEnds::of).toList());
    }

    private static End of(Row row) {
        return new End(row.getUUID("id"), Columns.instant(row, "ends"), Columns.instant(row, "arrived_at"),
                Columns.maybeInstant(row, "paid_at"));
    }

    /** Moves protections to these ends. */
    public Uni<Void> move(SqlConnection tx, List<End> moved) {
        return Batches.run(tx, MOVE, moved.stream().map(end -> Tuple.of(end.protection(), Columns.of(end.at()))).toList());
    }
}
