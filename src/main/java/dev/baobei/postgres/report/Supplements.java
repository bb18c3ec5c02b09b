package dev.baobei.postgres.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Phones;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * What was added to reports after they were accepted (补全). The rows of the report itself are never touched: what it says now
 * stands beside what it said before, and is found by the digits of either.
 */
@ApplicationScoped
public class Supplements {

    private static final String ADD = """
            insert into pre_report_supplement (report_id, number, project_id, sequence, message_id, added_at, name_sealed,
              account_id, said_by_sealed, particulars_sealed)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)""";
    private static final String ADD_PHONE = """
            insert into pre_report_phone (report_id, position, project_id, first3, last4, sealed, supplement)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    private static final String LAST_BY_STAFF = """
            select account_id is not null as by_staff from pre_report_supplement where report_id = $1
            order by number desc limit 1""";

    private final PreReportRows rows;
    private final Vault vault;

    Supplements(PreReportRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /** Where a supplement comes from: a message, or a member of staff who wrote down what somebody said. */
    public record Source(Optional<UUID> message, Optional<UUID> account, Optional<String> saidBy) {

        public static Source message(UUID id) {
            return new Source(Optional.of(id), Optional.empty(), Optional.empty());
        }

        public static Source staff(UUID account, String saidBy) {
            return new Source(Optional.empty(), Optional.of(account), Optional.of(saidBy));
        }
    }

    /**
     * A report that was completed.
     *
     * @param report   as it is now
     * @param source   what completed it
     * @param sequence its place in the project's journal
     */
    public record New(PreReport report, Source source, long sequence, Instant addedAt) {

        private short number() {
            return (short) report.earlier().size();
        }
    }

    /** Under the lock of the projects' heads, after the reports themselves are written. */
    public Uni<Void> write(SqlConnection tx, List<New> added) {
        return Batches.run(tx, ADD, added.stream().map(this::row).toList())
                .chain(() -> Batches.run(tx, ADD_PHONE, added.stream().flatMap(this::phones).toList()));
    }

    /** Whether what completed a report last was written down by staff; not where nothing did. */
    public Uni<Boolean> isLastByStaff(SqlConnection tx, UUID report) {
        return tx.preparedQuery(LAST_BY_STAFF).execute(Tuple.of(report)).map(rows -> StreamSupport
                .stream(rows.spliterator(), false).anyMatch(row -> row.getBoolean("by_staff")));
    }

    private Tuple row(New added) {
        PreReport report = added.report();
        return Tuple.tuple().addUUID(report.id()).addShort(added.number()).addInteger(report.project())
                .addLong(added.sequence()).addUUID(added.source().message().orElse(null)).addValue(Columns.of(added.addedAt()))
                .addValue(rows.sealedName(report)).addUUID(added.source().account().orElse(null))
                .addValue(added.source().saidBy().map(name -> vault.seal(name, "pre_report_supplement.said_by", report.id()))
                        .map(Columns::of).orElse(null))
                .addValue(rows.sealedParticulars(report));
    }

    private Stream<Tuple> phones(New added) {
        PreReport report = added.report();
        return IntStream.range(0, report.phones().size()).mapToObj(i -> Phones
                .row(vault, PreReportRows.phonePlace(added.number()), report.id(), i, report.project(), report.phones().get(i))
                .addShort(added.number()));
    }
}
