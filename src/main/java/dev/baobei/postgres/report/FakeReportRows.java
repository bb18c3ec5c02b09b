package dev.baobei.postgres.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.FakeReport;
import dev.baobei.domain.prereport.FakeReport.Cost;
import dev.baobei.domain.prereport.FakeReport.Word;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.terms.Terms;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** What is said of a report that was made up (虚假报备) between its row and its value: the how many-th it is now is counted when it is read. */
@ApplicationScoped
class FakeReportRows {

    static final String SELECT = """
            select f.*, r.receipt, said.account_id as decided_by, said.decided_at, said.agreed, said.nth, said.fine, said.removes,
              said.undone_by, case when said.nth is not null and said.undone_by is null then (
                select count(*) from fake_report_decision one
                where one.project_id = f.project_id and one.agent_id = f.agent_id and one.nth is not null and one.undone_by is null
                  and one.sequence <= said.sequence) end as stands,
              exists (select from fake_report_decision one
                where one.project_id = f.project_id and one.agent_id = f.agent_id and one.removes) as was_removed
            from fake_report f join pre_report r on r.id = f.report_id
            left join fake_report_decision said on said.fake_id = f.id
            """;
    static final String REASON = "fake_report.reason";
    static final String EVIDENCE = "fake_report.evidence";

    private final Vault vault;

    FakeReportRows(Vault vault) {
        this.vault = vault;
    }

    Uni<List<FakeReport>> select(SqlClient client, Directory directory, String sql, Tuple parameters) {
        return client.preparedQuery(sql).execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> of(row, directory)).toList());
    }

    FakeReport of(Row row, Directory directory) {
        UUID id = row.getUUID("id");
        int project = row.getInteger("project_id");
        Optional<Word> word = word(row);
        return new FakeReport(id, project, row.getUUID("report_id"), new Receipt(row.getString("receipt")),
                directory.agent(row.getUUID("agent_id")).orElseThrow()
                        .at(directory.agency(row.getInteger("agency_id")).orElseThrow()),
                Optional.ofNullable(row.getUUID("undoes")), vault.open(Columns.bytes(row, "reason_sealed"), REASON, id),
                vault.open(Columns.bytes(row, "evidence_sealed"), EVIDENCE, id), row.getUUID("proposed_by"),
                Columns.instant(row, "proposed_at"), word,
                Optional.ofNullable(row.getLong("stands")).map(stands -> Cost.of(stands.intValue(),
                        directory.termsOf(project, word.orElseThrow().at()).flatMap(Terms::fakeFines))),
                row.getBoolean("was_removed"));
    }

    private static Optional<Word> word(Row row) {
        return Columns.maybeInstant(row, "decided_at").map(at -> new Word(row.getUUID("decided_by"), at,
                row.getBoolean("agreed"), Optional.ofNullable(row.getShort("nth")).map(Short::intValue),
                Optional.ofNullable(row.getInteger("fine")).orElse(0), row.getBoolean("removes"),
                row.getUUID("undone_by") != null));
    }
}
