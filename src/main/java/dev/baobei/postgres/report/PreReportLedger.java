package dev.baobei.postgres.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.rule.Outcome.Renewed;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.report.CarriedReviews.Carried;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Phones;
import dev.baobei.postgres.sql.SharedDigits;
import dev.baobei.postgres.sql.SharedDigits.Asked;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Every pre-report that was ever accepted. */
@ApplicationScoped
public class PreReportLedger {

    private static final String NEAR = PreReportRows.SELECT + " where r.id = any("
            + SharedDigits.in("pre_report_phone", "report_id") + ")";
    private static final String OF_AGENT = PreReportRows.SELECT + """
            where (r.agent_id = $1 or r.filer_id = $1) and r.deadline > $2 and r.told_why is null
              and (not coalesce(r.review_told, false) or r.refused_at is null or r.refused_at > $2)
            order by r.deadline, r.id""";
    private static final String BY_RECEIPT = PreReportRows.SELECT + " where r.receipt = $1";
    private static final String OF_MESSAGE = PreReportRows.SELECT + " where r.message_id = $1 order by r.sequence";
    private static final String TAKEN = "select receipt from pre_report where receipt = any($1)";
    private static final String ADD = """
            insert into pre_report (id, receipt, project_id, agent_id, agency_id, terms_id, message_id, name_sealed,
              identity_key, effective_at, sequence, earliest_visit, deadline, filer_id, remind_at, renewed_at,
              review_grounds, review_due, review_silence, review_told, review_tell_at, particulars_sealed)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)""";
    private static final String RENEW = """
            update pre_report set renewed_at = least(renewed_at, $2), remind_at = case when $3 then remind_at end
            where id = $1""";
    private static final String ADD_PHONE = """
            insert into pre_report_phone (report_id, position, project_id, first3, last4, sealed)
            values ($1, $2, $3, $4, $5, $6)""";
    private static final String END = """
            update pre_report set ended_why = coalesce(ended_why, $2), ended_at = coalesce(ended_at, $3),
              told_why = $2, told_at = $3, contradicted_sealed = case when ended_why is null
                then coalesce($4, contradicted_sealed) else contradicted_sealed end
            where id = $1 and told_why is null""";
    private static final String CONTRADICT = "update pre_report set contradicted_sealed = $2 where id = $1";
    private static final String FIT = """
            update pre_report set contradicted_sealed = null
            where id = $1 and ended_why is null and contradicted_sealed is not null""";
    private static final String USE = """
            update pre_report set ended_why = 'MATCHED', ended_at = $2, used_by = $3,
              told_why = case when $4 then 'MATCHED' else told_why end, told_at = case when $4 then $2 else told_at end
            where id = $1""";

    private final Pool pool;
    private final PreReportRows rows;
    private final Vault vault;
    private final CarriedReviews reviews;

    PreReportLedger(Pool pool, PreReportRows rows, Vault vault, CarriedReviews reviews) {
        this.reviews = reviews;
        this.pool = pool;
        this.rows = rows;
        this.vault = vault;
    }

    /** A new report, the message that made it, when its agent is reminded of it, what it renews, and what staff had said of it. */
    public record New(PreReport report, UUID message, Optional<Instant> remindAt, Renewed renewed, Optional<Carried> carried) {}

    /**
     * A report that its agent ends before its deadline; where they do not know that it had ended, the true end stays.
     *
     * @param instead the numbers that they name instead, where they do
     */
    public record Ending(UUID report, End why, Instant at, List<PhoneNumber> instead) {

        public static Ending withdrawn(PreReport report, Instant at) {
            return new Ending(report.id(), End.WITHDRAWN, at, List.of());
        }

        /** One that gives way to another; {@code instead} is empty where that says the same. */
        public static Ending superseded(PreReport report, Instant at, List<PhoneNumber> instead) {
            return new Ending(report.id(), End.SUPERSEDED, at, instead);
        }
    }

