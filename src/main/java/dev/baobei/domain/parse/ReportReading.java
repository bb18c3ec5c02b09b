package dev.baobei.domain.parse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;

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
 */
public record ReportReading(Optional<Project> project, Optional<PersonName> name, List<PhoneNumber> phones,
        Optional<String> propertyType, Optional<Instant> visitAt, Optional<String> agency, Optional<String> agent,
        List<Problem> problems) {

    public boolean isComplete() {
        return problems.isEmpty();
    }
}
