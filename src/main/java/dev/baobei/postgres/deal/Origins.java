package dev.baobei.postgres.deal;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Origin;
import dev.baobei.domain.deal.Origin.Said;
import dev.baobei.domain.deal.Origin.Side;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Where the customers of deals are from (客户来源地): every word of it, the last counts. */
@ApplicationScoped
public class Origins {

    /** The last of a deal {@code d}, and how many there are. */
    static final String LAST = """
            (select json_build_object('id', o.id, 'number', o.number, 'address', encode(o.address_sealed, 'hex'), 'near', o.near,
                'at', o.said_at, 'by', o.account_id) from deal_origin o where o.deal_id = d.id order by o.number desc limit 1)""";
    private static final String ADD = """
            insert into deal_origin (id, deal_id, number, address_sealed, near, reason_sealed, said_at, account_id, project_id, sequence)
            values ($1, $2, (select 1 + count(*) from deal_origin where deal_id = $2), $3, $4, $5, $6, $7, $8, $9)""";

    private static final String ADDRESS = "deal_origin.address";
    private static final String REASON = "deal_origin.reason";

    private final Vault vault;

    Origins(Vault vault) {
        this.vault = vault;
    }

    /** One that is new: its entry's place in the journal, and why it is not what was said before. */
    public record New(UUID deal, int project, Origin origin, Optional<String> reason, long sequence) {}

    public Uni<Void> add(SqlConnection tx, New said) {
        UUID id = Columns.newId();
        Origin origin = said.origin;
        return tx.preparedQuery(ADD).execute(Tuple.tuple().addUUID(id).addUUID(said.deal)
                .addValue(Columns.of(vault.seal(origin.said().address(), ADDRESS, id)))
                .addString(origin.said().near().map(Side::name).orElse(null))
                .addValue(said.reason.map(reason -> Columns.of(vault.seal(reason, REASON, id))).orElse(null))
                .addValue(Columns.of(origin.at())).addUUID(origin.by()).addInteger(said.project).addLong(said.sequence))
                .replaceWithVoid();
    }

    /** As {@link #LAST} gives it. */
    Optional<Origin> of(JsonObject row) {
        return Optional.ofNullable(row).map(one -> new Origin(new Said(
                vault.open(HexFormat.of().parseHex(one.getString("address")), ADDRESS, UUID.fromString(one.getString("id"))),
                Optional.ofNullable(one.getString("near")).map(Side::valueOf)), Columns.instant(one.getString("at")),
                UUID.fromString(one.getString("by"))));
    }
}
