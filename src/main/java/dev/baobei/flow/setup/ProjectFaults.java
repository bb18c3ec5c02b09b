package dev.baobei.flow.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.Closing;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.text.OneLine;
import dev.baobei.postgres.directory.Preset;
import dev.baobei.postgres.directory.Setup.ProjectSetup;

/** What is wrong with the projects of a setup. */
final class ProjectFaults {

    private static final int MOST_ALIASES = 20;
    private static final int LONGEST_TYPE = 20;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    static final Duration FURTHEST = Duration.ofDays(5 * 366);

    private final Directory directory;
    private final Moment moment;
    private final List<SetupFault> faults = new ArrayList<>();
    private final Map<String, String> codeByName = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    /**
     * When a setup is applied.
     *
     * @param begun the projects that have reports or visits by then
     */
    record Moment(Instant now, Set<Integer> begun) {}

    private ProjectFaults(Directory directory, Moment moment) {
        this.directory = directory;
        this.moment = moment;
    }

    static List<SetupFault> of(List<ProjectSetup> projects, Directory directory, Moment moment) {
        ProjectFaults in = new ProjectFaults(directory, moment);
        Set<String> replaced = new HashSet<>(projects.stream().map(ProjectSetup::code).toList());
        directory.projects().stream().filter(known -> !replaced.contains(known.code()))
                .forEach(known -> Stream.concat(Stream.of(known.code(), known.name()), known.aliases().stream())
                        .forEach(name -> in.codeByName.put(Project.key(name), known.code())));
        for (int i = 0; i < projects.size(); i++) {
            in.project("projects[" + i + "]", projects.get(i));
        }
        return in.faults;
    }

    private void project(String place, ProjectSetup project) {
        must(Project.isCode(project.code()), place + ".code", Project.ALLOWED_CODE);
        must(codes.add(project.code()), place + ".code", "must not be said twice");
        must(project.code() == null || isFree(project.code(), project), place + ".code", "must not name another project");
        name(place + ".name", project.name(), project);
        names(place, project);
        zone(place + ".zone", project);
        must(Closing.of(project.closing()).isPresent(), place + ".closing", Closing.ALLOWED);
        terms(place, project);
        OpeningFaults.find(project, directory, moment.now(), allowed -> must(false, place + ".openingDay", allowed));
    }

    /** Days and deadlines on record are counted in it. */
    private void zone(String place, ProjectSetup project) {
        boolean isZone = Project.isZone(project.zone());
        must(isZone, place, Project.ALLOWED_ZONE);
        Optional<Project> begun = directory.project(project.code()).filter(known -> moment.begun().contains(known.id()));
        must(!isZone || begun.isEmpty() || begun.get().zone().getId().equals(project.zone()), place,
                "must stay what it is once the project has pre-reports or visits");
    }

    private void names(String place, ProjectSetup project) {
        must(project.aliases().size() <= MOST_ALIASES, place + ".aliases", "must be " + MOST_ALIASES + " at most");
        for (int i = 0; i < project.aliases().size(); i++) {
            name(place + ".aliases[" + i + "]", project.aliases().get(i), project);
        }
        must(project.propertyTypes().size() <= MOST_ALIASES, place + ".propertyTypes", "must be " + MOST_ALIASES + " at most");
        for (int i = 0; i < project.propertyTypes().size(); i++) {
            must(OneLine.isName(project.propertyTypes().get(i), LONGEST_TYPE), place + ".propertyTypes[" + i + "]",
                    "must be a word of " + LONGEST_TYPE + " characters at most");
        }
    }

    /** A name that two projects share would leave every message about them open. */
    private void name(String place, String name, ProjectSetup of) {
        boolean isName = Project.isName(name);
        must(isName, place, Project.ALLOWED_NAME);
        if (isName) {
            must(!ProjectNames.isType(name), place, "must not be a property type");
            must(isFree(name, of), place, "must not name another project");
        }
    }

    private boolean isFree(String name, ProjectSetup of) {
        String code = String.valueOf(of.code());
        return code.equals(Optional.ofNullable(codeByName.putIfAbsent(Project.key(name), code)).orElse(code));
    }

    private void terms(String place, ProjectSetup project) {
        int before = faults.size();
        preset(place + ".preset", project);
        if (project.terms() != null) {
            TermsFaults.find(project.terms(), (where, allowed) -> must(false, place + ".terms." + where, allowed));
        }
        if (project.termsFrom() != null && faults.size() == before) {
            from(place + ".termsFrom", project);
        }
    }

    private void preset(String place, ProjectSetup project) {
        Optional<Preset> preset = Preset.named(project.preset());
        must(project.preset() == null || preset.isPresent(), place, Preset.ALLOWED);
        must(preset.isEmpty() || preset.get().terms().equals(project.terms()), place, "must be left out where terms are said");
    }

    /** The first terms of a project may be old: nothing was decided without them. What is said again changes nothing. */
    private void from(String place, ProjectSetup project) {
        Instant from = project.termsFrom();
        must(project.terms() != null, place, "must be left out where there are no terms");
        must(!from.isBefore(EARLIEST) && !from.isAfter(moment.now().plus(FURTHEST)), place,
                "must be from 2000 to five years ahead");
        Optional<Project> known = directory.project(project.code());
        List<Terms> versions = known.map(one -> directory.versionsOf(one.id()).ofProject()).orElse(List.of());
        if (project.terms() != null && !versions.isEmpty() && !SaidAgain.is(versions, Terms::effectiveFrom, from,
                there -> there.filter(project.terms()::isSaidBy).isPresent())) {
            must(!from.isBefore(moment.now()), place, "must not be in the past: what was decided stays decided");
            must(directory.termsOf(known.get().id(), from).filter(there -> there.effectiveFrom().equals(from)).isEmpty(), place,
                    "must not be a moment from which other terms hold already");
        }
    }

    private void must(boolean holds, String path, String allowed) {
        if (!holds) {
            faults.add(new SetupFault(path, allowed));
        }
    }
}
