package dev.baobei.flow.setup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.AgencyTerms;
import dev.baobei.domain.terms.Terms;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgencyTermsSetup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;

/** What is wrong with the terms that a setup gives to agencies of their own. */
final class AgencyTermsFaults {

    private final Setup setup;
    private final Directory directory;
    private final Instant now;
    private final List<SetupFault> faults = new ArrayList<>();
    private final Set<List<String>> said = new HashSet<>();

    private AgencyTermsFaults(Setup setup, Directory directory, Instant now) {
        this.setup = setup;
        this.directory = directory;
        this.now = now;
    }

    static List<SetupFault> of(Setup setup, Directory directory, Instant now) {
        AgencyTermsFaults in = new AgencyTermsFaults(setup, directory, now);
        for (int i = 0; i < setup.agencyTerms().size(); i++) {
            in.own("agencyTerms[" + i + "]", setup.agencyTerms().get(i));
        }
        return in.faults;
    }

    private void own(String place, AgencyTermsSetup own) {
        int before = faults.size();
        must(codes().anyMatch(code -> code.equals(own.project())), place + ".project", "must be the code of a project");
        must(agencies().anyMatch(name -> name.equals(own.agency())), place + ".agency", "must be the name of an agency");
        must(faults.size() > before || said.add(List.of(own.project(), own.agency())), place, "must not be said twice");
        must((own.terms() != null) != own.asProject(), place + ".terms",
                "must be said, or asProject be true where the project's terms hold again");
        if (own.terms() != null) {
            ReportTermsFaults.find(own.terms(), (where, allowed) -> must(false, place + ".terms." + where, allowed));
        }
        if (faults.size() == before) {
            from(place + ".from", own);
            opening(place + ".terms.validity", own);
        }
    }

    private Stream<String> codes() {
        return Stream.concat(directory.projects().stream().map(Project::code),
                setup.projects().stream().map(ProjectSetup::code));
    }

    private Stream<String> agencies() {
        return Stream.concat(directory.agencies().stream().map(Agency::name),
                setup.agencies().stream().map(AgencySetup::name));
    }

    /** They hold beside the project's, so that those come first. What is said again changes nothing. */
    private void from(String place, AgencyTermsSetup own) {
        Instant from = Optional.ofNullable(own.from()).orElse(now);
        List<AgencyTerms> known = known(own);
        if (SaidAgain.is(known, AgencyTerms::effectiveFrom, from, own::isSaidBy)) {
            return;
        }
        Optional<Instant> first = directory.project(own.project())
                .flatMap(project -> directory.versionsOf(project.id()).ofProject().stream().findFirst())
                .map(Terms::effectiveFrom);
        must(first.or(() -> firstOf(own.project())).filter(begins -> !from.isBefore(begins)).isPresent(), place,
                "must not be before the project's own terms");
        must(!from.isAfter(now.plus(ProjectFaults.FURTHEST)), place, "must be five years ahead at most");
        must(first.isEmpty() || !from.isBefore(now), place, "must not be in the past: what was decided stays decided");
        must(known.stream().noneMatch(version -> version.effectiveFrom().equals(from)), place,
                "must not be a moment from which other terms of this agency hold already");
    }

    private List<AgencyTerms> known(AgencyTermsSetup own) {
        Optional<Agency> agency = directory.agency(own.agency());
        return directory.project(own.project()).stream()
                .flatMap(project -> directory.versionsOf(project.id()).ofAgencies().stream())
                .filter(version -> agency.filter(one -> one.id() == version.agency()).isPresent()).toList();
    }

    /** When the first terms of a project begin that is set up beside. */
    private Optional<Instant> firstOf(String project) {
        return setup.projects().stream().filter(one -> project.equals(one.code()) && one.terms() != null)
                .map(one -> Optional.ofNullable(one.termsFrom()).orElse(now)).findFirst();
    }

    private void opening(String place, AgencyTermsSetup own) {
        boolean isKnown = setup.projects().stream().filter(one -> own.project().equals(one.code())).findFirst()
                .map(one -> one.openingDay() != null)
                .orElseGet(() -> directory.project(own.project()).flatMap(one -> one.openings().day()).isPresent());
        must(own.terms() == null || !own.terms().waitsForOpening() || isKnown, place,
                "must not wait for an opening day that is not known");
    }

    private void must(boolean holds, String path, String allowed) {
        if (!holds) {
            faults.add(new SetupFault(path, allowed));
        }
    }
}
