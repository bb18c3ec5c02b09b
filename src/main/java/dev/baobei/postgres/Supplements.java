package dev.baobei.postgres;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.prereport.PreReport;
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
            insert into pre_report_supplement (report_id, number, project_id, sequence, message_id, added_at, name_sealed)
            values ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String ADD_PHONE = """
            insert into pre_report_phone (report_id, position, project_id, first3, last4, sealed, supplement)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    private final PreReportRows rows;
    private final Vault vault;

    Supplements(PreReportRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /**
     * A report that was completed.
     *
     * @param report   as it is now
     * @param message  the message that completed it
     * @param sequence its place in the project's journal
     */
    public record New(PreReport report, UUID message, long sequence, Instant addedAt) {

        private short number() {
            return (short) report.earlier().size();
        }
    }

    /** Under the lock of the projects' heads, after the reports themselves are written. */
    public Uni<Void> write(SqlConnection tx, List<New> added) {
        return Batches.run(tx, ADD, added.stream().map(this::row).toList())
                .chain(() -> Batches.run(tx, ADD_PHONE, added.stream().flatMap(this::phones).toList()));
    }

    private Tuple row(New added) {
        PreReport report = added.report();
        return Tuple.tuple().addUUID(report.id()).addShort(added.number()).addInteger(report.project())
                .addLong(added.sequence()).addUUID(added.message()).addValue(Columns.of(added.addedAt()))
                .addValue(rows.sealedName(report));
    }

    private Stream<Tuple> phones(New added) {
        PreReport report = added.report();
        return IntStream.range(0, report.phones().size()).mapToObj(i -> Phones
                .row(vault, PreReportRows.phonePlace(added.number()), report.id(), i, report.project(), report.phones().get(i))
                .addShort(added.number()));
    }
}
