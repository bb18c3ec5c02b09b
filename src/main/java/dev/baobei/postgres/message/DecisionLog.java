package dev.baobei.postgres.message;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** What was decided on each message, once, and the exact bytes that answered it. */
@ApplicationScoped
public class DecisionLog {

    private static final String DECIDED = """
            insert into decision (message_id, decided_at, kind, agent_id, outcomes, failures, remarks, parser, read_sealed,
              completes, trace)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";
    private static final String ANSWERED = """
            insert into answer (message_id, body_sealed, speaks, answered_at)
            select message_id, body_sealed, speaks, $4 from unnest($1::uuid[], $2::bytea[], $3::boolean[])
              as given (message_id, body_sealed, speaks)
            on conflict on constraint answer_given_once do nothing
            returning message_id""";
    private static final String ANSWER = "select body_sealed from answer where message_id = $1";

    private final Pool pool;
    private final Vault vault;
    private final ObjectMapper json;

    DecisionLog(Pool pool, Vault vault, ObjectMapper json) {
        this.pool = pool;
        this.vault = vault;
        this.json = json;
    }

    /**
     * What was decided on one message.
     *
     * @param kind     what sort of message it was read as
     * @param outcomes one for each report in it, numbered as sent
     * @param trace    why each report got what it got, in the order of the outcomes; none where nothing was reported
     * @param remarks  what staff should know of the text
     * @param failures how many in a row of the sender reported nothing complete, with this one; nothing where it did not report
     * @param read     by which parser it was read as what
     */
    public record Decision(UUID message, Instant decidedAt, String kind, Optional<UUID> agent, List<OutcomeRecord> outcomes,
            List<TraceRecord> trace, Optional<Integer> failures, List<RemarkRecord> remarks, Read read) {}

    /**
     * A reading as it is kept.
     *
     * @param parser    the parser's version
     * @param completes the message whose missing part this one sent alone; the reports are those of both together
     */
    public record Read(int parser, List<ReadRecord> reports, Optional<UUID> completes) {}

    /**
     * The outcome of one report, free of personal values.
     *
     * @param outcome    accepted, forReview (staff accept or refuse it), repeated, rejected, incomplete, referred (incomplete again and again: staff see to it), withdrawn
     * @param project    code, where it was certain
     * @param receipt    of the report on record
     * @param objections why it was rejected, or what stands besides against one that is incomplete
     * @param problems   what was missing, as field and why; of a rejected one what it lacks besides
     * @param sequence   its place in the project's journal
     */
    public record OutcomeRecord(String outcome, String project, String receipt, List<String> objections, List<String> problems,
            Long sequence) {}

    /**
     * Something in a report's text that does not fit the directory, free of personal values.
     *
     * @param report its index, from 0
     * @param remark OTHER_AGENCY, OTHER_AGENT, OTHER_PHONE
     */
    public record RemarkRecord(int report, String remark) {}

    /** The answer to one message: its exact body, and whether that body carries the reply. */
    public record Answer(UUID message, String body, boolean speaks) {}

    public Uni<Void> decided(SqlConnection tx, Collection<Decision> decisions) {
        return Batches.run(tx, DECIDED, decisions.stream().map(this::row).toList());
    }

    private Tuple row(Decision decision) {
        String read = Json.write(json, decision.read().reports());
        return Tuple.tuple().addUUID(decision.message()).addValue(Columns.of(decision.decidedAt())).addString(decision.kind())
                .addUUID(decision.agent().orElse(null)).addValue(new JsonArray(Json.write(json, decision.outcomes())))
                .addShort(decision.failures().map(Integer::shortValue).orElse(null))
                .addValue(new JsonArray(Json.write(json, decision.remarks()))).addInteger(decision.read().parser())
                .addValue(Columns.of(vault.seal(read, "decision.read", decision.message())))
                .addUUID(decision.read().completes().orElse(null)).addValue(new JsonArray(Json.write(json, decision.trace())));
    }

    /** Keeps answers; gives those messages whose answer this is, and not one committed before. */
    public Uni<Set<UUID>> answered(SqlConnection tx, List<Answer> answers, Instant now) {
        return tx.preparedQuery(ANSWERED).execute(row(answers, now)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("message_id")).collect(toSet()));
    }

    private Tuple row(List<Answer> answers, Instant now) {
        return Tuple.tuple().addArrayOfUUID(answers.stream().map(Answer::message).toArray(UUID[]::new))
                .addValue(answers.stream().map(this::sealed).toArray(Buffer[]::new))
                .addArrayOfBoolean(answers.stream().map(Answer::speaks).toArray(Boolean[]::new))
                .addValue(Columns.of(now));
    }

    private Buffer sealed(Answer answer) {
        return Columns.of(vault.seal(answer.body(), "answer.body", answer.message()));
    }

    /** Commits this answer unless one was committed before, and gives the one that stands. */
    public Uni<String> answer(Answer answer, Instant now) {
        return pool.preparedQuery(ANSWERED).execute(row(List.of(answer), now))
                .flatMap(ignored -> answerTo(answer.message())).map(Optional::orElseThrow);
    }

    /** The answer that stands, if there is one. */
    public Uni<Optional<String>> answerTo(UUID message) {
        return pool.preparedQuery(ANSWER).execute(Tuple.of(message)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> vault.open(Columns.bytes(row, "body_sealed"), "answer.body", message)).findFirst());
    }
}
