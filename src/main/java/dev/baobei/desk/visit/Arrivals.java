package dev.baobei.desk.visit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.desk.access.Staff;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.Source;
import dev.baobei.flow.visit.Arrival;
import dev.baobei.http.Problem;
import dev.baobei.http.Problem.Fault;
import dev.baobei.postgres.visit.VisitLedger;

/** Turns what the desk sent into an arrival, or into a problem that names every field at fault. */
final class Arrivals {

    private final ArrivalRequest request;
    private final Directory directory;
    private final List<Fault> faults = new ArrayList<>();

    private Arrivals(ArrivalRequest request, Directory directory) {
        this.request = request;
        this.directory = directory;
    }

    /** Either an arrival, or the problem with it. */
    record Read(Optional<Arrival> arrival, Optional<Problem> problem) {}

    static Read read(ArrivalRequest request, Directory directory, Staff staff, Optional<String> key) {
        Optional<Project> project = directory.project(request.project());
        if (project.isPresent() && !staff.mayActFor(project.get())) {
            return refused(Problem.of(403, "project-not-yours", "Your account may not act for this project."));
        }
        return new Arrivals(request, directory).read(project, staff, key);
    }

    private static Read refused(Problem problem) {
        return new Read(Optional.empty(), Optional.of(problem));
    }

    private Read read(Optional<Project> project, Staff staff, Optional<String> key) {
        if (project.isEmpty()) {
            faults.add(new Fault("project", "no such project"));
        }
        Optional<PersonName> name = name();
        List<PhoneNumber> phones = phones();
        BroughtBy broughtBy = broughtBy();
        if (isInGroup() && !(broughtBy instanceof BroughtBy.ByAgency)) {
            faults.add(new Fault("group", "a group is an agency's: broughtBy must name it"));
        }
        if (!faults.isEmpty()) {
            return refused(Problem.ofFields(faults));
        }
        Source source = Optional.ofNullable(request.source()).orElse(Source.AGENCY);
        VisitLedger.Request registering = new VisitLedger.Request(staff.id(), key, hash(), Optional.ofNullable(request.party()),
                Optional.ofNullable(request.enteredAt()).map(OffsetDateTime::toInstant)
                        .map(claimed -> claimed.truncatedTo(ChronoUnit.MICROS)));
        return new Read(
                Optional.of(new Arrival(project.orElseThrow(), name.orElseThrow(), phones, source, broughtBy,
                        isInGroup() ? GroupArrival.CAME : GroupArrival.NONE,
                        Optional.ofNullable(request.household()).map(HouseholdRequest::said), registering)),
                Optional.empty());
    }

    private Optional<PersonName> name() {
        Optional<PersonName> name = PersonName.of(request.customerName().strip(),
                Optional.ofNullable(request.gender()).orElse(Gender.UNKNOWN));
        if (name.isEmpty()) {
            faults.add(new Fault("customerName", "not a name"));
        }
        return name;
    }

    private List<PhoneNumber> phones() {
        List<PhoneNumber> phones = new ArrayList<>();
        for (int i = 0; i < request.phones().size(); i++) {
            Optional<PhoneNumber> phone = PhoneNumber.typed(request.phones().get(i));
            phone.ifPresent(phones::add);
            if (phone.isEmpty()) {
                faults.add(new Fault("phones[" + i + "]", PhoneNumber.ALLOWED));
            }
        }
        return phones.stream().distinct().toList();
    }

    private BroughtBy broughtBy() {
        String said = request.broughtBy();
        if (said == null || said.isBlank()) {
            return new BroughtBy.Unsaid();
        }
        Optional<Agency> agency = directory.agency(said.strip());
        if (!said.equals("self") && agency.isEmpty()) {
            faults.add(new Fault("broughtBy", "self, or the name of an agency"));
        }
        return agency.<BroughtBy>map(BroughtBy.ByAgency::new).orElseGet(BroughtBy.Self::new);
    }

    private boolean isInGroup() {
        return Boolean.TRUE.equals(request.group());
    }

    private byte[] hash() {
        String whole = String.join("\n", request.project(), request.customerName(), String.join(",", request.phones()),
                String.valueOf(request.gender()), String.valueOf(request.source()), String.valueOf(request.broughtBy()),
                String.valueOf(request.party()), String.valueOf(request.enteredAt()))
                + (request.household() == null ? "" : "\n" + request.household())
                + (isInGroup() ? "\ngroup" : "");
        return hash(whole.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hash(byte[] whole) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(whole);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
