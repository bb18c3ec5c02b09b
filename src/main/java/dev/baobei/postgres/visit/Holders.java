package dev.baobei.postgres.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.postgres.sql.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;

/** For whom a customer is, in rows: of a protection or of a ruling. */
public final class Holders {

    private Holders() {}

    /** Rows of owner, position, agency, agent, percent. */
    public static List<Tuple> rows(UUID owner, List<Holder> holders) {
        return IntStream.range(0, holders.size()).mapToObj(i -> Tuple.of(owner, (short) i,
                holders.get(i).agency().map(Agency::id).orElse(null), holders.get(i).agent().map(Agent::id).orElse(null),
                (short) holders.get(i).percent())).toList();
    }

    /** From a JSON array of {@code agency}, {@code agent}, {@code percent}; null where there are none. */
    public static List<Holder> of(JsonArray rows, Directory directory) {
        return Json.objects(rows).map(row -> of(row, directory)).toList();
    }

    private static Holder of(JsonObject row, Directory directory) {
        return new Holder(Optional.ofNullable(row.getInteger("agency")).flatMap(directory::agency),
                Optional.ofNullable(row.getString("agent")).map(UUID::fromString).flatMap(directory::agent),
                row.getInteger("percent"));
    }
}
