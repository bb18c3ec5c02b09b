package dev.baobei.domain.party;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every time that agencies named who files their reports (指定备案人员), the first in force first. */
public record Designations(List<Designation> all) {

    /** Nobody named anybody. */
    public static final Designations NONE = new Designations(List.of());

    public Designations {
        all = all.stream().sorted(Comparator.comparing(Designation::from)).toList();
    }

    public static Designations of(Collection<Designation> some) {
        return new Designations(List.copyOf(some));
    }

    /** Those of one agency in a project. */
    public List<Designation> of(int project, int agency) {
        return all.stream().filter(one -> one.project() == project && one.agency() == agency).toList();
    }

    /** The one in force at a moment. */
    public Optional<Designation> at(int project, int agency, Instant moment) {
        return of(project, agency).stream().filter(one -> !one.from().isAfter(moment)).reduce((earlier, later) -> later);
    }

    /** Whether somebody is named by the agency for which they work. */
    public boolean name(int project, Agent agent, Instant moment) {
        return at(project, agent.agency().id(), moment).filter(one -> one.agents().contains(agent.id())).isPresent();
    }
}
