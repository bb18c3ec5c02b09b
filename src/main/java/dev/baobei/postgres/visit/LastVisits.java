package dev.baobei.postgres.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** By which visits a customer is known when a deal is made, whatever visit it is entered beside. */
@ApplicationScoped
public class LastVisits {

    private static final String CONFIRMED = """
            select v.id, came.arrived_at from visit v join confirmation c on c.visit_id = v.id
            join arrival_time came on came.visit_id = v.id and not came.replaced
            where v.project_id = $1 and v.customer_id = any(array(select customer from same_customers($1, $2, $3)))
              and came.arrived_at <= $3
            order by came.arrived_at desc, v.id desc limit 1""";
    private static final String PROTECTED = """
            select from protection p where not p.replaced and p.during @> $2::timestamptz and p.visit_id = any(array(
              select together.visit_id from sharing_household($1) together union all select $3::uuid
              union all select own.id from visit v, same_customers(v.project_id, v.customer_id, $2) same, visit own
                where v.id = $1 and own.project_id = v.project_id and own.customer_id = same.customer)) limit 1""";
    private static final String SAME = """
            select from visit one join visit other on other.project_id = one.project_id where one.id = $1 and other.id = $2
              and other.customer_id in (select customer from same_customers(one.project_id, one.customer_id, $3))""";
    private static final String BOUGHT = """
            with asked as (select v.project_id, v.customer_id, came.arrived_at from visit v
                join arrival_time came on came.visit_id = v.id and not came.replaced where v.id = $1),
              own as (select same.customer from asked, same_customers(asked.project_id, asked.customer_id, $2) same),
              shares as (select together.visit_id from sharing_household($1) together),
              family as (select said.visit_id from asked join visit_household said on said.project_id = asked.project_id
                and said.of_customer in (select customer from own) and not said.replaced)
            select v.id, v.customer_id in (select customer from own) or v.id in (select visit_id from shares) as own
            from asked join visit v on v.project_id = asked.project_id and (v.customer_id = any(array(select customer from own))
              or v.id = any(array(select visit_id from shares union select visit_id from family)))
            join arrival_time came on came.visit_id = v.id and not came.replaced
            where v.id = $1 or exists (select from confirmation c where c.visit_id = v.id)
              and (came.arrived_at >= asked.arrived_at or v.id in (select visit_id from shares))
            order by came.arrived_at, v.id""";

    private static final String CANCELLED = """
            select last.visit_id from (select d.visit_id, d.after_protection from visit asked
                join deal d on d.project_id = asked.project_id and d.unit_key = $3 and d.cancelled
                join visit v on v.id = d.visit_id
                where asked.id in ($1, $2) and (v.customer_id in (
                    select customer from same_customers(asked.project_id, asked.customer_id, $4))
                  or d.visit_id in (select visit_id from sharing_household(asked.id)))
                order by d.id desc limit 1) last
            where not last.after_protection""";

    /** A visit, and when the customer came. */
    public record Came(UUID visit, Instant arrivedAt) {}

    /** The last one of a customer until a moment that is confirmed. */
    public Uni<Optional<Came>> confirmed(SqlConnection tx, int project, UUID customer, Instant at) {
        return tx.preparedQuery(CONFIRMED).execute(Tuple.of(project, customer, Columns.of(at)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Came(row.getUUID("id"), Columns.instant(row, "arrived_at"))).findFirst());
    }

    /**
     * Whether a protection stands at a moment: of the visit's customer, of who shares with them, or the one that another visit of the
     * household opened.
     */
    public Uni<Boolean> isProtected(SqlConnection tx, UUID visit, Optional<UUID> household, Instant at) {
        return tx.preparedQuery(PROTECTED).execute(Tuple.of(visit, Columns.of(at), household.orElse(null)))
                .map(rows -> rows.size() > 0);
    }

    /**
     * The visit that said whose the last deal about a unit was which was cancelled by the customer of a visit, or of the one that decides; nothing
     * where it was the house's after a protection.
     */
    public Uni<Optional<UUID>> cancelled(SqlConnection tx, UUID visit, UUID decides, String unit, Instant at) {
        return tx.preparedQuery(CANCELLED).execute(Tuple.of(visit, decides, Deal.key(unit), Columns.of(at)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID("visit_id")).findFirst());
    }

    /** Whether two visits are one customer's. */
    public Uni<Boolean> areSame(SqlConnection tx, UUID one, UUID other, Instant now) {
        return tx.preparedQuery(SAME).execute(Tuple.of(one, other, Columns.of(now))).map(rows -> rows.size() > 0);
    }

    /**
     * A visit at which somebody may have lost what another one says who has.
     *
     * @param own whether it is the customer's, or of one that shares; else of who was said to be family
     */
    public record Bought(UUID visit, boolean own) {}

    /** A visit itself, and the confirmed ones that the customer, or the household, made since. */
    public Uni<List<Bought>> ofBuyer(SqlConnection tx, UUID visit, Instant now) {
        return tx.preparedQuery(BOUGHT).execute(Tuple.of(visit, Columns.of(now))).map(rows -> StreamSupport
                .stream(rows.spliterator(), false).map(row -> new Bought(row.getUUID("id"), row.getBoolean("own"))).toList());
    }
}
