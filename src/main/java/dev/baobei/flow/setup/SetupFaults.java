package dev.baobei.flow.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.Address;
import dev.baobei.domain.text.Text;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.Setup.NumberSetup;

/** Everything that is wrong with a setup, held against itself and against what is on record. */
final class SetupFaults {

    private static final int MOST = 2_000;

    private final Setup setup;
    private final Directory directory;
    private final Collection<String> channels;
    private final List<SetupFault> faults = new ArrayList<>();
    private final Set<String> agencies = new HashSet<>();
    private final Set<String> ours = new HashSet<>();

    private SetupFaults(Setup setup, Directory directory, Collection<String> channels) {
        this.setup = setup;
        this.directory = directory;
        this.channels = channels;
    }

    /** @param channels the names of those that there are */
    static List<SetupFault> of(Setup setup, Directory directory, Collection<String> channels, ProjectFaults.Moment moment) {
        SetupFaults in = new SetupFaults(setup, directory, channels);
        in.sizes();
        if (in.faults.isEmpty()) {
            in.faults.addAll(ProjectFaults.of(setup.projects(), directory, moment));
            in.agencies();
            in.numbers();
            in.faults.addAll(ContactFaults.of(setup, directory));
            in.agents();
            in.faults.addAll(AgencyTermsFaults.of(setup, directory, moment.now()));
            in.faults.addAll(FilerFaults.of(setup, directory, moment.now()));
        }
        if (in.faults.isEmpty()) {
            in.faults.addAll(AgreementFaults.of(setup, directory, moment.now()));
        }
        return List.copyOf(in.faults);
    }

    private void sizes() {
        size("projects", setup.projects());
        size("agencies", setup.agencies());
        size("agents", setup.agents());
        size("numbers", setup.numbers());
        size("agencyTerms", setup.agencyTerms());
        size("filers", setup.filers());
    }

    private void size(String place, List<?> list) {
        must(list.size() <= MOST, place, "must be %d at most: post the rest as another document".formatted(MOST));
        for (int i = 0; i < list.size(); i++) {
            must(list.get(i) != null, place + "[" + i + "]", "must not be null");
        }
    }

    /** Names that differ only in how they are written would be taken for each other by whoever reads a verdict. */
    private void agencies() {
        Map<String, String> known = new HashMap<>();
        directory.agencies().forEach(agency -> known.put(Text.fold(agency.name()), agency.name()));
        for (int i = 0; i < setup.agencies().size(); i++) {
            AgencySetup agency = setup.agencies().get(i);
            String place = "agencies[" + i + "]";
            boolean isName = Agency.isName(agency.name());
            must(isName, place + ".name", Agency.ALLOWED_NAME);
            must(agency.state() != null, place + ".state", TermsFaults.oneOf(Agency.State.values()));
            if (isName) {
                must(agencies.add(agency.name()), place + ".name", "must not be said twice");
                String same = known.putIfAbsent(Text.fold(agency.name()), agency.name());
                must(same == null || same.equals(agency.name()), place + ".name", "must not look like another agency's name");
            }
        }
        directory.agencies().forEach(agency -> agencies.add(agency.name()));
    }

    private void numbers() {
        Set<String> projects = new HashSet<>(directory.projects().stream().map(Project::code).toList());
        setup.projects().forEach(project -> projects.add(project.code()));
        for (int i = 0; i < setup.numbers().size(); i++) {
            NumberSetup number = setup.numbers().get(i);
            String place = "numbers[" + i + "]";
            must(number.channel() != null && channels.contains(number.channel()), place + ".channel",
                    "must be one of " + String.join(", ", channels));
            must(Address.isOurs(number.number()), place + ".number", Address.OURS);
            must(ours.add(number.channel() + " " + number.number()), place + ".number", "must not be said twice");
            must(number.project() == null || projects.contains(number.project()), place + ".project",
                    "must be the code of a project, or left out");
        }
    }

    /** An agent at a number of ours would make us answer ourselves. */
    private void agents() {
        Set<String> own = ContactFaults.ours(setup, directory);
        Set<String> addresses = new HashSet<>();
        for (int i = 0; i < setup.agents().size(); i++) {
            AgentSetup agent = setup.agents().get(i);
            String place = "agents[" + i + "]";
            must(Agent.isName(agent.name()), place + ".name", Agent.ALLOWED_NAME);
            must(agent.state() != null, place + ".state", TermsFaults.oneOf(Agent.State.values()));
            must(Address.isSomebodys(agent.address()), place + ".address", Address.SOMEBODYS);
            must(addresses.add(agent.address()), place + ".address", "must not be said twice");
            must(!own.contains(agent.address()), place + ".address", "must not be a number of ours");
            must(agencies.contains(agent.agency()), place + ".agency", "must be the name of an agency");
        }
    }

    private void must(boolean holds, String path, String allowed) {
        if (!holds) {
            faults.add(new SetupFault(path, allowed));
        }
    }
}
