package dev.baobei.flow.replay;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.postgres.replay.History.Written;
import dev.baobei.postgres.replay.KeptRecords;
import dev.baobei.postgres.replay.KeptRecords.Which;

/** What entries say that rows say, record by record. For one thread. */
final class SaidRecords {

    /** Entries that make or change a record, besides those of reports and of verdicts themselves. */
    static final List<Kind> KINDS = Arrays.stream(Kind.values())
            .filter(kind -> kind != Kind.REPORT_REPEATED && kind != Kind.REPORT_REJECTED && kind != Kind.REPORT_ACCEPTED)
            .toList();

    /** Stands where no entry says what the row should be. */
    static final String OPEN = "*";

    private final Map<Which, SortedMap<String, String>> says = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final SaidOfVisits visits = new SaidOfVisits(this);
    private final SaidOfDisputes disputes = new SaidOfDisputes(this);
    private final SaidOfDeals deals = new SaidOfDeals(this);
    private final SaidOfReports reports = new SaidOfReports(this);

    void take(Written entry) {
        visits.take(entry);
        disputes.take(entry);
        deals.take(entry);
        reports.take(entry);
    }

    /** A record by what an entry says of it: these facts under their names, and who did it when. */
    void made(String about, String id, Written entry, String... facts) {
        put(about, id, "by", entry.facts().getOrDefault("account", entry.facts().get("by")));
        put(about, id, "at", entry.at().toString());
        copy(about, id, entry, facts);
    }

    /** The same of some facts, and nothing else. */
    void copy(String about, String id, Written entry, String... facts) {
        for (String fact : facts) {
            put(about, id, fact, entry.facts().get(fact));
        }
    }

    /** A second person's word. */
    void decided(String about, String id, Written entry, boolean agreed, String decider) {
        put(about, id, "agreed", Boolean.toString(agreed));
        put(about, id, "decidedBy", entry.facts().get(decider));
        put(about, id, "decidedAt", entry.at().toString());
    }

    /** One fact; nothing where an entry does not say it. */
    void put(String about, String id, String fact, String value) {
        SortedMap<String, String> facts = says.computeIfAbsent(new Which(about, id), any -> new TreeMap<>());
        if (value != null) {
            facts.put(fact, KeptRecords.written(fact, value));
        }
    }

    /** One that older entries do not say, whatever the row says. */
    void leaveOpen(String about, String id, String fact) {
        put(about, id, fact, OPEN);
    }

    boolean knows(String about, String id) {
        return says.containsKey(new Which(about, id));
    }

    /** What is said of a record until now; nothing of one that is not there. */
    Map<String, String> of(String about, String id) {
        return says.getOrDefault(new Which(about, id), new TreeMap<>());
    }

    /** The id of the next record of those that begin so. */
    String next(String beginning) {
        return beginning + counts.merge(beginning, 1, Integer::sum);
    }

    Map<Which, SortedMap<String, String>> all() {
        return says;
    }
}
