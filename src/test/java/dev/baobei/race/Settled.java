package dev.baobei.race;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A protection that a confirmed visit opened for one side. What people are asked about is nobody's yet: a contested visit is held for
 * all who claim it.
 *
 * @param side  the agency's id, 0 for the house
 * @param from  microseconds of the epoch
 * @param until exclusive
 */
record Settled(HotCustomer person, String visit, long side, long from, long until) {

    private static final String ALL = """
            select p.visit_id::text, coalesce(h.agency_id, 0) as side,
              (extract(epoch from lower(p.during)) * 1000000)::bigint as from,
              (extract(epoch from upper(p.during)) * 1000000)::bigint as until
            from protection p join protection_holder h on h.protection_id = p.id
            join confirmation c on c.visit_id = p.visit_id
            join verdict v on (v.visit_id, v.version) = (c.visit_id, c.version) and v.kind <> 'Contested'""";

    static List<Settled> all(Connection owner, Witness witness) throws SQLException {
        try (var statement = owner.createStatement(); ResultSet rows = statement.executeQuery(ALL)) {
            List<Settled> all = new ArrayList<>();
            while (rows.next()) {
                String visit = rows.getString("visit_id");
                all.add(new Settled(witness.visitor(visit), visit, rows.getLong("side"), rows.getLong("from"),
                        rows.getLong("until")));
            }
            return all;
        }
    }

    /** Whether it and another, counted once a pair, protect for two sides at a time. */
    boolean isAgainst(Settled other) {
        return side < other.side && from < other.until && other.from < until;
    }
}
