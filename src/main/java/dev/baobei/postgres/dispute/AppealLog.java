package dev.baobei.postgres.dispute;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Appeal;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.SharedDigits;
import dev.baobei.postgres.sql.SharedDigits.Asked;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Every appeal (申诉) about a report, and how each was answered; their words are sealed. */
@ApplicationScoped
public class AppealLog {

    private static final String ADD = """
            insert into appeal (id, report_id, project_id, sequence, appealed_at, due_at, agent_id, agency_id, message_id, words_sealed)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)""";
    private static final String BY_ID = AppealRows.SELECT + "where a.id = $1";
    private static final String WAITING = AppealRows.SELECT + """
            where a.report_id = any(array(select id from pre_report where receipt = any($1)))
              and said.appeal_id is null order by a.appealed_at, a.id""";
    private static final String LOOSE = AppealRows.SELECT + "where a.report_id = any("
            + SharedDigits.in("pre_report_phone", "report_id")
            + ") and said.appeal_id is null and o.appeal_id is null order by a.appealed_at, a.id";
    private static final String PAGE = AppealRows.SELECT + """
            where a.project_id = any($1) and ($2 or said.appeal_id is null)
              and ($3::uuid is null or (a.due_at, a.id) > (select b.due_at, b.id from appeal b where b.id = $3))
            order by a.due_at, a.id limit $4""";
    private static final String ANSWER = """
            insert into appeal_answer (appeal_id, account_id, answered_at, ruling_id, words_sealed) values ($1, $2, $3, $4, $5)""";

    private final Vault vault;
    private final AppealRows rows;

    AppealLog(Vault vault, AppealRows rows) {
        this.vault = vault;
        this.rows = rows;
    }

    /** An appeal to be kept, with its place in the project's journal and the message that says it. */
    public record New(Appeal appeal, PreReport report, long sequence, UUID message) {}

    /**
     * An appeal on record.
     *
     * @param mark    the start of its entry's hash
     * @param dispute the dispute that it is attached to
     */
    public record Known(Appeal appeal, Receipt receipt, String mark, UUID message, Optional<UUID> dispute,
            Optional<Answer> answer) {}

    /**
     * How an appeal was answered.
     *
     * @param ruling what was ruled in its dispute; else staff's {@code words}
     */
    public record Answer(UUID by, Instant at, Optional<UUID> ruling, Optional<String> words) {}

    /** What is looked for: those of these projects, the answered ones too or only those that wait, after one that was seen. */
    public record Query(List<Integer> projects, boolean answered, Optional<UUID> after, int limit) {}

    /** Under the lock of the projects' heads, after the reports themselves are written. */
    public Uni<Void> write(SqlConnection tx, List<New> added) {
        return Batches.run(tx, ADD, added.stream().map(this::row).toList());
    }

    private Tuple row(New added) {
        Appeal appeal = added.appeal();
        return Tuple.tuple().addUUID(appeal.id()).addUUID(appeal.report()).addInteger(appeal.project())
                .addLong(added.sequence()).addValue(Columns.of(appeal.at())).addValue(Columns.of(appeal.dueAt()))
                .addUUID(appeal.by().id()).addInteger(appeal.by().agency().id()).addUUID(added.message())
                .addValue(Columns.of(vault.seal(appeal.words(), "appeal.words", appeal.id())));
    }

    public Uni<Optional<Known>> byId(SqlClient client, Directory directory, UUID id) {
        return rows.select(client, directory, BY_ID, Tuple.of(id)).map(found -> found.stream().findFirst());
    }

    /** Those about the reports under these receipts that wait for an answer, the first first. */
    public Uni<Map<Receipt, List<Known>>> waiting(SqlClient client, Directory directory, Collection<String> receipts) {
        return receipts.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : rows.select(client, directory, WAITING, Tuple.tuple().addArrayOfString(receipts.toArray(String[]::new)))
                        .map(found -> found.stream().collect(groupingBy(Known::receipt)));
    }

    /** Those that wait, are attached to no dispute, and whose report may have one of these numbers. */
    public Uni<List<Known>> loose(SqlClient client, Directory directory, Collection<Asked> asked) {
        return rows.select(client, directory, LOOSE, SharedDigits.with(asked));
    }

    /** A page, the soonest due first. */
    public Uni<List<Known>> page(SqlClient client, Directory directory, Query query) {
        return rows.select(client, directory, PAGE, Tuple.tuple().addArrayOfInteger(query.projects().toArray(Integer[]::new))
                .addBoolean(query.answered()).addUUID(query.after().orElse(null)).addInteger(query.limit()));
    }

    /** Answers appeals, each once. */
    public Uni<Void> answer(SqlConnection tx, List<UUID> those, Answer answer) {
        return Batches.run(tx, ANSWER, those.stream().map(appeal -> Tuple.of(appeal, answer.by(), Columns.of(answer.at()),
                answer.ruling().orElse(null),
                answer.words().map(words -> Columns.of(vault.seal(words, "appeal_answer.words", appeal))).orElse(null)))
                .toList());
    }
}
