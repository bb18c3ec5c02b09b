package dev.baobei.flow.report;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.AgentsMonth;
import dev.baobei.domain.prereport.AgentsMonth.Timed;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.terms.Timeliness;
import dev.baobei.domain.terms.Timeliness.State;
import dev.baobei.domain.terms.WorkingDays;
import dev.baobei.flow.report.TimelyReports.Marks;
import dev.baobei.postgres.message.SentCounts;
import dev.baobei.postgres.message.SentCounts.Count;
import dev.baobei.postgres.project.WorkingCalendar;
import dev.baobei.postgres.report.ContactsTold;
import dev.baobei.postgres.report.ContactsTold.Told;
import io.smallrye.mutiny.Uni;

/** What each agent reported to a project in a month of its zone (月度考核): how much, how accurately and how timely. */
@ApplicationScoped
public class MonthlyFigures {

    private final ContactsTold contacts;
    private final SentCounts sent;
    private final WorkingCalendar calendar;

    MonthlyFigures(ContactsTold contacts, SentCounts sent, WorkingCalendar calendar) {
        this.contacts = contacts;
        this.sent = sent;
        this.calendar = calendar;
    }

    /** An agent, where they work now, and their month. */
    public record Figures(Agent agent, AgentsMonth month) {}

    private record Span(Instant from, Instant to) {

        boolean has(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    /** @param calendarAsOf by what the calendar said at this moment, so that it can be told again as it was told once */
    public Uni<List<Figures>> of(Directory directory, Project project, YearMonth month, Instant calendarAsOf) {
        Span span = new Span(month.atDay(1).atStartOfDay(project.zone()).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(project.zone()).toInstant());
        return contacts.between(directory, project, span.from(), span.to())
                .flatMap(told -> sent.between(project, span.from(), span.to())
                        .flatMap(counts -> calendar.workingDays(project, calendarAsOf)
                                .map(days -> figures(directory, project, span, told, counts, days))));
    }

    private static List<Figures> figures(Directory directory, Project project, Span span, List<Told> told,
            Map<UUID, Count> counts, WorkingDays days) {
        Map<UUID, List<Told>> byAgent = told.stream().collect(groupingBy(Told::maker));
        Set<UUID> agents = new TreeSet<>(byAgent.keySet());
        agents.addAll(counts.keySet());
        return agents.stream().flatMap(agent -> directory.agent(agent).stream())
                .sorted(Comparator.comparing((Agent agent) -> agent.agency().name()).thenComparing(Agent::name)
                        .thenComparing(Agent::id))
                .map(agent -> new Figures(agent, month(byAgent.getOrDefault(agent.id(), List.of()), span,
                        counts.getOrDefault(agent.id(), Count.NONE), directory, project, days)))
                .toList();
    }

    private static AgentsMonth month(List<Told> told, Span span, Count count, Directory directory, Project project,
            WorkingDays days) {
        List<Told> made = told.stream().filter(one -> span.has(one.report().effectiveAt())).toList();
        List<PreReport> reports = made.stream().map(Told::report).toList();
        Predicate<PreReport> turnedDown = report -> report.endedAt(span.to()).filter(PreReport.End.REFUSED::equals).isPresent();
        Predicate<PreReport> struck = report -> report.isStruckFor(report.phones());
        Predicate<PreReport> otherwise = report -> !report.contradicted().isEmpty();
        return new AgentsMonth(reports.size(), count.askedBack(), count.refused(),
                count(reports, turnedDown), count(reports, struck), count(reports, turnedDown.or(otherwise)),
                timed(made.stream().flatMap(one -> TimelyReports.marks(one, directory, project, days).stream())
                        .map(Marks::made).flatMap(Optional::stream)),
                timed(told.stream().flatMap(one -> TimelyReports.marks(one, directory, project, days).stream())
                        .flatMap(marks -> marks.changes().stream()).filter(change -> span.has(change.at()))
                        .map(TimelyReports.Change::timeliness)));
    }

    private static long count(List<PreReport> reports, Predicate<PreReport> which) {
        return reports.stream().filter(which).count();
    }

    private static Timed timed(Stream<Timeliness> some) {
        Map<State, List<Timeliness>> by = some.collect(groupingBy(Timeliness::state));
        return new Timed(size(by, State.IN_TIME), size(by, State.LATE), size(by, State.UNDATED));
    }

    private static long size(Map<State, List<Timeliness>> by, State state) {
        return by.getOrDefault(state, List.of()).size();
    }
}
