package dev.baobei.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;

/**
 * A customer's arrival (到访) at a project's sales office.
 *
 * @param customer  surrogate id of the customer within the project
 * @param broughtBy who is said to have brought them
 * @param arrivedAt our clock when the arrival was registered; everything is judged as of this moment, for ever
 */
public record Visit(UUID id, Project project, UUID customer, PersonName name, List<PhoneNumber> phones, Source source,
        BroughtBy broughtBy, Instant arrivedAt) {

    /** The same with its project as it is known now. */
    public Visit in(Project known) {
        return new Visit(id, known, customer, name, phones, source, broughtBy, arrivedAt);
    }

    /** The day of the arrival in the project's zone. */
    public LocalDate day() {
        return project.dayOf(arrivedAt);
    }

    @Override
    public String toString() {
        return "Visit[" + id + "]";
    }
}
