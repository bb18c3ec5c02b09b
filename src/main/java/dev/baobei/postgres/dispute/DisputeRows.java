package dev.baobei.postgres.dispute;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Basis;
import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Dispute.Appealed;
import dev.baobei.domain.dispute.Dispute.Objection;
import dev.baobei.domain.dispute.Dispute.Origin;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import dev.baobei.postgres.vault.Vault;
import dev.baobei.postgres.visit.Holders;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;

/** Disputes as they stand in rows, each with its rulings. */
@ApplicationScoped
class DisputeRows {

    static final String SELECT = """
            select d.*, v.project_id, (select json_agg(json_build_object('id', r.id, 'basis', r.basis,
                'reason', encode(r.reason_sealed, 'hex'), 'overrules', r.overrules, 'by', r.proposed_by, 'at', r.proposed_at,
                'decidedBy', said.account_id, 'decidedAt', said.decided_at, 'agreed', said.agreed,
                'holders', (select json_agg(json_build_object('agency', h.agency_id, 'agent', h.agent_id, 'percent', h.percent)
                    order by h.position) from ruling_holder h where h.ruling_id = r.id)) order by r.proposed_at, r.id)
              from ruling r left join ruling_decision said on said.ruling_id = r.id where r.dispute_id = d.id) as rulings,
              (select json_agg(json_build_object('id', o.id, 'by', o.account_id, 'at', o.objected_at,
                'dueAt', o.due_at, 'appeal', o.appeal_id, 'agent', a.agent_id, 'agency', a.agency_id, 'receipt', r.receipt,
                'answered', heard.appeal_id is not null, 'reason', encode(o.reason_sealed, 'hex')) order by o.objected_at, o.id)
              from dispute_objection o left join appeal a on a.id = o.appeal_id left join pre_report r on r.id = a.report_id
                left join appeal_answer heard on heard.appeal_id = o.appeal_id
              where o.dispute_id = d.id) as objections
            from dispute d join visit v on v.id = d.visit_id
            """;
    private final Vault vault;

    DisputeRows(Vault vault) {
        this.vault = vault;
    }

    Dispute dispute(Row row, Directory directory) {
        return new Dispute(row.getUUID("id"), row.getUUID("visit_id"), row.getInteger("project_id"),
                Origin.valueOf(row.getString("origin")), Columns.instant(row, "opened_at"), Columns.instant(row, "due_at"),
                Json.objects(row.getJsonArray("objections")).map(one -> objection(one, directory)).toList(),
                Json.objects(row.getJsonArray("rulings")).map(ruling -> ruling(ruling, directory)).toList());
    }

    private Objection objection(JsonObject row, Directory directory) {
        byte[] reason = HexFormat.of().parseHex(row.getString("reason"));
        Optional<Appealed> appeal = Optional.ofNullable(row.getString("appeal")).map(UUID::fromString)
                .map(id -> new Appealed(id, AppealRows.agent(directory, UUID.fromString(row.getString("agent")),
                        row.getInteger("agency")), new Receipt(row.getString("receipt")), row.getBoolean("answered")));
        return new Objection(Optional.ofNullable(row.getString("by")).map(UUID::fromString), appeal,
                Columns.instant(row.getString("at")), Columns.instant(row.getString("dueAt")),
                vault.open(reason, "dispute_objection.reason", UUID.fromString(row.getString("id"))));
    }

    private Ruling ruling(JsonObject row, Directory directory) {
        UUID id = UUID.fromString(row.getString("id"));
        byte[] reason = HexFormat.of().parseHex(row.getString("reason"));
        Optional<Decision> decision = Optional.ofNullable(row.getString("decidedBy")).map(UUID::fromString)
                .map(by -> new Decision(by, Columns.instant(row.getString("decidedAt")), row.getBoolean("agreed")));
        return new Ruling(id, Holders.of(row.getJsonArray("holders"), directory), Basis.valueOf(row.getString("basis")),
                vault.open(reason, "ruling.reason", id), row.getBoolean("overrules"), UUID.fromString(row.getString("by")),
                Columns.instant(row.getString("at")), decision);
    }
}
