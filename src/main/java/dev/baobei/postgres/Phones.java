package dev.baobei.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.postgres.vault.Vault;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Tuple;

/** Numbers of a report or visit in rows: first three and last four in the clear, the whole of what is known sealed. */
final class Phones {

    private Phones() {}

    /** A row of {@code table}: owner, position, project, first3, last4, sealed. */
    static Tuple row(Vault vault, String table, UUID owner, int position, int project, PhoneNumber phone) {
        return Tuple.of(owner, (short) position, project, phone.first3().orElse(null), phone.last4().orElse(null),
                Columns.of(vault.seal(phone.pattern(), table + "." + position, owner)));
    }

    /** The numbers of one owner from a JSON array of sealed values in hex, in the order of their positions. */
    static List<PhoneNumber> open(Vault vault, String table, UUID owner, JsonArray sealed) {
        List<PhoneNumber> phones = new ArrayList<>();
        for (int position = 0; position < sealed.size(); position++) {
            byte[] bytes = java.util.HexFormat.of().parseHex(sealed.getString(position));
            phones.add(new PhoneNumber(vault.open(bytes, table + "." + position, owner)));
        }
        return List.copyOf(phones);
    }
}
