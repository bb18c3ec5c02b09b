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
     * The customer who has these whole numbers, or a new one; a hidden number finds nobody, and numbers of several customers are
     * nobody's: only a person joins them. The project's head must be locked. A further whole number becomes the customer's.
     */
    public Uni<UUID> of(SqlConnection tx, int project, List<PhoneNumber> phones) {
        List<PhoneNumber> whole = phones.stream().filter(PhoneNumber::isWhole).toList();
        List<byte[]> keys = whole.stream().flatMap(phone -> vault.blindIndexes("customer.phone", phone.pattern()).stream())
                .toList();
        return tx.preparedQuery(FIND).execute(Tuple.tuple().addInteger(project).addValue(Columns.of(keys)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID("customer_id")).distinct()
                        .toList())
                .flatMap(found -> found.size() > 1
                        ? unlinked(tx, project)
                        : (found.isEmpty() ? unlinked(tx, project) : Uni.createFrom().item(found.get(0)))
                                .call(id -> link(tx, project, id, whole)));
    }

    private Uni<Void> link(SqlConnection tx, int project, UUID customer, List<PhoneNumber> whole) {
        return Batches.run(tx, ADD_PHONE, whole.stream().map(phone -> Tuple.of(project,
                Columns.of(vault.blindIndex("customer.phone", phone.pattern())), customer)).toList());
    }

    /** A new customer whom no number finds: who they are is for a person to say. */
    public Uni<UUID> unlinked(SqlConnection tx, int project) {
        UUID id = Columns.newId();
        return tx.preparedQuery(ADD).execute(Tuple.of(id, project)).replaceWith(id);
    }
}
