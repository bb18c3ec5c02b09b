package dev.baobei.flow.deal;

import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.flow.notice.Addressee;

/**
 * Somebody who may claim a deal, with the customer in their own words.
 *
 * @param holder an agency, and whoever of it reported or had the customer; nobody where that is unsaid
 * @param visit  of that customer
 * @param report by which they lost, or could have won
 */
record Claimant(Holder holder, PersonName name, PhoneNumber phone, UUID visit, Optional<PreReport> report) {

    static Claimant of(PreReport report, UUID visit) {
        return new Claimant(Holder.of(report.agent()), report.name(), report.phones().get(0), visit,
                Optional.of(report));
    }

    int agency() {
        return holder.agency().orElseThrow().id();
    }

    /** Whether it is who is told; the agency itself is told of whoever of it may claim. */
    boolean is(Addressee told) {
        return told.agency().id() == agency() && (told.agent().isEmpty() || holder.agent().filter(told::isOf).isPresent());
    }

    @Override
    public String toString() {
        return "Claimant[" + agency() + "]";
    }
}
