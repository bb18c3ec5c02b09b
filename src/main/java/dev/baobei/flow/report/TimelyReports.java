package dev.baobei.flow.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.parse.ContactDay;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.Particulars;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.terms.Timeliness;
import dev.baobei.domain.terms.WorkingDays;
import dev.baobei.postgres.project.WorkingCalendar;
import dev.baobei.postgres.report.ContactsTold;
import dev.baobei.postgres.report.ContactsTold.Told;
import io.smallrye.mutiny.Uni;

/** Which reports and changes came in time after the contact (及时性), by the terms of each and the project's calendar. */
@ApplicationScoped
public class TimelyReports {

    private final ContactsTold contacts;
    private final WorkingCalendar calendar;

    TimelyReports(ContactsTold contacts, WorkingCalendar calendar) {
        this.contacts = contacts;
        this.calendar = calendar;
    }

    /**
     * What is marked of a report whose terms ask.
     *
     * @param made    as it was made; nothing where it corrects another
     * @param changes of those things added or corrected later that name a contact of their own, each when it came
     */
    public record Marks(Optional<Timeliness> made, List<Change> changes) {}

    public record Change(Instant at, Timeliness timeliness) {}

    /** Those of a project's reports whose terms ask for it, by id. */
    public Uni<Map<UUID, Marks>> of(Directory directory, Project project, List<PreReport> reports, Instant calendarAsOf) {
        List<PreReport> asked = reports.stream().filter(report -> within(report, directory).isPresent()).toList();
        return asked.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : contacts.of(directory, project, asked)
                        .flatMap(told -> calendar.workingDays(project, calendarAsOf)
                                .map(days -> told.stream().collect(Collectors.toMap(one -> one.report().id(),
                                        one -> marks(one, directory, project, days).orElseThrow()))));
    }

    /** The marks of a report; nothing where its terms ask for none. */
    static Optional<Marks> marks(Told told, Directory directory, Project project, WorkingDays days) {
        return within(told.report(), directory).map(within -> marks(told,
                (words, saidAt, at) -> Timeliness.of(words.flatMap(said -> ContactDay.of(said, project.dayOf(saidAt))),
                        project.dayOf(at), within, days)));
    }

    private static Optional<Integer> within(PreReport report, Directory directory) {
        return directory.terms(report.terms(), report.effectiveAt()).flatMap(terms -> terms.intake().timelyWithin());
    }

    private interface Judge {
        Timeliness of(Optional<String> words, Instant saidAt, Instant at);
    }

    /** What keeps the words of the contact that it had before says nothing of another, whatever else it changes. */
    private static Marks marks(Told told, Judge judge) {
        List<Optional<String>> said = Stream.concat(told.report().earlier().stream(), Stream.of(told.report().said()))
                .map(Said::particulars).map(Particulars::contactTime).toList();
        List<Change> changes = new ArrayList<>();
        Optional<Optional<String>> former = told.former().map(one -> one.particulars().contactTime());
        if (former.isPresent() && !former.get().equals(said.get(0))) {
            changes.add(
                    new Change(told.report().effectiveAt(), judge.of(said.get(0), told.saidAt(), told.report().effectiveAt())));
        }
        for (int i = 1; i < said.size() && i <= told.added().size(); i++) {
            Instant at = told.added().get(i - 1);
            if (said.get(i).isPresent() && !said.get(i).equals(said.get(i - 1))) {
                changes.add(new Change(at, judge.of(said.get(i), at, at)));
            }
        }
        return new Marks(former.isPresent()
                ? Optional.empty()
                : Optional.of(judge.of(said.get(0), told.saidAt(), told.report().effectiveAt())), List.copyOf(changes));
    }
}
