package dev.baobei.postgres;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The customers (客户) of each project, found by keyed hashes of their whole numbers. */
@ApplicationScoped
public class Customers {

    private static final String FIND = """
            select customer_id from customer_phone where project_id = $1 and phone_key = any($2) order by customer_id""";
    private static final String ADD = "insert into customer (id, project_id) values ($1, $2)";
    private static final String ADD_PHONE = """
            insert into customer_phone (project_id, phone_key, customer_id) values ($1, $2, $3) on conflict do nothing""";

    private final Vault vault;

    Customers(Vault vault) {
        this.vault = vault;
    }

    /**
     * The customer who has one of these whole numbers, or a new one; a hidden number finds nobody. The project's head must be
     * locked. Further whole numbers become that customer's, unless they are another's.
     */
    public Uni<UUID> of(SqlConnection tx, int project, List<PhoneNumber> phones) {
        List<PhoneNumber> whole = phones.stream().filter(PhoneNumber::isWhole).toList();
        List<byte[]> keys = whole.stream().flatMap(phone -> vault.blindIndexes("customer.phone", phone.pattern()).stream())
                .toList();
        return tx.preparedQuery(FIND).execute(Tuple.tuple().addInteger(project).addValue(Columns.of(keys)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID("customer_id")).findFirst())
                .flatMap(found -> found.map(id -> Uni.createFrom().item(id)).orElseGet(() -> add(tx, project)))
                .call(id -> Batches.run(tx, ADD_PHONE, whole.stream().map(phone -> Tuple.of(project,
                        Columns.of(vault.blindIndex("customer.phone", phone.pattern())), id)).toList()));
    }

    private static Uni<UUID> add(SqlConnection tx, int project) {
        UUID id = Columns.newId();
        return tx.preparedQuery(ADD).execute(Tuple.of(id, project)).replaceWith(id);
    }
}
