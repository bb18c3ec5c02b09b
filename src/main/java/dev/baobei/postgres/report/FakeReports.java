package dev.baobei.postgres.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FakeReport;
import dev.baobei.domain.prereport.FakeReport.Word;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reports that staff say were made up (虚假报备), and what a second person said of it: rows are only added, and what two people took back says so. */
@ApplicationScoped
public class FakeReports {

    private static final String SELECT = """
            select f.*, r.receipt, said.account_id as decided_by, said.decided_at, said.agreed, said.nth, said.fine, said.removes,
              said.undone_by
            from fake_report f join pre_report r on r.id = f.report_id
            left join fake_report_decision said on said.fake_id = f.id
            """;
    private static final String OF_REPORT = SELECT + "where f.report_id = $1 order by f.sequence";
    private static final String BY_ID = SELECT + "where f.id = $1";
    private static final String OF_PROJECT = SELECT + """
            where f.project_id = $1 and ($2::uuid[] is null or f.agent_id = any($2)) and ($3::bigint is null or f.sequence < $3)
            order by f.sequence desc limit $4""";
    private static final String STANDING = """
            select nth from fake_report_decision where project_id = $1 and agent_id = $2 and nth is not null
              and undone_by is null order by nth""";
    private static final String ADD = """
            insert into fake_report (id, project_id, report_id, agent_id, agency_id, undoes, reason_sealed, evidence_sealed,
              proposed_by, proposed_at, sequence) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";
    private static final String DECIDE = """
            insert into fake_report_decision (fake_id, project_id, report_id, agent_id, proposed_by, account_id, decided_at, agreed,
              nth, fine, removes, sequence)
            select id, project_id, report_id, agent_id, proposed_by, $2, $3, $4, $5, $6, $7, $8 from fake_report where id = $1""";
    private static final String UNDO = """
            update fake_report_decision set undone_by = $2 where fake_id = $1 and undone_by is null""";
    private static final String REASON = "fake_report.reason";
    private static final String EVIDENCE = "fake_report.evidence";

    private final Pool pool;
    private final Vault vault;

    FakeReports(Pool pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    /** An id for a new one. */
    public UUID newId() {
        return Columns.newId();
    }

    /** Everything that was said of a report, the first first. */
    public Uni<List<FakeReport>> ofReport(SqlClient client, Directory directory, UUID report) {
        return select(client, directory, OF_REPORT, Tuple.of(report));
    }

    public Uni<Optional<FakeReport>> byId(SqlClient client, Directory directory, UUID id) {
        return select(client, directory, BY_ID, Tuple.of(id)).map(found -> found.stream().findFirst());
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
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Listed(of(row, directory), row.getLong("sequence"))).toList());
    }

    private Uni<List<FakeReport>> select(SqlClient client, Directory directory, String sql, Tuple parameters) {
        return client.preparedQuery(sql).execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> of(row, directory)).toList());
    }

    private FakeReport of(Row row, Directory directory) {
        UUID id = row.getUUID("id");
        Optional<Word> word = Columns.maybeInstant(row, "decided_at").map(at -> new Word(row.getUUID("decided_by"), at,
                row.getBoolean("agreed"), Optional.ofNullable(row.getShort("nth")).map(Short::intValue),
                Optional.ofNullable(row.getInteger("fine")).orElse(0), row.getBoolean("removes"),
                row.getUUID("undone_by") != null));
        return new FakeReport(id, row.getInteger("project_id"), row.getUUID("report_id"), new Receipt(row.getString("receipt")),
                directory.agent(row.getUUID("agent_id")).orElseThrow()
                        .at(directory.agency(row.getInteger("agency_id")).orElseThrow()),
                Optional.ofNullable(row.getUUID("undoes")), vault.open(Columns.bytes(row, "reason_sealed"), REASON, id),
                vault.open(Columns.bytes(row, "evidence_sealed"), EVIDENCE, id), row.getUUID("proposed_by"),
                Columns.instant(row, "proposed_at"), word);
    }

    /** The how many-th the next one of an agent in a project is: the place of one that was taken back is free again. */
    public Uni<Integer> next(SqlConnection tx, int project, UUID agent) {
        return tx.preparedQuery(STANDING).execute(Tuple.of(project, agent)).map(rows -> {
            int next = 1;
            for (Row row : rows) {
                next += row.getShort("nth") == next ? 1 : 0;
            }
            return next;
        });
    }

    public Uni<Void> add(SqlConnection tx, FakeReport fake, long sequence) {
        return tx.preparedQuery(ADD).execute(Tuple.tuple().addUUID(fake.id()).addInteger(fake.project()).addUUID(fake.report())
                .addUUID(fake.agent().id()).addInteger(fake.agent().agency().id()).addUUID(fake.undoes().orElse(null))
                .addValue(Columns.of(vault.seal(fake.reason(), REASON, fake.id())))
                .addValue(Columns.of(vault.seal(fake.evidence(), EVIDENCE, fake.id()))).addUUID(fake.proposedBy())
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
