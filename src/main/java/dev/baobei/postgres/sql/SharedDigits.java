package dev.baobei.postgres.sql;

import java.util.Collection;

import dev.baobei.domain.phone.PhoneNumber;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Who has a number that may be one that is asked about, by the digits that stand in the clear: the same last four and first three,
 * as far as either number shows them. Each part is found by an index that holds all of it; an array, because
 * of how many there may be the planner believes the worst, and walks.
 */
public final class SharedDigits {

    private static final String IN = """
            array(select p.OWNER from TABLE p join unnest($1::int[], $2::text[], $3::text[]) as asked (project_id, first3, last4)
              on p.project_id = asked.project_id and p.last4 = asked.last4
                and coalesce(p.first3, '') = any(array['', asked.first3])
            union select p.OWNER from TABLE p join unnest($1::int[], $2::text[], $3::text[])
              as asked (project_id, first3, last4) on p.project_id = asked.project_id and p.last4 = asked.last4
              where asked.first3 is null
            union select p.OWNER from TABLE p join unnest($1::int[], $2::text[], $3::text[])
              as asked (project_id, first3, last4) on p.project_id = asked.project_id and p.first3 = asked.first3
              and p.last4 is null
            union select p.OWNER from TABLE p join unnest($1::int[], $2::text[], $3::text[])
              as asked (project_id, first3, last4) on p.project_id = asked.project_id and p.first3 = asked.first3
              where asked.last4 is null)""";

    private SharedDigits() {}

    /** A number asked about within a project. */
    public record Asked(int project, PhoneNumber phone) {}

    /** The owners' ids, by the first three parameters of a statement. */
    public static String in(String table, String owner) {
        return IN.replace("TABLE", table).replace("OWNER", owner);
    }

    /** These three parameters. */
    public static Tuple with(Collection<Asked> asked) {
        return Tuple.tuple().addArrayOfInteger(Columns.ints(asked, Asked::project))
                .addArrayOfString(asked.stream().map(one -> one.phone().first3().orElse(null)).toArray(String[]::new))
                .addArrayOfString(asked.stream().map(one -> one.phone().last4().orElse(null)).toArray(String[]::new));
    }
}
