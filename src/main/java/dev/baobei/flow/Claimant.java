package dev.baobei.flow;

import java.util.Optional;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;

/**
 * Somebody who may claim a deal, with the customer in their own words.
 *
 * @param report by which they lost, or could have won
 */
record Claimant(Agent agent, PersonName name, PhoneNumber phone, Optional<PreReport> report) {

    static Claimant of(PreReport report) {
        return new Claimant(report.agent(), report.name(), report.phones().get(0), Optional.of(report));
    }

    @Override
    public String toString() {
        return "Claimant[" + agent.id() + "]";
    }
}
