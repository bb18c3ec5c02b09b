package dev.baobei.domain.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/**
 * The share that an agency has in a visited customer was given to a colleague (转交): whose it is inside the agency changes from then on, and
 * nobody else's.
 *
 * @param visit the visit by which the agency has it
 * @param from  whose it was; nobody where it was unsaid who brought the customer
 */
public record HandedShare(UUID visit, Agency agency, Optional<UUID> from, Agent to, Instant at) {

    /**
     * For whom a customer is after all that was handed over.
     *
     * @param handed of one visit, in their order
     * @param since  since when a ruling says for whom they are, which names people anew
     */
    public static List<Holder> after(List<HandedShare> handed, List<Holder> holders, Optional<Instant> since, Instant asOf) {
        List<HandedShare> counting = handed.stream().filter(one -> !one.at.isAfter(asOf)
                && since.filter(ruled -> !one.at.isAfter(ruled)).isEmpty()).toList();
        return holders.stream().map(holder -> after(counting, holder)).toList();
    }

    private static Holder after(List<HandedShare> handed, Holder holder) {
        Holder now = holder;
        for (HandedShare one : handed) {
            now = one.isOf(now) ? new Holder(now.agency(), Optional.of(one.to), now.percent()) : now;
        }
        return now;
    }

    /** Whether a share is the one that was given. */
    public boolean isOf(Holder holder) {
        return holder.agency().filter(one -> one.id() == agency.id()).isPresent()
                && holder.agent().map(Agent::id).equals(from);
    }
}
