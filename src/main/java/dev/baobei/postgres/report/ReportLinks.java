package dev.baobei.postgres.report;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.amendment.Amendment;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Which reports two people linked to which arrivals (关联), whatever their digits. */
@ApplicationScoped
public class ReportLinks {

    private static final String OF = PreReportRows.SELECT + """
            where r.id = any(array(select report_id from visit_link where visit_id = $1 and undone is null))
            order by r.effective_at, r.sequence""";
    private static final String ADD = """
            insert into visit_link (visit_id, number, report_id)
            select visit_id, number, report_id from visit_amendment where visit_id = $1 and number = $2""";
    private static final String UNDO = """
            update visit_link set undone = $2, undone_kind = 'UNLINK', undone_agreed = true
            where visit_id = $1 and undone is null
              and report_id = (select report_id from visit_amendment where visit_id = $1 and number = $2)""";

    private final PreReportRows rows;

    ReportLinks(PreReportRows rows) {
        this.rows = rows;
    }

    /** The reports that are linked to an arrival now. */
    public Uni<List<PreReport>> of(SqlClient client, Directory directory, UUID visit) {
        return rows.select(client, directory, OF, Tuple.of(visit));
    }

    /** Does what two people agreed on. */
    public Uni<Void> change(SqlConnection tx, Amendment agreed) {
        return tx.preparedQuery(agreed.kind() == Amendment.Kind.LINK ? ADD : UNDO)
                .execute(Tuple.of(agreed.visit(), (short) agreed.number())).replaceWithVoid();
    }

    /** What was found by digits, and what is linked besides. */
    public static List<PreReport> with(List<PreReport> found, List<PreReport> linked) {
        return Stream.concat(found.stream(), linked.stream().filter(one -> !isAmong(found, one))).toList();
    }

    /** Whether it is one of these. */
    public static boolean isAmong(List<PreReport> some, PreReport report) {
        return some.stream().anyMatch(one -> one.id().equals(report.id()));
    }
}
