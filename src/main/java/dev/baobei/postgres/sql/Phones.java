package dev.baobei.postgres.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.postgres.vault.Vault;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Numbers of a report or visit in rows: first three and last four in the clear, the whole of what is known sealed. */
public final class Phones {

    /** Of a protection pr as of AS_OF: the numbers of the records that are joined with its customer's. */
    public static final String JOINED = """
            (select json_agg(json_build_object('visit', jp.visit_id, 'position', jp.position, 'sealed', encode(jp.sealed, 'hex')))
              from same_customers(pr.project_id, pr.customer_id, AS_OF) as same
              join visit jv on jv.project_id = pr.project_id and jv.customer_id = same.customer
              join visit_phone jp on jp.visit_id = jv.id
              where same.customer <> pr.customer_id and jv.arrived_at <= AS_OF) as joined_phones""";

    private Phones() {}

    /** A row of {@code table}: owner, position, project, first3, last4, sealed. */
    public static Tuple row(Vault vault, String table, UUID owner, int position, int project, PhoneNumber phone) {
        return Tuple.of(owner, (short) position, project, phone.first3().orElse(null), phone.last4().orElse(null),
                Columns.of(vault.seal(phone.pattern(), table + "." + position, owner)));
    }

    /** These, and those of the records that are joined with their owner's. */
    public static List<PhoneNumber> withJoined(Vault vault, List<PhoneNumber> own, Row row) {
        JsonArray joined = row.getJsonArray("joined_phones");
        return joined == null
                ? own
                : Stream.concat(own.stream(), IntStream.range(0, joined.size()).mapToObj(joined::getJsonObject)
                        .map(one -> new PhoneNumber(vault.open(java.util.HexFormat.of().parseHex(one.getString("sealed")),
                                "visit_phone." + one.getInteger("position"), UUID.fromString(one.getString("visit"))))))
                        .distinct().toList();
    }

    /** The numbers of one owner from a JSON array of sealed values in hex, in the order of their positions. */
    public static List<PhoneNumber> open(Vault vault, String table, UUID owner, JsonArray sealed) {
        List<PhoneNumber> phones = new ArrayList<>();
        for (int position = 0; position < sealed.size(); position++) {
            byte[] bytes = java.util.HexFormat.of().parseHex(sealed.getString(position));
            phones.add(new PhoneNumber(vault.open(bytes, table + "." + position, owner)));
        }
        return List.copyOf(phones);
    }
}
