package dev.baobei.flow.visit;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.Source;
import dev.baobei.postgres.visit.VisitLedger;

/** An arrival as the desk enters it; the server stamps the time. */
public record Arrival(Project project, PersonName name, List<PhoneNumber> phones, Source source, BroughtBy broughtBy,
        GroupArrival group, Optional<SaidRelative> household, VisitLedger.Request request) {

    /** The same in a group, or not. */
    public Arrival in(GroupArrival itsGroup) {
        return new Arrival(project, name, phones, source, broughtBy, itsGroup, household, request);
    }

    @Override
    public String toString() {
        return "Arrival[" + project.code() + "]";
    }
}
