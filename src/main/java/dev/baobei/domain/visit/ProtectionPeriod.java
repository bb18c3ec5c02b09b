package dev.baobei.domain.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;

/**
 * A protection period (保护期) of a customer, half-open.
 *
 * @param customer whom it protects
 * @param visit    the visit that opened it
 * @param name     the customer's name at that visit
 * @param phones   the numbers known of the customer
 * @param disputed whether the visit that opened it left the question open
 * @param ruledAt  since when a ruling says for whom it is
 * @param holders  for whom; several while a dispute is open or where shares were settled, the house as an empty agency
 * @param cameAt   when that visit was; it protects from then on, but of one in dispute a part may begin when another protection ends
 */
public record ProtectionPeriod(UUID id, UUID customer, UUID visit, PersonName name, List<PhoneNumber> phones, Instant from,
        Instant until, boolean disputed, Optional<Instant> ruledAt, List<Holder> holders, Instant cameAt) {

    /** One that protects from the arrival on. */
    public ProtectionPeriod(UUID id, UUID customer, UUID visit, PersonName name, List<PhoneNumber> phones, Instant from,
            Instant until, boolean disputed, Optional<Instant> ruledAt, List<Holder> holders) {
        this(id, customer, visit, name, phones, from, until, disputed, ruledAt, holders, from);
    }

    /**
     * One for whom a customer is protected: an agency through its agent, or the house (公共资源) when there is no agency.
     *
     * @param percent the share; 0 while it is open whose the customer is
     */
    public record Holder(Optional<Agency> agency, Optional<Agent> agent, int percent) {

        private static final int WHOLE = 100;

        public static Holder house() {
            return new Holder(Optional.empty(), Optional.empty(), WHOLE);
        }

        public static Holder of(Agent agent) {
            return new Holder(Optional.of(agent.agency()), Optional.of(agent), WHOLE);
        }

        /** An agency of which it may be unsaid who brought the customer. */
        public static Holder of(Agency agency, Optional<Agent> agent) {
            return new Holder(Optional.of(agency), agent, WHOLE);
        }

        /** The same with another share. */
        public Holder with(int share) {
            return new Holder(agency, agent, share);
        }
    }

    /** The same for another time, as a period of its own. */
    public ProtectionPeriod during(UUID itsId, Instant begins, Instant ends) {
        return new ProtectionPeriod(itsId, customer, visit, name, phones, begins, ends, disputed, ruledAt, holders,
                cameAt);
    }

    /** The same as a visitor's own, whose record two people joined with the protected one. */
    public ProtectionPeriod of(Visit visitor) {
        return new ProtectionPeriod(id, visitor.customer(), visit, visitor.name(), phones, from, until, disputed, ruledAt,
                holders, cameAt);
    }

    /** The same with whose the shares are now. */
    public ProtectionPeriod heldBy(List<Holder> those) {
        return new ProtectionPeriod(id, customer, visit, name, phones, from, until, disputed, ruledAt, those, cameAt);
    }

    /** The same, since a ruling said for whom it is. */
    public ProtectionPeriod ruled(Instant since, List<Holder> those) {
        return new ProtectionPeriod(id, customer, visit, name, phones, from, until, false, Optional.of(since), those, cameAt);
    }

    /** The same with whatever numbers are known of the customer. */
    public ProtectionPeriod numbered(List<PhoneNumber> numbers) {
        return new ProtectionPeriod(id, customer, visit, name, numbers, from, until, disputed, ruledAt, holders,
                cameAt);
    }

    /** Whether a person who ruled on one of the two knew of the other: then they are told apart. */
    public boolean isToldApartFrom(ProtectionPeriod other) {
        return ruledAt.filter(at -> !at.isBefore(other.cameAt)).isPresent()
                || other.ruledAt.filter(at -> !at.isBefore(cameAt)).isPresent();
    }

    /**
     * Whether another customer's certain protection stands beside it: they are told apart, or this one came later and is in dispute. Who came
     * first did, whatever part of a protection is asked.
     */
    public boolean leaves(ProtectionPeriod other) {
        return disputed && !cameAt.isBefore(other.cameAt) || isToldApartFrom(other);
    }

    public boolean isLiveAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
