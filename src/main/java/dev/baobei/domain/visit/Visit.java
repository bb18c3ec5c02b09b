package dev.baobei.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;

/**
 * A customer's arrival (到访) at a project's sales office.
 *
 * @param customer  surrogate id of the customer within the project
 * @param broughtBy who is said to have brought them
 * @param arrivedAt our clock when the arrival was registered, unless two people corrected it; everything is judged as of this
 *                  moment, for ever
 * @param group     whether they came in a group of the agency that is said to have brought them
 * @param relative  of whom the desk says that they are family
 * @param enteredAt when the desk said that they came: a claim that judges nothing, for whoever corrects the arrival or rules
 * @param closesAt  until when it may be confirmed, exclusive: then it has lapsed, until two people reopen it
 */
public record Visit(UUID id, Project project, UUID customer, PersonName name, List<PhoneNumber> phones, Source source,
        BroughtBy broughtBy, GroupArrival group, Optional<Relative> relative, Instant arrivedAt, Optional<Instant> enteredAt,
        Instant closesAt) {

    /** An arrival as it is registered: it may be confirmed until the office closes. */
    public Visit(UUID id, Project project, UUID customer, PersonName name, List<PhoneNumber> phones, Source source,
            BroughtBy broughtBy, Instant arrivedAt) {
        this(id, project, customer, name, phones, source, broughtBy, GroupArrival.NONE, Optional.empty(), arrivedAt,
                Optional.empty(),
                project.closing().after(arrivedAt, project.zone()));
    }

    /** The same with its project as it is known now. */
    public Visit in(Project known) {
        return new Visit(id, known, customer, name, phones, source, broughtBy, group, relative, arrivedAt, enteredAt, closesAt);
    }

    /** The day of the arrival in the project's zone. */
    public LocalDate day() {
        return project.dayOf(arrivedAt);
    }

    /** The same with a corrected time of arrival; until when it may be confirmed stays. */
    public Visit arrivingAt(Instant corrected) {
        return new Visit(id, project, customer, name, phones, source, broughtBy, group, relative, corrected, enteredAt,
                closesAt);
    }

    /** The same with what the desk said of when they came. */
    public Visit saidToHaveEntered(Optional<Instant> claimed) {
        return new Visit(id, project, customer, name, phones, source, broughtBy, group, relative, arrivedAt, claimed, closesAt);
    }

    /** Whether they came in a group of this agency: what is laxer for groups is so for whoever brings one, not for rivals. */
    public boolean isInGroupOf(Agency agency) {
        return group != GroupArrival.NONE && broughtBy instanceof BroughtBy.ByAgency by && by.agency().id() == agency.id();
    }

    /** The same with whatever numbers are known of the customer. */
    public Visit numbered(List<PhoneNumber> numbers) {
        return new Visit(id, project, customer, name, numbers, source, broughtBy, group, relative, arrivedAt, enteredAt,
                closesAt);
    }

    /** The same in a group, or not. */
    public Visit in(GroupArrival itsGroup) {
        return new Visit(id, project, customer, name, phones, source, broughtBy, itsGroup, relative, arrivedAt, enteredAt,
                closesAt);
    }

    /** The same with the closing that was kept when it was stamped. */
    public Visit closingAt(Instant closing) {
        return new Visit(id, project, customer, name, phones, source, broughtBy, group, relative, arrivedAt, enteredAt,
                closing);
    }

    /** The same of whom it is said that they are family, or of nobody. */
    public Visit relatedTo(Optional<Relative> other) {
        return new Visit(id, project, customer, name, phones, source, broughtBy, group, other, arrivedAt, enteredAt, closesAt);
    }

    /** Whether it can no longer be confirmed: a fact of time, not of a job having run. A confirmed one has not lapsed. */
    public boolean hasClosedBy(Instant now) {
        return !now.isBefore(closesAt);
    }

    @Override
    public String toString() {
        return "Visit[" + id + "]";
    }
}
