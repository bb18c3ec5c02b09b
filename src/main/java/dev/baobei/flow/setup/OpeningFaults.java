package dev.baobei.flow.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.Terms;
import dev.baobei.postgres.directory.Setup.ProjectSetup;

/** What is wrong with the opening day (开盘) of a project that is set up. */
final class OpeningFaults {

    private static final Period AWAITED = Period.ofYears(5);
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private OpeningFaults() {}

    /** @param fault is told what is allowed */
    static void find(ProjectSetup project, Directory directory, Instant now, Consumer<String> fault) {
        LocalDate day = project.openingDay();
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            fault.accept("must be a day from " + FIRST_DAY + " to " + LAST_DAY);
        } else if (Project.isZone(project.zone())) {
            Optional<Project> known = directory.project(project.code());
            awaited(project, directory, known, now.atZone(ZoneId.of(project.zone())).toLocalDate(), fault);
        }
    }

    /** Deadlines that wait for opening day need one, and those that passed stay passed. */
    private static void awaited(ProjectSetup project, Directory directory, Optional<Project> known, LocalDate today,
            Consumer<String> fault) {
        LocalDate day = project.openingDay();
        if (!isAwaited(project, directory, known) || day != null && known.flatMap(one -> one.openings().day())
                .filter(day::equals).isPresent()) {
            return;
        }
        if (day == null) {
            fault.accept("must be said: the terms count until it");
        } else if (day.isAfter(today.plus(AWAITED))) {
            fault.accept("must be five years ahead at most: the terms count until it");
        } else if (known.isPresent() && day.isBefore(today)) {
            fault.accept("must not be moved into the past: what expired stays expired");
        }
    }

    private static boolean isAwaited(ProjectSetup project, Directory directory, Optional<Project> known) {
        return project.terms() != null && project.terms().waitsForOpening()
                || known.stream().flatMap(one -> directory.versionsOf(one.id()).all())
                        .anyMatch(Terms::waitForOpening);
    }
}
