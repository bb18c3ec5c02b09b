package dev.baobei.postgres.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FakeReport;
import dev.baobei.domain.prereport.FakeReport.Word;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reports that staff say were made up (虚假报备), and what a second person said of it: rows are only added, and what two people took back says so. */
@ApplicationScoped
public class FakeReports {

    private static final String OF_REPORT = FakeReportRows.SELECT + "where f.report_id = $1 order by f.sequence";
    private static final String BY_ID = FakeReportRows.SELECT + "where f.id = $1";
    private static final String OF_PROJECT = FakeReportRows.SELECT + """
            where f.project_id = $1 and ($2::uuid[] is null or f.agent_id = any($2)) and ($3::bigint is null or f.sequence < $3)
            order by f.sequence desc limit $4""";
    private static final String STANDING = FakeReportRows.SELECT + """
            where f.project_id = $1 and f.agent_id = $2 and said.nth is not null and said.undone_by is null
            order by said.sequence""";
    private static final String ADD = """
            insert into fake_report (id, project_id, report_id, agent_id, agency_id, undoes, reason_sealed, evidence_sealed,
              proposed_by, proposed_at, sequence) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";
    private static final String DECIDE = """
            insert into fake_report_decision (fake_id, project_id, report_id, agent_id, proposed_by, account_id, decided_at, agreed,
              nth, fine, removes, sequence)
            select id, project_id, report_id, agent_id, proposed_by, $2, $3, $4, $5, $6, $7, $8 from fake_report where id = $1""";
    private static final String UNDO = """
            update fake_report_decision set undone_by = $2 where fake_id = $1 and undone_by is null""";

    private final Pool pool;
    private final FakeReportRows rows;
    private final Vault vault;

    FakeReports(Pool pool, FakeReportRows rows, Vault vault) {
        this.pool = pool;
        this.rows = rows;
        this.vault = vault;
    }

    /** An id for a new one. */
    public UUID newId() {
        return Columns.newId();
    }

    /** Everything that was said of a report, the first first. */
    public Uni<List<FakeReport>> ofReport(SqlClient client, Directory directory, UUID report) {
        return rows.select(client, directory, OF_REPORT, Tuple.of(report));
    }

    public Uni<Optional<FakeReport>> byId(SqlClient client, Directory directory, UUID id) {
        return rows.select(client, directory, BY_ID, Tuple.of(id)).map(found -> found.stream().findFirst());
    }

    /** One and its place in the journal, by which the next page is asked for. */
    public record Listed(FakeReport fake, long sequence) {}

    /**
     * At most {@code limit} of a project, the newest first.
     *
     * @param agents ids of those whose they are; nothing for anybody's
     * @param before the place of the last one of the page before
     */
    public Uni<List<Listed>> page(Directory directory, Project project, Optional<List<UUID>> agents, Optional<Long> before,
            int limit) {
        return pool.preparedQuery(OF_PROJECT).execute(Tuple.of(project.id(),
                agents.map(ids -> ids.toArray(UUID[]::new)).orElse(null), before.orElse(null), limit))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(row -> new Listed(rows.of(row, directory), row.getLong("sequence"))).toList());
    }

    /** Those of an agent in a project that two people did not take back, as they were agreed to. */
    public Uni<List<FakeReport>> standing(SqlConnection tx, Directory directory, Project project, Agent agent) {
        return rows.select(tx, directory, STANDING, Tuple.of(project.id(), agent.id()));
    }

    public Uni<Void> add(SqlConnection tx, FakeReport fake, long sequence) {
        return tx.preparedQuery(ADD).execute(Tuple.tuple().addUUID(fake.id()).addInteger(fake.project()).addUUID(fake.report())
                .addUUID(fake.agent().id()).addInteger(fake.agent().agency().id()).addUUID(fake.undoes().orElse(null))
                .addValue(Columns.of(vault.seal(fake.reason(), FakeReportRows.REASON, fake.id())))
                .addValue(Columns.of(vault.seal(fake.evidence(), FakeReportRows.EVIDENCE, fake.id())))
                .addUUID(fake.proposedBy())
                .addValue(Columns.of(fake.proposedAt())).addLong(sequence)).replaceWithVoid();
    }

    /** The second person's word; where it takes another one back, that one says so. */
    public Uni<Void> decide(SqlConnection tx, FakeReport fake, Word word, long sequence) {
        Uni<Void> decided = tx.preparedQuery(DECIDE).execute(Tuple.tuple().addUUID(fake.id()).addUUID(word.by())
                .addValue(Columns.of(word.at())).addBoolean(word.agreed())
                .addShort(word.nth().map(Integer::shortValue).orElse(null))
                .addInteger(word.nth().map(any -> word.fine()).orElse(null)).addBoolean(word.removes()).addLong(sequence))
                .replaceWithVoid();
        return fake.undoes().filter(any -> word.agreed())
                .map(former -> decided
                        .chain(() -> tx.preparedQuery(UNDO).execute(Tuple.of(former, fake.id())).replaceWithVoid()))
                .orElse(decided);
    }
}