    /** Every report with a number that may be one asked about, by the digits that stand in the clear. */
    public Uni<List<PreReport>> near(SqlConnection tx, Directory directory, Collection<Asked> asked) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return rows.select(tx, directory, NEAR, SharedDigits.with(asked));
    }

    /** The reports of an agent, and those that they filed, that are pending at a moment as the agent knows it, the soonest to expire first. */
    public Uni<List<PreReport>> pendingOf(SqlClient client, Directory directory, UUID agent, Instant now) {
        return rows.select(client, directory, OF_AGENT, Tuple.of(agent, Columns.of(now)));
    }

    /** The report of a receipt as it is committed now; nothing where the receipt is unused. */
    public Uni<Optional<PreReport>> byReceipt(Directory directory, Receipt receipt) {
        return byReceipt(pool, directory, receipt);
    }

    /** The same as a transaction sees it. */
    public Uni<Optional<PreReport>> byReceipt(SqlClient client, Directory directory, Receipt receipt) {
        return rows.select(client, directory, BY_RECEIPT, Tuple.of(receipt.code())).map(found -> found.stream().findFirst());
    }

    /** The reports that a message made, whatever became of them. */
    public Uni<List<PreReport>> ofMessage(SqlClient client, Directory directory, UUID message) {
        return rows.select(client, directory, OF_MESSAGE, Tuple.of(message));
    }

    /** Those of these receipts that are in use. */
    public Uni<List<String>> taken(SqlConnection tx, Collection<Receipt> receipts) {
        return tx.preparedQuery(TAKEN)
                .execute(Tuple.tuple().addArrayOfString(receipts.stream().map(Receipt::code).toArray(String[]::new)))
                .map(found -> StreamSupport.stream(found.spliterator(), false).map(row -> row.getString("receipt")).toList());
    }

    /**
     * A visit ends reports at its arrival, whatever their agent texted between that and the confirmation.
     *
     * @param told whether their agent may know of it; not while that would reveal a collision
     */
    public Uni<Void> use(SqlConnection tx, Visit visit, List<PreReport> used, boolean told) {
        return Batches.run(tx, USE, used.stream()
                .map(report -> Tuple.of(report.id(), Columns.of(visit.arrivedAt()), visit.id(), told)).toList());
    }

    /** What its agent named instead of a report's numbers, last of all; nothing where that fits. */
    public Uni<Void> contradict(SqlConnection tx, PreReport report, List<PhoneNumber> instead) {
        return report.contradicted().equals(instead)
                ? Uni.createFrom().voidItem()
                : Batches.run(tx, CONTRADICT, List.of(Tuple.of(report.id(), rows.sealedInstead(report.id(), instead))));
    }

    /**
     * Nothing is named instead of these any more. What was named instead of one that has ended stays, also where its agent was not
     * told of the end.
     */
    public Uni<Void> fit(SqlConnection tx, List<PreReport> completed) {
        return Batches.run(tx, FIT, completed.stream().filter(report -> report.contradicted().isEmpty())
                .map(report -> Tuple.of(report.id())).toList());
    }

    /** Ends reports first, then adds new ones, so that one may take the place of another. */
    public Uni<Void> write(SqlConnection tx, List<Ending> endings, List<New> added) {
        return Batches.run(tx, END, endings.stream().map(this::row).toList())
                .chain(() -> Batches.run(tx, RENEW, added.stream().flatMap(PreReportLedger::renewals).toList()))
                .chain(() -> Batches.run(tx, ADD, added.stream().map(this::row).toList()))
                .chain(() -> Batches.run(tx, ADD_PHONE, added.stream().map(New::report).flatMap(this::phones).toList()))
                .chain(() -> reviews.write(tx, added.stream().map(New::carried).flatMap(Optional::stream).toList()));
    }

    private Tuple row(Ending ending) {
        return Tuple.of(ending.report(), ending.why().name(), Columns.of(ending.at()),
                rows.sealedInstead(ending.report(), ending.instead()));
    }

    private Tuple row(New added) {
        PreReport report = added.report();
        Tuple row = Tuple.tuple().addUUID(report.id()).addString(report.receipt().code()).addInteger(report.project())
                .addUUID(report.agent().id()).addInteger(report.agent().agency().id()).addInteger(report.terms())
                .addUUID(added.message()).addValue(rows.sealedName(report)).addValue(Columns.of(identity(report)))
                .addValue(Columns.of(report.effectiveAt())).addLong(report.sequence())
                .addValue(Columns.of(report.earliestVisit())).addValue(Columns.of(report.deadline()))
                .addUUID(report.filer().map(Agent::id).orElse(null))
                .addValue(Columns.of(added.remindAt().filter(at -> added.renewed().at().isEmpty())))
                .addValue(Columns.of(added.renewed().at()));
        return Reviews.add(row, report.review()).addValue(rows.sealedParticulars(report));
    }

    private static Stream<Tuple> renewals(New added) {
        return added.renewed().earlier().stream()
                .map(report -> Tuple.of(report.id(), Columns.of(added.report().effectiveAt()), waits(added.report())));
    }

    /** Whether its agent knows that staff have yet to accept it: until then they may have none but the former. */
    private static boolean waits(PreReport report) {
        return report.review().filter(review -> review.told()
                && review.answer().filter(Review.Answer::accepted).isEmpty()).isPresent();
    }

    private byte[] identity(PreReport report) {
        String numbers = String.join(",", report.phones().stream().map(PhoneNumber::pattern).toList());
        return vault.blindIndex("pre_report.identity", String.join("|", numbers, report.name().surname(), report.name().given(),
                report.name().gender().name()));
    }

    private Stream<Tuple> phones(PreReport report) {
        return IntStream.range(0, report.phones().size()).mapToObj(i -> Phones.row(vault, "pre_report_phone", report.id(), i,
                report.project(), report.phones().get(i)));
    }
}
