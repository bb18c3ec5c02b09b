package dev.baobei.postgres.dispute;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Appeal;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.postgres.dispute.AppealLog.Answer;
import dev.baobei.postgres.dispute.AppealLog.Known;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** Appeals as they stand in rows, each with its answer. */
@ApplicationScoped
class AppealRows {

    static final String SELECT = """
            select a.*, r.receipt, left(e.hash, 8) as mark, o.dispute_id, said.account_id, said.answered_at, said.ruling_id,
              said.words_sealed as answer_sealed
            from appeal a join pre_report r on r.id = a.report_id
            join journal_entry e on e.project_id = a.project_id and e.sequence = a.sequence
            left join dispute_objection o on o.appeal_id = a.id left join appeal_answer said on said.appeal_id = a.id
            """;

    private final Vault vault;

    AppealRows(Vault vault) {
        this.vault = vault;
    }

    Uni<List<Known>> select(SqlClient client, Directory directory, String sql, Tuple parameters) {
        return client.preparedQuery(sql).execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> known(row, directory)).toList());
    }

    private Known known(Row row, Directory directory) {
        UUID id = row.getUUID("id");
        Appeal appeal = new Appeal(id, row.getUUID("report_id"), row.getInteger("project_id"),
                agent(directory, row.getUUID("agent_id"), row.getInteger("agency_id")), Columns.instant(row, "appealed_at"),
                vault.open(Columns.bytes(row, "words_sealed"), "appeal.words", id));
        Optional<Answer> answer = Optional.ofNullable(row.getUUID("account_id")).map(by -> new Answer(by,
                Columns.instant(row, "answered_at"), Optional.ofNullable(row.getUUID("ruling_id")),
                row.getUUID("ruling_id") != null
                        ? Optional.empty()
                        : Optional.of(vault.open(Columns.bytes(row, "answer_sealed"), "appeal_answer.words", id))));
        return new Known(appeal, new Receipt(row.getString("receipt")), row.getString("mark"), row.getUUID("message_id"),
                Optional.ofNullable(row.getUUID("dispute_id")), answer);
    }

    /** Who appealed, at the agency for which they did. */
    static Agent agent(Directory directory, UUID agent, int agency) {
        return directory.agent(agent).orElseThrow().at(directory.agency(agency).orElseThrow());
    }
}
