package dev.baobei.domain.parse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Particulars;
import dev.baobei.domain.prereport.PreReport.Said;

/**
 * One pre-report as read from a message.
 *
 * @param project      the project named or implied, where it is certain
 * @param name         the customer's name
 * @param phones       the customer's numbers, in the order written
 * @param propertyType 商铺 ..., as written
 * @param visitAt      when the customer is said to come: a claim
 * @param agency       the agency that the text claims, as written
 * @param agent        the agent that the text claims, as written
 * @param problems     everything that keeps it from being complete, in the order of the fields; empty when it is complete
 * @param particulars  what it says beside, as far as it is understood
 * @param unclear      what is wrong with values that only some terms ask for
 */
public record ReportReading(Optional<Project> project, Optional<PersonName> name, List<PhoneNumber> phones,
        Optional<String> propertyType, Optional<Instant> visitAt, Optional<String> agency, Optional<String> agent,
        List<Problem> problems, Particulars particulars, List<Problem> unclear) {

    /** A report that says nothing beside name and number. */
    public ReportReading(Optional<Project> project, Optional<PersonName> name, List<PhoneNumber> phones,
            Optional<String> propertyType, Optional<Instant> visitAt, Optional<String> agency, Optional<String> agent,
            List<Problem> problems) {
        this(project, name, phones, propertyType, visitAt, agency, agent, problems, Particulars.NONE, List.of());
    }

    /** A complete report that says what one on record said. */
    public static ReportReading of(Project project, Said said) {
        return new ReportReading(Optional.of(project), Optional.of(said.name()), said.phones(), Optional.empty(),
                said.particulars().visitAt(), Optional.empty(), Optional.empty(), List.of(), said.particulars(), List.of());
    }

    /** The same, with other things wrong with it. */
    ReportReading with(List<Problem> other) {
        return new ReportReading(project, name, phones, propertyType, visitAt, agency, agent, other, particulars, unclear);
    }

    public boolean isComplete() {
        return problems.isEmpty();
    }
}
