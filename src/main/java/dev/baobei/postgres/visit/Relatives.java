package dev.baobei.postgres.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Kinship;
import dev.baobei.domain.visit.Relative;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Of whom the desk said at a visit that the customer is family (家庭成员): the last word of each visit counts. */
@ApplicationScoped
public class Relatives {

    private static final String REPLACE = "update visit_household set replaced = true where visit_id = $1 and not replaced";
    private static final String SAY = """
            insert into visit_household (visit_id, number, project_id, customer_id, of_visit, of_customer, kinship, account_id,
              said_at)
            select $1, count(*) + 1, $2, $3, $4, $5, $6, $7, $8 from visit_household where visit_id = $1""";
    private static final String OTHERS = """
            with recursive household (customer_id) as (
              select customer from same_customers($1, $2, $5)
              union select case when said.customer_id = known.customer_id then said.of_customer else said.customer_id end
              from household known join visit_household said on said.project_id = $1 and not said.replaced
                and said.kinship = any($3) and known.customer_id in (said.customer_id, said.of_customer)
                and (said.visit_id = $4 or exists (select from confirmation c where c.visit_id = said.visit_id)))
            select customer_id from household where customer_id not in (select customer from same_customers($1, $2, $5))""";
    private static final String SHARING = """
            select s.visit_id, came.arrived_at, h.confirmed_at from sharing_household($1) s
            join arrival_time came on came.visit_id = s.visit_id and not came.replaced
            left join halved h on h.visit_id = s.visit_id
            order by h.confirmed_at desc nulls last, s.visit_id desc""";

    /**
     * One of the visits of a household that share.
     *
     * @param arrivedAt the moment as of which it was judged
     * @param halvedAt  when it was confirmed, where its own verdict is that it shares; nothing for the one that came first
     */
    public record Sharing(UUID visit, Instant arrivedAt, Optional<Instant> halvedAt) {}

    /** Keeps what the desk says; that it takes back what it said before, where it names nobody. */
    public Uni<Void> say(SqlConnection tx, Visit visit, UUID account, Instant now) {
        Optional<Relative> relative = visit.relative();
        return tx.preparedQuery(REPLACE).execute(Tuple.of(visit.id()))
                .chain(() -> tx.preparedQuery(SAY).execute(Tuple.tuple().addUUID(visit.id())
                        .addInteger(visit.project().id()).addUUID(visit.customer())
                        .addUUID(relative.map(Relative::visit).orElse(null))
                        .addUUID(relative.map(Relative::customer).orElse(null))
                        .addString(relative.map(one -> one.kinship().name()).orElse(null))
                        .addUUID(account).addValue(Columns.of(now))))
                .replaceWithVoid();
    }

    /** The other customers of a visitor's household, as far as these kinships reach: by what is said now, and by what is final. */
    public Uni<List<UUID>> othersOf(SqlClient client, Visit visit, Set<Kinship> counted) {
        return counted.isEmpty()
                ? Uni.createFrom().item(List.of())
                : client.preparedQuery(OTHERS)
                        .execute(Tuple.of(visit.project().id(), visit.customer(),
                                counted.stream().map(Enum::name).toArray(String[]::new), visit.id(),
                                Columns.of(visit.arrivedAt())))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getUUID("customer_id")).toList());
    }

    /** A visit and every one that shares with it, the one that was confirmed last before the others. */
    public Uni<List<Sharing>> sharing(SqlClient client, UUID visit) {
        return client.preparedQuery(SHARING).execute(Tuple.of(visit)).map(rows -> StreamSupport
                .stream(rows.spliterator(), false).map(row -> new Sharing(row.getUUID("visit_id"),
                        Columns.instant(row, "arrived_at"), Columns.maybeInstant(row, "confirmed_at")))
                .toList());
    }
}
