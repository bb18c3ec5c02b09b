package dev.baobei.flow.setup;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.phone.Address;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.Setup.NumberSetup;
import dev.baobei.postgres.directory.StaffAlerts;

/** What is wrong with where agencies and staff are to be told: that is for them alone, never for us, a rival's agent, or any. */
final class ContactFaults {

    private final Setup setup;
    private final Directory directory;
    private final Set<String> ours;
    private final List<SetupFault> faults = new ArrayList<>();

    private ContactFaults(Setup setup, Directory directory) {
        this.setup = setup;
        this.directory = directory;
        this.ours = ours(setup, directory);
    }

    static List<SetupFault> of(Setup setup, Directory directory) {
        ContactFaults in = new ContactFaults(setup, directory);
        for (int i = 0; i < setup.agencies().size(); i++) {
            in.contact("agencies[" + i + "].contact", setup.agencies().get(i));
        }
        for (int i = 0; i < setup.projects().size(); i++) {
            in.alerts("projects[" + i + "].alerts", setup.projects().get(i).alerts());
        }
        return in.faults;
    }

    /** Our own numbers once a setup is applied. */
    static Set<String> ours(Setup setup, Directory directory) {
        return Stream.concat(setup.numbers().stream().map(NumberSetup::number),
                directory.numbers().stream().map(GatewayNumber::number)).collect(toSet());
    }

    private void contact(String place, AgencySetup agency) {
        String contact = agency.contact();
        if (contact != null && !contact.isEmpty()) {
            boolean isSomebodys = Address.isSomebodys(contact);
            must(isSomebodys, place, Address.SOMEBODYS);
            must(!ours.contains(contact), place, "must not be a number of ours");
            must(!isSomebodys || worksFor(contact).filter(other -> !other.equals(agency.name())).isEmpty(), place,
                    "must not be the number of an agent of another agency");
        }
    }

    private Optional<String> worksFor(String address) {
        return setup.agents().stream().filter(agent -> address.equals(agent.address())).map(AgentSetup::agency).findFirst()
                .or(() -> directory.agentAt(address).map(Agent::agency).map(agency -> agency.name()));
    }

    private void alerts(String place, List<String> alerts) {
        Set<String> said = new HashSet<>();
        List<String> all = alerts == null ? List.of() : alerts;
        must(all.size() <= StaffAlerts.MOST, place, "must be %d at most".formatted(StaffAlerts.MOST));
        for (int i = 0; i < all.size(); i++) {
            boolean isSomebodys = Address.isSomebodys(all.get(i));
            must(isSomebodys, place + "[" + i + "]", Address.SOMEBODYS);
            must(!isSomebodys || said.add(all.get(i)) && !ours.contains(all.get(i)) && worksFor(all.get(i)).isEmpty(),
                    place + "[" + i + "]", "must be said once, and be no number of ours or of an agent");
        }
    }

    private void must(boolean holds, String path, String allowed) {
        if (!holds) {
            faults.add(new SetupFault(path, allowed));
        }
    }
}
