package dev.baobei.postgres;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.prereport.Review.Answer;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Silence;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The reviews of reports by staff (人工审核): what waits, what was answered, and whose agents are to be told what silence meant. */
@ApplicationScoped
public class Reviews {

    private static final String WAITING = PreReportRows.SELECT
            + """
                    where r.project_id = $1 and r.review_due is not null and r.review_answer is null and r.ended_why is null
                      and r.deadline > $2 and (r.review_silence = 'ESCALATES' or r.review_due > $2)
                      and ($3::text is null or (r.review_due, r.id) > (select a.review_due, a.id from pre_report a where a.receipt = $3))
                    order by r.review_due, r.id limit $4""";
    private static final String ADD = """
            insert into report_review (id, report_id, project_id, sequence, answered_at, accepted, account_id, reason_sealed)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";
    private static final String ANSWER = """
            update pre_report set review_answer = $2, reviewed_at = $3, review_tell_at = null
            where id = $1 and (review_tell_at is not null or not review_told or review_silence = 'ESCALATES')""";
    private static final String BY = "select account_id, accepted from report_review where report_id = $1";
    private static final String TAKE = """
            with due as materialized (select id from pre_report where review_tell_at <= $1 order by review_tell_at, id
              limit $2 for update skip locked)
            update pre_report r set review_tell_at = null from due where r.id = due.id
            returning r.id, r.told_why is null and r.deadline > $1 as pending""";
    private static final String TAKEN = PreReportRows.SELECT + " where r.id = any($1) order by r.agent_id, r.id";

    private final PreReportRows rows;
    private final Vault vault;

    Reviews(PreReportRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /** What a person said of a report, with its place in the project's journal. */
    public record New(PreReport report, boolean accepted, Instant at, UUID account, String reason, long sequence) {

        @Override
        public String toString() {
            return "New[" + report + "]";
        }
    }

    /** The time was over meanwhile, and the agent was told so. */
    public static final class Overtaken extends RuntimeException {}

    /** Who answered, and what. */
    public record Answered(UUID account, boolean accepted) {}

    /** What was taken: done with, once the transaction is; those that are pending as their agent knows it are told. */
    public record Taken(int many, List<PreReport> pending) {}

    /** The reports of a project that wait for staff, the soonest due first. */
    public Uni<List<PreReport>> waiting(SqlClient client, Directory directory, int project, Instant now,
            Optional<Receipt> after,
            int limit) {
        return rows.select(client, directory, WAITING,
                Tuple.of(project, Columns.of(now), after.map(Receipt::code).orElse(null), limit));
    }

    /** Under the lock of the project's head. */
    public Uni<Void> write(SqlConnection tx, New added) {
        UUID id = Columns.newId();
        Tuple row = Tuple.tuple().addUUID(id).addUUID(added.report().id()).addInteger(added.report().project())
                .addLong(added.sequence()).addValue(Columns.of(added.at())).addBoolean(added.accepted())
                .addUUID(added.account()).addValue(Columns.of(vault.seal(added.reason(), "report_review.reason", id)));
        return tx.preparedQuery(ADD).execute(row)
                .chain(() -> tx.preparedQuery(ANSWER).execute(Tuple.of(added.report().id(),
                        added.accepted() ? "ACCEPTED" : "REFUSED", Columns.of(added.at()))))
                .map(answered -> {
                    if (answered.rowCount() == 0) {
                        throw new Overtaken();
                    }
                    return null;
                });
    }

    /** What was said of a report; nothing where nobody did. */
    public Uni<Optional<Answered>> answer(SqlConnection tx, PreReport report) {
        return tx.preparedQuery(BY).execute(Tuple.of(report.id())).map(found -> StreamSupport.stream(found.spliterator(), false)
                .map(row -> new Answered(row.getUUID("account_id"), row.getBoolean("accepted"))).findFirst());
    }

    /** Takes reports whose time is over, once for all instances. */
    public Uni<Taken> take(SqlConnection tx, Directory directory, Instant now, int most) {
        return tx.preparedQuery(TAKE).execute(Tuple.of(Columns.of(now), most)).flatMap(taken -> rows
                .select(tx, directory, TAKEN, Tuple.tuple().addArrayOfUUID(StreamSupport.stream(taken.spliterator(), false)
                        .filter(row -> row.getBoolean("pending")).map(row -> row.getUUID("id")).toArray(UUID[]::new)))
                .map(pending -> new Taken(taken.rowCount(), pending)));
    }

    static Tuple add(Tuple row, Optional<Review> review) {
        return row.addArrayOfString(review.map(one -> one.grounds().stream().map(Ground::name).sorted().toArray(String[]::new))
                .orElse(null)).addValue(Columns.of(review.map(Review::due)))
                .addString(review.map(one -> one.silence().name()).orElse(null))
                .addBoolean(review.map(Review::told).orElse(null))
                .addValue(Columns.of(review.filter(Review::told).map(Review::due)));
    }

    static Optional<Review> of(Row row) {
        return Columns.maybeInstant(row, "review_due").map(due -> new Review(Arrays
                .stream(row.getArrayOfStrings("review_grounds")).map(Ground::valueOf).collect(Collectors.toUnmodifiableSet()),
                due, Silence.valueOf(row.getString("review_silence")), row.getBoolean("review_told"),
                Columns.maybeInstant(row, "reviewed_at")
                        .map(at -> new Answer(row.getString("review_answer").equals("ACCEPTED"), at))));
    }
}
