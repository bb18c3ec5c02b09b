package dev.baobei.race;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.baobei.testing.TestServer;

/**
 * What the database's owner finds when the race is over, asked by number and not by the gateway's own idea of who is who.
 *
 * @param deadlocks      that the server broke up
 * @param reports        accepted
 * @param broughtBy      visits of somebody who was brought
 * @param protections    opened
 * @param protectedTwice pairs of visits that protect one person for two sides at a time
 * @param overtaken      visits given to a report although another agency's earlier one stood
 * @param order          every report in the published order, a person after another
 */
record Findings(long deadlocks, long reports, long broughtBy, long protections, List<String> protectedTwice,
        List<String> overtaken, List<Report> order) {

    /** What people are asked about is nobody's yet: a contested visit is held for all who claim it. */
    private static final String PROTECTED_TWICE = """
            with settled as (
              select p.project_id, n.first3, n.last4, p.during, coalesce(h.agency_id, 0) as side,
                v.kind || ' for ' || coalesce(h.agency_id, 0) || ' at ' || lower(p.during) || ', said at ' || c.confirmed_at as said
              from protection p join protection_holder h on h.protection_id = p.id join visit_phone n on n.visit_id = p.visit_id
              join confirmation c on c.visit_id = p.visit_id
              join verdict v on (v.visit_id, v.version) = (c.visit_id, c.version) and v.kind <> 'Contested')
            select a.said || ' and ' || b.said from settled a join settled b
            on (b.project_id, b.first3, b.last4) = (a.project_id, a.first3, a.last4) and b.side > a.side and b.during && a.during""";
    private static final String OVERTAKEN = """
            select v.visit_id || ': ' || w.receipt || ' though ' || r.receipt from
            (select distinct on (visit_id) visit_id, kind, report_id from verdict order by visit_id, version desc) v
            join pre_report w on w.id = v.report_id join terms t on t.id = w.terms_id
            join pre_report_phone wp on wp.report_id = w.id
            join pre_report_phone rp on (rp.project_id, rp.first3, rp.last4) = (wp.project_id, wp.first3, wp.last4)
            join pre_report r on r.id = rp.report_id and (r.effective_at, r.sequence) < (w.effective_at, w.sequence)
            where r.ended_why is distinct from 'SUPERSEDED'""";
    private static final String ORDER = """
            select p.project_id || ' ' || p.first3 || ' ' || p.last4 as person, r.receipt from pre_report r
            join pre_report_phone p on p.report_id = r.id where r.ended_why is distinct from 'SUPERSEDED'
            order by person, r.effective_at, r.sequence""";

    /** An accepted report of a person. */
    record Report(String person, String receipt) {}

    static Findings of(TestServer server) throws SQLException {
        try (Connection owner = server.access().connect(server.access().owner().orElseThrow())) {
            return new Findings(count(owner, "select deadlocks from pg_stat_database where datname = current_database()"),
                    count(owner, "select count(*) from pre_report"),
                    count(owner, "select count(*) from verdict where kind = 'BroughtBy' and version = 1"),
                    count(owner, "select count(*) from protection"), texts(owner, PROTECTED_TWICE), texts(owner, OVERTAKEN),
                    order(owner));
        }
    }

    private static long count(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> texts(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static List<Report> order(Connection owner) throws SQLException {
        try (var statement = owner.createStatement(); ResultSet rows = statement.executeQuery(ORDER)) {
            List<Report> order = new ArrayList<>();
            while (rows.next()) {
                order.add(new Report(rows.getString("person"), rows.getString("receipt")));
            }
            return order;
        }
    }

    /** Reports that stand behind one that was sent only after they were answered. */
    List<String> inverted(Witness witness) {
        List<String> inverted = new ArrayList<>();
        String person = "";
        long lastSent = Long.MIN_VALUE;
        for (Report report : order) {
            Witness.Span span = witness.span(report.receipt());
            lastSent = report.person().equals(person) ? lastSent : Long.MIN_VALUE;
            person = report.person();
            if (span.answered() < lastSent) {
                inverted.add(report.receipt());
            }
            lastSent = Math.max(lastSent, span.sent());
        }
        return inverted;
    }

    @Override
    public String toString() {
        return "%d reports, %d visits of somebody brought, %d protections, %d deadlocks".formatted(reports, broughtBy,
                protections,
                deadlocks);
    }
}
