package dev.baobei.postgres;

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
              select $2::uuid
              union select case when said.customer_id = known.customer_id then said.of_customer else said.customer_id end
              from household known join visit_household said on said.project_id = $1 and not said.replaced
                and said.kinship = any($3) and known.customer_id in (said.customer_id, said.of_customer))
            select customer_id from household where customer_id <> $2""";
    private static final String SHARING = """
            select visit_id, confirmed_at from halved where halved_with = $1 order by confirmed_at desc, visit_id desc limit 1""";

    /** A visit that shares with another one whose customer is of the same household, and since when. */
    public record Sharing(UUID visit, Instant since) {}

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

    /** The other customers of a household, as far as these kinships reach. */
    public Uni<List<UUID>> othersOf(SqlClient client, int project, UUID customer, Set<Kinship> counted) {
        return counted.isEmpty()
                ? Uni.createFrom().item(List.of())
                : client.preparedQuery(OTHERS)
                        .execute(Tuple.of(project, customer, counted.stream().map(Enum::name).toArray(String[]::new)))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getUUID("customer_id")).toList());
    }

    /** The confirmed visit that shares with this one since last. */
    public Uni<Optional<Sharing>> sharingWith(SqlClient client, UUID visit) {
        return client.preparedQuery(SHARING).execute(Tuple.of(visit)).map(rows -> StreamSupport
                .stream(rows.spliterator(), false).findFirst()
                .map(row -> new Sharing(row.getUUID("visit_id"), Columns.instant(row, "confirmed_at"))));
    }
}
