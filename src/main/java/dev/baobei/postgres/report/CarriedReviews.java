package dev.baobei.postgres.report;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Review.Answer;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** What staff said of a report that gives way to an earlier one in the same words: it is said of that one, by the same person. */
@ApplicationScoped
public class CarriedReviews {

    private static final String SAID = "select id, account_id, reason_sealed from report_review where report_id = $1";
    private static final String ADD = """
            insert into report_review (id, report_id, project_id, sequence, answered_at, accepted, account_id, reason_sealed)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";
    /** The agent has been told so of the other report, and hears of this one where it changes what they are answered now. */
    private static final String ANSWER = """
            update pre_report set review_answer = $2::text, reviewed_at = $3::timestamptz,
              review_tell_at = case when review_told and $2::text = 'REFUSED' then $3::timestamptz end
            where id = $1""";
    private static final String REASON = "report_review.reason";

    private final Vault vault;

    CarriedReviews(Vault vault) {
        this.vault = vault;
    }

    /** The report of which it was said, the one of which it is said now, and the place in the journal where it is. */
    public record Carried(PreReport former, PreReport report, long sequence) {}

    /** Under the lock of the project's head, once the new reports are there. */
    Uni<Void> write(SqlConnection tx, List<Carried> reviews) {
        return Multi.createFrom().iterable(reviews).onItem().transformToUniAndConcatenate(one -> write(tx, one))
                .collect().last().replaceWithVoid();
    }

    private Uni<Void> write(SqlConnection tx, Carried carried) {
        Answer answer = carried.report().review().orElseThrow().answer().orElseThrow();
        return tx.preparedQuery(SAID).execute(Tuple.of(carried.former().id()))
                .chain(said -> tx.preparedQuery(ADD).execute(row(said.iterator().next(), carried, answer)))
                .chain(() -> tx.preparedQuery(ANSWER).execute(Tuple.of(carried.report().id(),
                        answer.accepted() ? "ACCEPTED" : "REFUSED", Columns.of(answer.at()))))
                .replaceWithVoid();
    }

    private Tuple row(Row said, Carried carried, Answer answer) {
        UUID id = Columns.newId();
        String reason = vault.open(Columns.bytes(said, "reason_sealed"), REASON, said.getUUID("id"));
        return Tuple.tuple().addUUID(id).addUUID(carried.report().id()).addInteger(carried.report().project())
                .addLong(carried.sequence())
                .addValue(Columns.of(answer.at())).addBoolean(answer.accepted()).addUUID(said.getUUID("account_id"))
                .addValue(Columns.of(vault.seal(reason, REASON, id)));
    }
}
