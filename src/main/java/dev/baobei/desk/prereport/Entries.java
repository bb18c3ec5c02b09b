package dev.baobei.desk.prereport;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.desk.access.Staff;
import dev.baobei.domain.message.Entered;
import dev.baobei.domain.parse.EntryForm;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.flow.message.EntryFlow;
import dev.baobei.http.Problem;
import dev.baobei.http.Problem.Fault;

/** Reads what staff enter for an agent: every fault at once. */
final class Entries {

    private final EntryRequest request;
    private final Directory directory;
    private final List<Fault> faults = new ArrayList<>();

    private Entries(EntryRequest request, Directory directory) {
        this.request = request;
        this.directory = directory;
    }

    /** Either a request, or the problem with it. */
    record Read(Optional<EntryFlow.Request> request, Optional<Problem> problem) {}

    static Read read(EntryRequest request, Directory directory, Staff staff, String key, String payload) {
        Optional<Project> project = directory.project(request.project());
        if (project.isPresent() && !staff.mayActFor(project.get())) {
            return refused(Problem.of(403, "project-not-yours", "Your account may not act for this project."));
        }
        return new Entries(request, directory).read(project, staff, key, payload);
    }

    private static Read refused(Problem problem) {
        return new Read(Optional.empty(), Optional.of(problem));
    }

    private Read read(Optional<Project> project, Staff staff, String key, String payload) {
        must(project.isPresent(), "project", "no such project");
        Optional<Agent> agent = agent();
        Optional<PersonName> name = PersonName.of(request.customerName().strip(),
                Optional.ofNullable(request.gender()).orElse(Gender.UNKNOWN));
        must(name.isPresent(), "customerName", "not a name");
        must(request.gender() == null || name.map(PersonName::gender).map(request.gender()::isCompatibleWith).orElse(true),
                "gender",
                "contradicts the name");
        List<PhoneNumber> phones = phones();
        if (!faults.isEmpty()) {
            return refused(Problem.ofFields(faults));
        }
        EntryForm form = new EntryForm(project.orElseThrow(), name.orElseThrow(), phones,
                Optional.ofNullable(request.visitAt()).map(OffsetDateTime::toInstant),
                Optional.ofNullable(request.need()).map(String::strip).filter(need -> !need.isEmpty()),
                Optional.ofNullable(request.contactedAt()).map(OffsetDateTime::toInstant),
                Optional.ofNullable(request.address()).map(String::strip).filter(address -> !address.isEmpty()));
        Entered entered = new Entered(staff.id(), agent.orElseThrow().agency().id(), request.means());
        return new Read(Optional.of(new EntryFlow.Request(form, agent.get(), entered, key, payload)), Optional.empty());
    }

    private void must(boolean isRight, String field, String otherwise) {
        if (!isRight) {
            faults.add(new Fault(field, otherwise));
        }
    }

    /** Of several of one name in the agency it is the one who works there, or the one of that number. */
    private Optional<Agent> agent() {
        Optional<Agency> agency = directory.agency(request.agency().strip());
        must(agency.isPresent(), "agency", "there is none of that name");
        Optional<PhoneNumber> phone = Optional.ofNullable(request.agentPhone()).flatMap(PhoneNumber::typed);
        List<Agent> named = directory.agents().stream()
                .filter(agent -> agency.filter(one -> one.id() == agent.agency().id()).isPresent()
                        && agent.name().equals(request.agent().strip())
                        && (request.agentPhone() == null || phone.equals(agent.phone())))
                .toList();
        List<Agent> active = named.stream().filter(Agent::isActive).toList();
        List<Agent> meant = active.isEmpty() ? named : active;
        must(agency.isEmpty() || !meant.isEmpty(), "agent", "there is none of that name in the agency");
        must(meant.size() < 2, "agentPhone", "several of that name are in the agency: which one is meant?");
        return meant.stream().findFirst();
    }

    private List<PhoneNumber> phones() {
        List<PhoneNumber> phones = new ArrayList<>();
        for (int i = 0; i < request.phones().size(); i++) {
            Optional<PhoneNumber> phone = PhoneNumber.typed(request.phones().get(i));
            must(phone.isPresent(), "phones[" + i + "]", PhoneNumber.ALLOWED);
            phone.ifPresent(phones::add);
        }
        return phones.stream().distinct().toList();
    }
}
