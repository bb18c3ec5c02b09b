package dev.baobei.race;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.baobei.testing.TestServer;

/**
 * What the database's owner finds when the race is over. Who is who says the witness, who knows of whom every message and every
 * arrival was: neither the gateway's idea of it nor any digit is asked.
 *
 * @param deadlocks that the server broke up
 * @param reports   accepted, in the published order
 * @param winners   the receipt of the report to which a visit was given, by visit
 * @param settled   what was opened for one side
 * @param contested visits that people are asked about
 */
record Findings(long deadlocks, List<Report> reports, Map<String, String> winners, List<Settled> settled, long contested) {

    private static final String REPORTS = """
            select r.receipt, m.external_id, r.ended_why is not distinct from 'SUPERSEDED' as superseded
            from pre_report r join message m on m.id = r.message_id order by r.effective_at, r.sequence""";
    private static final String WINNERS = """
            select v.visit_id::text, w.receipt from
            (select distinct on (visit_id) visit_id, report_id from verdict order by visit_id, version desc) v
            join pre_report w on w.id = v.report_id""";

    /**
     * An accepted report.
     *
     * @param sid        of the message that made it
     * @param superseded by what its own agent said later
     */
    record Report(HotCustomer person, String receipt, String sid, boolean superseded) {}

    static Findings of(TestServer server, Witness witness) throws SQLException {
        try (Connection owner = server.access().connect(server.access().owner().orElseThrow())) {
            return new Findings(count(owner, "select deadlocks from pg_stat_database where datname = current_database()"),
                    reports(owner, witness), winners(owner), Settled.all(owner, witness),
                    count(owner, "select count(*) from verdict where kind = 'Contested' and version = 1"));
        }
    }

    private static long count(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<Report> reports(Connection owner, Witness witness) throws SQLException {
        try (var statement = owner.createStatement(); ResultSet rows = statement.executeQuery(REPORTS)) {
            List<Report> reports = new ArrayList<>();
            while (rows.next()) {
                String sid = rows.getString("external_id");
                reports.add(new Report(witness.reportedBy(sid), rows.getString("receipt"), sid, rows.getBoolean("superseded")));
            }
            return reports;
        }
    }

    private static Map<String, String> winners(Connection owner) throws SQLException {
        try (var statement = owner.createStatement(); ResultSet rows = statement.executeQuery(WINNERS)) {
            Map<String, String> winners = new HashMap<>();
            while (rows.next()) {
                winners.put(rows.getString(1), rows.getString(2));
            }
            return winners;
        }
    }

    /** Pairs of visits that protect one person for two sides at a time. */
    List<String> protectedTwice() {
        return settled.stream().collect(Collectors.groupingBy(Settled::person)).values().stream()
                .flatMap(ofOne -> ofOne.stream().flatMap(one -> ofOne.stream().filter(one::isAgainst)
                        .map(other -> one + " and " + other)))
                .toList();
    }

    /** Visits given to a report although an earlier one of the same person stood, or to one of another person. */
    List<String> overtaken(Witness witness) {
        Map<HotCustomer, List<Report>> standing = standing();
        return winners.entrySet().stream()
                .filter(won -> !standing.getOrDefault(witness.visitor(won.getKey()), List.of()).stream().map(Report::receipt)
                        .findFirst().filter(won.getValue()::equals).isPresent())
                .map(won -> won.getKey() + ": " + won.getValue()).toList();
    }

    private Map<HotCustomer, List<Report>> standing() {
        return reports.stream().filter(report -> !report.superseded()).collect(Collectors.groupingBy(Report::person));
    }

    /** Reports that stand behind one that was sent only after they were answered. */
    List<String> inverted(Witness witness) {
        List<String> inverted = new ArrayList<>();
        standing().values().forEach(ofOne -> {
            long lastSent = Long.MIN_VALUE;
            for (Report report : ofOne) {
                if (witness.answeredAt(report.receipt()) < lastSent) {
                    inverted.add(report.receipt());
                }
                lastSent = Math.max(lastSent, witness.sentAt(report.sid()));
            }
        });
        return inverted;
    }

    @Override
    public String toString() {
        return "%d reports, %d visits of somebody brought, %d contested, %d settled protections, %d deadlocks".formatted(
                reports.size(), winners.size(), contested, settled.size(), deadlocks);
    }
}
