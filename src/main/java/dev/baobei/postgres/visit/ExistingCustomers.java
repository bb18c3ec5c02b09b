package dev.baobei.postgres.visit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.existing.ExistingCustomer;
import dev.baobei.domain.existing.ExistingList;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.terms.Existing;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import dev.baobei.postgres.sql.SharedDigits.Asked;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Existing customers (老客户): everybody who ever stood on a project's list of the developer, found by a keyed hash of the number. */
@ApplicationScoped
public class ExistingCustomers {

    private static final String INDEX = "existing_customer.phone";
    private static final String NEAR = """
            select e.* from existing_customer e join unnest($1::int[], $2::bytea[]) as asked (project_id, phone_key)
              using (project_id, phone_key)""";
    private static final String OF_PROJECT = "select * from existing_customer where project_id = $1";
    private static final String ADD = """
            insert into existing_customer (id, project_id, phone_key, phone_sealed, name_sealed, listed_at, listed_by, sequence)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";
    private static final String REMOVE = """
            update existing_customer set removed_at = $2, removed_by = $3, removed_sequence = $4, reason_sealed = $5
            where id = $1 and removed_at is null""";

    private final Pool pool;
    private final Vault vault;
    private final ObjectMapper json;

    ExistingCustomers(Pool pool, Vault vault, ObjectMapper json) {
        this.pool = pool;
        this.vault = vault;
        this.json = json;
    }

    /** One row of the list. */
    public record Known(UUID id, int project, ExistingCustomer customer) {}

    /** What staff add or take off: who does, when, and where the journal says so. */
    public record Act(int project, UUID account, Instant at, long sequence) {}

    /** Who has or had one of these numbers, by project; nobody of a project none of whose terms ask. */
    public Uni<Map<Integer, ExistingList>> near(SqlClient client, Directory directory, Collection<Asked> asked) {
        return near(client, asked.stream().filter(one -> directory.versionsOf(one.project()).all()
                .anyMatch(terms -> terms.visiting().existing() != Existing.FREE)).toList())
                .map(found -> {
                    Map<Integer, ExistingList> lists = new HashMap<>();
                    found.stream().collect(groupingBy(Known::project, mapping(Known::customer, toList())))
                            .forEach((project, customers) -> lists.put(project, new ExistingList(customers)));
                    return lists;
                });
    }

    /** The same, whatever the terms say; keys may rotate meanwhile. */
    public Uni<List<Known>> near(SqlClient client, Collection<Asked> asked) {
        List<Key> keys = asked.stream().filter(one -> one.phone().isWhole()).distinct()
                .flatMap(one -> vault.blindIndexes(INDEX, one.phone().pattern()).stream()
                        .map(key -> new Key(one.project(), key)))
                .toList();
        return keys.isEmpty()
                ? Uni.createFrom().item(List.of())
                : select(client, NEAR, Tuple.tuple().addArrayOfInteger(Columns.ints(keys, Key::project))
                        .addValue(Columns.of(keys.stream().map(Key::bytes).toList())));
    }

    private record Key(int project, byte[] bytes) {}

    /** Everybody who ever stood on a project's list. */
    public Uni<ExistingList> of(int project) {
        return select(pool, OF_PROJECT, Tuple.of(project))
                .map(found -> new ExistingList(found.stream().map(Known::customer).toList()));
    }

    private Uni<List<Known>> select(SqlClient client, String sql, Tuple parameters) {
        return client.preparedQuery(sql).execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::known).toList());
    }

    private Known known(Row row) {
        UUID id = row.getUUID("id");
        Optional<PersonName> name = Optional.ofNullable(row.getBuffer("name_sealed")).map(sealed -> Json.read(json,
                vault.open(sealed.getBytes(), "existing_customer.name", id), PersonName.class));
        return new Known(id, row.getInteger("project_id"), new ExistingCustomer(
                new PhoneNumber(vault.open(Columns.bytes(row, "phone_sealed"), INDEX, id)), name,
                Columns.instant(row, "listed_at"), Columns.maybeInstant(row, "removed_at")));
    }

    /** Puts customers on the list whose numbers stand on it for nobody now. */
    public Uni<Void> add(SqlConnection tx, Act act, List<ExistingCustomer> customers) {
        return Batches.run(tx, ADD, customers.stream().map(customer -> row(act, customer)).toList());
    }

    private Tuple row(Act act, ExistingCustomer customer) {
        UUID id = Columns.newId();
        String pattern = customer.phone().pattern();
        return Tuple.tuple().addUUID(id).addInteger(act.project()).addValue(Columns.of(vault.blindIndex(INDEX, pattern)))
                .addValue(Columns.of(vault.seal(pattern, INDEX, id)))
                .addValue(customer.name()
                        .map(name -> Columns.of(vault.seal(Json.write(json, name), "existing_customer.name", id)))
                        .orElse(null))
                .addValue(Columns.of(act.at())).addUUID(act.account()).addLong(act.sequence());
    }

    /** Takes one off the list; that they stood on it stays known. */
    public Uni<Void> remove(SqlConnection tx, Act act, UUID id, String reason) {
        return tx.preparedQuery(REMOVE).execute(Tuple.of(id, Columns.of(act.at()), act.account(), act.sequence(),
                Columns.of(vault.seal(reason, "existing_customer.reason", id)))).replaceWithVoid();
    }
}
