package dev.baobei.flow.setup;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.CalendarDay;
import dev.baobei.domain.terms.CalendarDay.Kind;
import dev.baobei.domain.terms.CalendarDay.Said;
import dev.baobei.domain.terms.CalendarDay.Unread;
import dev.baobei.domain.terms.CalendarDay.Why;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.project.WorkingCalendar;
import dev.baobei.postgres.sql.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The story of a project's calendar: which days are off and which are worked in their place (节假日、调休). */
@ApplicationScoped
public class CalendarFlow {

    private final BusinessClock clock;
    private final Transactions transactions;
    private final Journal journal;
    private final WorkingCalendar calendar;

    CalendarFlow(BusinessClock clock, Transactions transactions, Journal journal, WorkingCalendar calendar) {
        this.clock = clock;
        this.transactions = transactions;
        this.journal = journal;
        this.calendar = calendar;
    }

    /**
     * Every row was looked at.
     *
     * @param mark start of the entry's hash in the journal; none where nothing is said anew
     */
    public record Imported(Instant at, Optional<String> mark, List<Row> rows) {}

    /** What became of a row. */
    public record Row(int line, Result result, Optional<Why> why) {}

    /** What can become of a row. */
    public enum Result {
        ADDED, ALREADY_THERE, REFUSED
    }

    /** Takes over whatever can be read and is said anew; imported again, nothing changes. */
    public Uni<Imported> add(Project project, UUID account, List<CalendarDay> rows) {
        return transactions.inOne(tx -> journal.lock(tx, List.of(project)).flatMap(chains -> {
            Instant now = clock.now();
            return calendar.ofAllYears(tx, project, now).map(days -> days.stream()
                    .collect(toMap(WorkingCalendar.Day::day, WorkingCalendar.Day::kind)))
                    .flatMap(before -> add(tx, chains.get(project.id()), account, now, rows, before));
        }));
    }

    private Uni<Imported> add(SqlConnection tx, Chain chain, UUID account, Instant now, List<CalendarDay> rows,
            Map<LocalDate, Kind> before) {
        Set<LocalDate> disputed = disputed(rows);
        Map<LocalDate, Kind> said = new HashMap<>(before);
        List<Said> added = new ArrayList<>();
        List<Row> results = rows.stream().map(row -> row(row, disputed, said, added)).toList();
        if (added.isEmpty()) {
            return Uni.createFrom().item(new Imported(now, Optional.empty(), results));
        }
        long sequence = chain.nextSequence();
        String mark = chain.add(Entry.Kind.CALENDAR_SET, When.now(now), Chain.Subject.NONE,
                Map.of("account", account.toString(), "days", added.stream().sorted(Comparator.comparing(Said::day))
                        .map(one -> one.day() + "=" + one.kind()).collect(Collectors.joining(","))),
                Map.of()).mark();
        return journal.write(tx, List.of(chain))
                .chain(() -> calendar.add(tx, chain.project(), account, now, sequence, added))
                .replaceWith(new Imported(now, Optional.of(mark), results));
    }

    /** Days of which rows say this and that: nobody knows which is meant. */
    private static Set<LocalDate> disputed(List<CalendarDay> rows) {
        Map<LocalDate, Kind> first = new HashMap<>();
        return rows.stream().filter(Said.class::isInstance).map(Said.class::cast)
                .filter(said -> first.computeIfAbsent(said.day(), any -> said.kind()) != said.kind()).map(Said::day)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Row row(CalendarDay row, Set<LocalDate> disputed, Map<LocalDate, Kind> before, List<Said> added) {
        if (row instanceof Unread unread) {
            return new Row(row.line(), Result.REFUSED, Optional.of(unread.why()));
        }
        Said said = (Said) row;
        if (disputed.contains(said.day())) {
            return new Row(row.line(), Result.REFUSED, Optional.of(Why.SAID_OTHERWISE));
        }
        if (before.getOrDefault(said.day(), Kind.AS_WEEK) == said.kind()) {
            return new Row(row.line(), Result.ALREADY_THERE, Optional.empty());
        }
        before.put(said.day(), said.kind());
        added.add(said);
        return new Row(row.line(), Result.ADDED, Optional.empty());
    }
}
