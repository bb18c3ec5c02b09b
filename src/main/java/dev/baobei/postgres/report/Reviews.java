package dev.baobei.postgres.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;

/** The reviews of reports by staff (人工审核): what waits, and what was answered. */
@ApplicationScoped
public class Reviews {

    /** What silence decides waits until then, what it does not until it expires: each by an index that holds no more. */
    private static final String WAITING = PreReportRows.SELECT
            + """
                    where r.id = any(array(
                      select id from (
                        (select w.id, w.review_due from pre_report w
                          where w.project_id = $1 and w.review_answer is null and w.ended_why is null
                            and w.review_silence <> 'ESCALATES' and w.review_due > $2 and w.deadline > $2
                            and ($3::text is null or (w.review_due, w.id) > (select a.review_due, a.id from pre_report a
                              where a.receipt = $3))
                          order by w.review_due, w.id limit $4)
                        union all
                        (select w.id, w.review_due from pre_report w
                          where w.project_id = $1 and w.review_answer is null and w.ended_why is null
                            and w.review_silence = 'ESCALATES' and w.deadline > $2
                            and ($3::text is null or (w.review_due, w.id) > (select a.review_due, a.id from pre_report a
                              where a.receipt = $3))
                          order by w.review_due, w.id limit $4)) as both_kinds
                      order by review_due, id limit $4))
                    order by r.review_due, r.id""";
    private static final String ADD = """
            insert into report_review (id, report_id, project_id, sequence, answered_at, accepted, account_id, reason_sealed)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";
    private static final String ANSWER = """
            update pre_report set review_answer = $2, reviewed_at = $3, review_tell_at = null
            where id = $1 and (review_tell_at is not null or not review_told or review_silence = 'ESCALATES')""";
    private static final Set<String> OVERTAKEN = Set.of("report_review_once", "pre_report_not_twice",
            "pre_report_reviewed_in_time", "pre_report_is_reviewed");
    private static final String BY = "select account_id, accepted from report_review where report_id = $1";

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

    /** Whether a failure says that somebody or the time was faster. */
    public static boolean isOvertaken(Throwable failure) {
        return failure instanceof Overtaken
                || failure instanceof PgException refused && OVERTAKEN.contains(refused.getConstraint());
    }

    /** Who answered, and what. */
    public record Answered(UUID account, boolean accepted) {}

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
