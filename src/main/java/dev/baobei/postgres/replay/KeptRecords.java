package dev.baobei.postgres.replay;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** What stands in rows beside reports and verdicts, in the words of the journal, to be held against it. */
@ApplicationScoped
public class KeptRecords {

    private static final String LOOK = """
            select head.sequence as head, kept.about, kept.id, kept.says
            from (select coalesce((select sequence from journal_head where project_id = $1), 0) as sequence) as head
            left join (RECORDS) as kept (about, id, says) on true"""
            .replace("RECORDS", KeptRecordsSql.EVERY.stream().collect(Collectors.joining("\nunion all\n")));
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");

    private final Pool pool;

    KeptRecords(Pool pool) {
        this.pool = pool;
    }

    /**
     * A record as its rows say, or as they should.
     *
     * @param about what it is: {@code ruling}, {@code deal} ...
     * @param id    which one: ids and receipts, nothing personal
     */
    public record Which(String about, String id) {}

    /**
     * Every record of a project at one moment.
     *
     * @param head the last entry of the journal then
     * @param says facts by their names: times as {@link java.time.Instant} prints them, holders in ascending order
     */
    public record Look(long head, Map<Which, SortedMap<String, String>> says) {}

    /** As all of it is committed now: one statement sees one moment. */
    public Uni<Look> look(int project) {
        return pool.preparedQuery(LOOK).execute(Tuple.of(project)).map(rows -> {
            Map<Which, SortedMap<String, String>> says = new LinkedHashMap<>();
            rows.forEach(row -> add(says, row));
            return new Look(StreamSupport.stream(rows.spliterator(), false).mapToLong(row -> row.getLong("head")).findFirst()
                    .orElse(0), says);
        });
    }

    private static void add(Map<Which, SortedMap<String, String>> says, Row row) {
        if (row.getString("about") != null) {
            JsonObject read = row.getJsonObject("says");
            SortedMap<String, String> facts = new TreeMap<>();
            read.fieldNames().stream().filter(name -> read.getValue(name) != null)
                    .forEach(name -> facts.put(name, written(name, read.getValue(name).toString())));
            says.put(new Which(row.getString("about"), row.getString("id")), facts);
        }
    }

    /** One way of writing for rows and entries: times as far as rows keep them. */
    public static String written(String name, String value) {
        if (name.equals("holders")) {
            return Arrays.stream(value.split(",")).sorted().collect(Collectors.joining(","));
        }
        return TIME.matcher(value).matches()
                ? OffsetDateTime.parse(value).toInstant().truncatedTo(ChronoUnit.MICROS).toString()
                : value;
    }
}
