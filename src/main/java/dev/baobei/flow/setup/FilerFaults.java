package dev.baobei.flow.setup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.Setup.FilersSetup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;

/** What is wrong with whom a setup says that agencies name to file their reports. */
final class FilerFaults {

    private static final int MOST = 100;

    private final Setup setup;
    private final Directory directory;
    private final Instant now;
    private final List<SetupFault> faults = new ArrayList<>();
    private final Set<List<String>> said = new HashSet<>();

    private FilerFaults(Setup setup, Directory directory, Instant now) {
        this.setup = setup;
        this.directory = directory;
        this.now = now;
    }

    static List<SetupFault> of(Setup setup, Directory directory, Instant now) {
        FilerFaults in = new FilerFaults(setup, directory, now);
        for (int i = 0; i < setup.filers().size(); i++) {
            in.filers("filers[" + i + "]", setup.filers().get(i));
        }
        return in.faults;
    }

    private void filers(String place, FilersSetup filers) {
        int before = faults.size();
        must(Stream.concat(directory.projects().stream().map(Project::code), setup.projects().stream().map(ProjectSetup::code))
                .anyMatch(code -> code.equals(filers.project())), place + ".project", "must be the code of a project");
        must(Stream.concat(directory.agencies().stream().map(Agency::name), setup.agencies().stream().map(AgencySetup::name))
                .anyMatch(name -> name.equals(filers.agency())), place + ".agency", "must be the name of an agency");
        must(faults.size() > before || said.add(List.of(filers.project(), filers.agency())), place, "must not be said twice");
        must(filers.agents() != null && filers.agents().size() <= MOST, place + ".agents",
                "must be the addresses of %d agents at most; none where nobody is named any more".formatted(MOST));
        for (int i = 0; faults.size() == before && i < filers.agents().size(); i++) {
            agent(place + ".agents[" + i + "]", filers, filers.agents().get(i));
        }
        must(filers.from() == null || !filers.from().isBefore(now) && !filers.from().isAfter(now.plus(ProjectFaults.FURTHEST)),
                place + ".from", "must not be in the past, and five years ahead at most");
        must(faults.size() > before || !isTaken(filers), place + ".from",
                "must not be a moment from which others are named already");
    }

    private void agent(String place, FilersSetup filers, String address) {
        Optional<String> agency = setup.agents().stream()
                .filter(agent -> agent.address() != null && agent.address().equals(address))
                .map(AgentSetup::agency).filter(Objects::nonNull).findFirst()
                .or(() -> Optional.ofNullable(address).flatMap(directory::agentAt).map(agent -> agent.agency().name()));
        must(agency.filter(filers.agency()::equals).isPresent(), place, "must be the address of an agent of that agency");
        must(filers.agents().stream().filter(other -> other != null && other.equals(address)).count() <= 1, place,
                "must not be said twice");
    }

    /** The same said again is no fault: then nothing is added. */
    private boolean isTaken(FilersSetup filers) {
        return filers.from() != null && directory.project(filers.project())
                .flatMap(project -> directory.agency(filers.agency())
                        .map(agency -> directory.designations().of(project.id(), agency.id())))
                .stream().flatMap(List::stream).anyMatch(known -> known.from().equals(filers.from())
                        && !known.agents()
                                .equals(filers.agents().stream().flatMap(address -> directory.agentAt(address).stream())
                                        .map(agent -> agent.id()).collect(Collectors.toSet())));
    }

    private void must(boolean holds, String path, String allowed) {
        if (!holds) {
            faults.add(new SetupFault(path, allowed));
        }
    }
}
