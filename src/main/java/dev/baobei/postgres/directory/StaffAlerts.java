package dev.baobei.postgres.directory;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The numbers at which the staff of projects are told what is due, sealed. */
@ApplicationScoped
public class StaffAlerts {

    /** How many a project may have. */
    public static final int MOST = 10;

    private static final String CLEAR = "delete from staff_alert where project_id = $1";
    private static final String ADD = "insert into staff_alert (id, project_id, position, address_sealed) values ($1, $2, $3, $4)";
    private static final String OF = "select id, address_sealed from staff_alert where project_id = $1 order by position";
    private static final String PLACE = "staff_alert.address";

    private final Vault vault;

    StaffAlerts(Vault vault) {
        this.vault = vault;
    }

    /** These instead of those before. */
    Uni<Void> put(SqlConnection tx, int project, List<String> addresses) {
        List<Tuple> rows = IntStream.range(0, addresses.size()).mapToObj(i -> row(project, i, addresses.get(i))).toList();
        return tx.preparedQuery(CLEAR).execute(Tuple.of(project)).chain(() -> rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(ADD).executeBatch(rows).replaceWithVoid());
    }

    private Tuple row(int project, int position, String address) {
        UUID id = UUID.randomUUID();
        return Tuple.of(id, project, (short) position, Buffer.buffer(vault.seal(address, PLACE, id)));
    }

    /** Those of a project, in their order. */
    public Uni<List<String>> of(SqlConnection tx, int project) {
        return tx.preparedQuery(OF).execute(Tuple.of(project)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> vault.open(row.get(Buffer.class, "address_sealed").getBytes(), PLACE, row.getUUID("id"))).toList());
    }
}
