package dev.baobei.flow.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.rule.ReportsOfTheDay;
import dev.baobei.postgres.report.ReportCounts.Count;
import dev.baobei.postgres.report.ReportCounts.Day;

/** The reports of a day that quotas count: those on record when a batch began, and those that the batch added. */
public record OfTheDay(List<Count> counts) {

    /** The day of a message for each of its projects whose terms have quotas; nothing is asked where none has. */
    static Stream<Day> asked(Handling handling) {
        Instant at = handling.message().effectiveAt();
        Optional<Agent> sender = handling.directory().agentAt(handling.message().sender());
        return sender.stream().flatMap(agent -> handling.projects().stream()
                .filter(project -> handling.directory().termsOf(project.id(), agent.agency(), at)
                        .filter(terms -> terms.intake().quotas().areSet()).isPresent())
                .map(project -> new Day(project.id(), agent.agency().id(), start(day(at, project), project),
                        start(day(at, project).plusDays(1), project))));
    }

    private static LocalDate day(Instant at, Project project) {
        return at.atZone(project.zone()).toLocalDate();
    }

    private static Instant start(LocalDate day, Project project) {
        return day.atStartOfDay(project.zone()).toInstant();
    }

    /** How many there are of an agent and their agency on the project's day. */
    ReportsOfTheDay of(Agent agent, Project project, Instant at, List<PreReport> added) {
        Instant from = start(day(at, project), project);
        List<Count> ofAgency = counts.stream().filter(count -> count.project() == project.id()
                && count.agency() == agent.agency().id() && count.from().equals(from)).toList();
        List<PreReport> more = added.stream().filter(report -> report.project() == project.id()
                && report.agent().agency().id() == agent.agency().id()
                && day(report.effectiveAt(), project).equals(day(at, project))).toList();
        return new ReportsOfTheDay(sum(ofAgency, count -> true) + more.size(),
                sum(ofAgency, count -> count.agent().equals(agent.id()))
                        + more.stream().filter(report -> report.agent().id().equals(agent.id())).count());
    }

    private static long sum(List<Count> counts, Predicate<Count> among) {
        return counts.stream().filter(among).mapToLong(Count::reports).sum();
    }
}
