package dev.baobei.postgres.visit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.terms.Came;
import dev.baobei.domain.terms.Protection.Deposit;
import dev.baobei.domain.terms.Protection.Since;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The ends of protections, which stay what they were unless opening day, a deposit, a payment or contact moves them. */
@ApplicationScoped
public class ProtectionEnds {

    private static final String AHEAD = """
            select p.id, upper(p.during) as ends, came.arrived_at,
              (select (select won.effective_at from pre_report won where won.id = v.report_id) from verdict v
                where v.visit_id = p.visit_id order by v.version desc limit 1) as reported_at,
              (select json_agg(json_build_object('paid', paid, 'returned', returned) order by paid) from (
                select min(s.taken_at) filter (where s.step in ('DEPOSIT', 'CONTRACT')) as paid,
                  min(s.taken_at) filter (where s.step = 'CANCELLATION') as returned
                from deal d join deal_step s on s.deal_id = d.id where d.visit_id = p.visit_id group by d.id) one
                where paid is not null) as deposits,
              (select json_agg(json_build_object('paid', paid, 'returned', returned) order by paid) from (
                select money.at as paid, (select back.taken_at from deal_step back
                  where back.deal_id = d.id and back.step = 'CANCELLATION') as returned
                from deal d cross join lateral (
                  select s.taken_at as at from deal_step s where s.deal_id = d.id and s.step in ('DEPOSIT', 'CONTRACT')
                  union all select r.received_at from deal_payment r where r.deal_id = d.id) money
                where d.visit_id = p.visit_id) one) as payments,
              (select json_agg(f.followed_at order by f.followed_at) from confirmation c join follow_up f on f.report_id = c.report_id
                where c.visit_id = p.visit_id and f.followed_at >= came.arrived_at) as contacts
            from protection p join arrival_time came on came.visit_id = p.visit_id and not came.replaced
            where not p.replaced and p.project_id = $1 and p.during && tstzrange($2, null) and ($3::uuid is null or p.visit_id = $3)
              and ($4::uuid[] is null or p.visit_id in (select visit_id from confirmation where report_id = any($4)))
            order by p.id""";

    /** Never before it begins, never into the next one of the same customer, and never longer than a protection may be. */
    private static final String MOVE = """
            update protection p set during = tstzrange(lower(p.during), until.moment)
            from unnest($1::uuid[], $2::timestamptz[]) as asked (id, moment) join protection old on old.id = asked.id
            cross join lateral (select greatest(lower(old.during) + interval '1 microsecond', least(asked.moment,
              lower(old.during) + interval '87984 hours',
              (select min(lower(next.during)) from protection next where not next.replaced and next.project_id = old.project_id
                and next.customer_id = old.customer_id and next.during >> old.during))) as moment) until
            where p.id = asked.id and until.moment <> upper(old.during)
            returning until.moment""";

    private static final String OF_VISIT = "select upper(during) as ends from protection where visit_id = $1 and not replaced order by 1 desc limit 1";

    /**
     * When a protection ends that is not over.
     *
     * @param came when the visit was that opened it, and the report that it won by
     */
    public record End(UUID protection, Instant at, Came came, Since since) {

        /** The same at another moment. */
        public End movedTo(Instant other) {
            return new End(protection, other, came, since);
        }
    }

    /** When the protection ends that a visit opened, as far as a deposit or a payment has moved it; nothing where it opened none. */
    public Uni<Optional<Instant>> ofVisit(SqlConnection tx, UUID visit) {
        return tx.preparedQuery(OF_VISIT).execute(Tuple.of(visit)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> Columns.instant(row, "ends")).findFirst());
    }

    /** Those of a project that lie ahead. */
    public Uni<List<End>> ahead(SqlConnection tx, int project, Instant now) {
        return ahead(tx, Tuple.of(project, Columns.of(now), null, null));
    }

    /** Those that a visit opened and that lie ahead; several where others bar the customer in between. */
    public Uni<List<End>> ahead(SqlConnection tx, int project, Instant now, UUID visit) {
        return ahead(tx, Tuple.of(project, Columns.of(now), visit, null));
    }

    /** Those that visits opened which these reports won. */
    public Uni<List<End>> aheadBy(SqlConnection tx, int project, Instant now, List<UUID> reports) {
        return ahead(tx, Tuple.of(project, Columns.of(now), null, reports.toArray(UUID[]::new)));
    }

    private static Uni<List<End>> ahead(SqlConnection tx, Tuple asked) {
        return tx.preparedQuery(AHEAD).execute(asked)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(ProtectionEnds::of).toList());
    }

    private static End of(Row row) {
        return new End(row.getUUID("id"), Columns.instant(row, "ends"),
                new Came(Columns.instant(row, "arrived_at"), Columns.maybeInstant(row, "reported_at")),
                new Since(deposits(row.getJsonArray("deposits")), contacts(row.getJsonArray("contacts")),
                        deposits(row.getJsonArray("payments"))));
    }

    private static List<Deposit> deposits(JsonArray told) {
        return Json.objects(told).map(one -> new Deposit(Columns.instant(one.getString("paid")),
                Optional.ofNullable(one.getString("returned")).map(Columns::instant))).toList();
    }

    private static List<Instant> contacts(JsonArray told) {
        return told == null ? List.of() : told.stream().map(one -> Columns.instant((String) one)).toList();
    }

    /** Moves protections to these ends as far as they may; the ends that are others now. */
    public Uni<List<Instant>> move(SqlConnection tx, List<End> moved) {
        return moved.isEmpty()
                ? Uni.createFrom().item(List.of())
                : tx.preparedQuery(MOVE)
                        .execute(Tuple.tuple().addArrayOfUUID(moved.stream().map(End::protection).toArray(UUID[]::new))
                                .addArrayOfOffsetDateTime(moved.stream().map(end -> Columns.of(end.at()))
                                        .toArray(OffsetDateTime[]::new)))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> Columns.instant(row, "moment")).toList());
    }
}
