package dev.baobei.postgres.visit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.amendment.Amendment;
import dev.baobei.domain.visit.JoinedRecords;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Which customers' records two people joined (合并), and since when. */
@ApplicationScoped
public class CustomerJoins {

    private static final String AMONG = """
            select asked.id, same.customer from unnest($2::uuid[]) as asked (id), same_customers($1, asked.id, $3) as same""";
    private static final String ARE_JOINED = """
            select 1 from customer_join where project_id = $1 and until is null
              and least(customer_id, other_customer) = least($2::uuid, $3::uuid)
              and greatest(customer_id, other_customer) = greatest($2::uuid, $3::uuid)""";
    private static final String JOIN = """
            insert into customer_join (visit_id, number, other_visit, project_id, customer_id, other_customer, since)
            values ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String PART = """
            update customer_join set parted_visit = $1, parted_number = $2, parted_kind = 'PART', parted_agreed = true, until = $6
            where project_id = $3 and until is null
              and least(customer_id, other_customer) = least($4::uuid, $5::uuid)
              and greatest(customer_id, other_customer) = greatest($4::uuid, $5::uuid)""";

    /** The records that are joined with these at a moment. */
    public Uni<JoinedRecords> among(SqlClient client, int project, Collection<UUID> customers, Instant at) {
        return customers.isEmpty()
                ? Uni.createFrom().item(JoinedRecords.NONE)
                : client.preparedQuery(AMONG).execute(Tuple.of(project, customers.toArray(UUID[]::new), Columns.of(at)))
                        .map(rows -> new JoinedRecords(StreamSupport.stream(rows.spliterator(), false).collect(groupingBy(
                                row -> row.getUUID("id"), mapping(row -> row.getUUID("customer"), toSet())))));
    }

    /** Whether these two records themselves are joined now. */
    public Uni<Boolean> areJoined(SqlClient client, Visit one, Visit other) {
        return client.preparedQuery(ARE_JOINED).execute(Tuple.of(one.project().id(), one.customer(), other.customer()))
                .map(rows -> rows.iterator().hasNext());
    }

    /** Does what two people agreed on, as of now. */
    public Uni<Void> change(SqlConnection tx, Amendment agreed, Visit one, Visit other, Instant now) {
        Tuple join = Tuple.tuple().addUUID(one.id()).addShort((short) agreed.number());
        return agreed.kind() == Amendment.Kind.JOIN
                ? tx.preparedQuery(JOIN).execute(join.addUUID(other.id()).addInteger(one.project().id())
                        .addUUID(one.customer()).addUUID(other.customer()).addValue(Columns.of(now))).replaceWithVoid()
                : tx.preparedQuery(PART).execute(join.addInteger(one.project().id()).addUUID(one.customer())
                        .addUUID(other.customer()).addValue(Columns.of(now))).replaceWithVoid();
    }
}
