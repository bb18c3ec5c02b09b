package dev.baobei.postgres.deal;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.deal.Assistant;
import dev.baobei.domain.deal.Buyer;
import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Deal.Claim;
import dev.baobei.domain.deal.Deal.Payment;
import dev.baobei.domain.deal.Deal.Taken;
import dev.baobei.domain.deal.Step;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.terms.Help;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import dev.baobei.postgres.vault.Vault;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;

/** Reads deals from rows. */
@ApplicationScoped
class DealRows {

    private final Vault vault;
    private final ObjectMapper json;
    private final Origins origins;

    DealRows(Vault vault, ObjectMapper json, Origins origins) {
        this.vault = vault;
        this.json = json;
        this.origins = origins;
    }

    /** The buyers as they are sealed. */
    record Buyers(List<Buyer> buyers) {}

    Deal deal(Row row, Directory directory) {
        UUID id = row.getUUID("id");
        String buyers = vault.open(Columns.bytes(row, "buyers_sealed"), "deal.buyers", id);
        return new Deal(id, row.getInteger("project_id"), row.getUUID("visit_id"), row.getString("unit"),
                Json.read(json, buyers, Buyers.class).buyers(),
                Json.objects(row.getJsonArray("steps")).map(step -> new Taken(Step.valueOf(step.getString("step")),
                        Columns.instant(step.getString("at")), id(step, "by"))).toList(),
                Json.objects(row.getJsonArray("claims")).map(claim -> claim(claim, directory)).toList(),
                Json.objects(row.getJsonArray("payments")).map(paid -> new Payment(paid.getString("reference"),
                        Columns.instant(paid.getString("at")), id(paid, "by"))).toList(),
                Json.objects(row.getJsonArray("helpers")).map(helper -> helper(helper, directory)).toList(),
                origins.of(row.getJsonObject("origin")), row.getBoolean("after_protection"));
    }

    private Claim claim(JsonObject row, Directory directory) {
        return new Claim(directory.agency(row.getInteger("agency")).orElseThrow(),
                reason(row, "deal_claim.reason"), Optional.ofNullable(row.getString("evidence")).map(
                        sealed -> vault.open(HexFormat.of().parseHex(sealed), "deal_claim.evidence", id(row, "id"))),
                Columns.instant(row.getString("at")), id(row, "by"));
    }

    private Assistant helper(JsonObject row, Directory directory) {
        Holder who = new Holder(directory.agency(row.getInteger("agency")), Optional.ofNullable(row.getString("agent"))
                .map(UUID::fromString).flatMap(directory::agent), row.getInteger("percent"));
        Optional<Decision> decision = Optional.ofNullable(row.getString("decided_at")).map(at -> new Decision(
                id(row, "decided_by"), Columns.instant(at), row.getBoolean("agreed")));
        return new Assistant(id(row, "id"), who, Help.valueOf(row.getString("help")), row.getBoolean("closed"),
                row.getInteger("fine"), reason(row, "deal_helper.reason"), id(row, "by"),
                Columns.instant(row.getString("at")), decision, Boolean.TRUE.equals(row.getBoolean("replaced")));
    }

    private String reason(JsonObject row, String what) {
        return vault.open(HexFormat.of().parseHex(row.getString("reason")), what, id(row, "id"));
    }

    private static UUID id(JsonObject row, String column) {
        return UUID.fromString(row.getString(column));
    }
}
