package dev.baobei.postgres.visit;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The customers (客户) of each project, and which whole number is whose, as keyed hashes. */
@ApplicationScoped
public class Customers {

    private static final String ADD = "insert into customer (id, project_id) values ($1, $2)";
    private static final String ADD_PHONE = """
            insert into customer_phone (project_id, phone_key, customer_id) values ($1, $2, $3)
            on conflict on constraint customer_phone_one_person do nothing""";

    private final Vault vault;

    Customers(Vault vault) {
        this.vault = vault;
    }

    /** A new customer. */
    public Uni<UUID> add(SqlConnection tx, int project) {
        UUID id = Columns.newId();
        return tx.preparedQuery(ADD).execute(Tuple.of(id, project)).replaceWith(id);
    }

    /** The customer has these numbers, as far as they are whole and not another customer's. */
    public Uni<Void> link(SqlConnection tx, int project, UUID customer, List<PhoneNumber> phones) {
        return Batches.run(tx, ADD_PHONE, phones.stream().filter(PhoneNumber::isWhole).map(phone -> Tuple.of(project,
                Columns.of(vault.blindIndex("customer.phone", phone.pattern())), customer)).toList());
    }
}
