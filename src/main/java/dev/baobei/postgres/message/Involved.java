package dev.baobei.postgres.message;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.postgres.sql.SharedDigits;
import dev.baobei.postgres.sql.SharedDigits.Asked;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Who of the staff may not review a report: whoever made it what it is, or the arrival that it may win. */
@ApplicationScoped
public class Involved {

    /** Who entered it, and who entered the arrivals of whoever may be its customer that nobody has confirmed. */
    private static final String INVOLVED = "select exists (select from pre_report r join message m on m.id = r.message_id"
            + " where r.id = $4 and m.entered_by = $5) or exists (select from visit v join pre_report r on r.id = $4"
            + " where v.id = any(" + SharedDigits.in("visit_phone", "visit_id")
            + ") and v.account_id = $5 and v.arrived_at >= r.effective_at and v.arrived_at < r.deadline"
            + " and not exists (select from confirmation c where c.visit_id = v.id)) as involved";

    /** Whether an account entered the report, or an arrival for which it may be a candidate and that nobody has confirmed yet. */
    public Uni<Boolean> is(SqlConnection tx, PreReport report, UUID account) {
        Tuple asked = SharedDigits.with(report.phones().stream().map(phone -> new Asked(report.project(), phone)).toList())
                .addUUID(report.id()).addUUID(account);
        return tx.preparedQuery(INVOLVED).execute(asked).map(found -> found.iterator().next().getBoolean("involved"));
    }
}
