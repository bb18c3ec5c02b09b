package dev.baobei.domain.adjudication;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/** A verdict that another member of the visitor's household (家庭) has a part in. */
public sealed interface OfHousehold extends Verdict {

    /** The protection of the member who came first, or came on the same day. */
    ProtectionPeriod first();

    /**
     * The household is whose the first one is.
     *
     * @param alone for whom this visitor would be alone
     */
    record First(ProtectionPeriod first, Verdict alone) implements OfHousehold {

        @Override
        public List<Examined> trace() {
            return alone.trace();
        }

        @Override
        public List<Holder> holders() {
            return first.holders();
        }

        @Override
        public Optional<Protected> protection() {
            return Optional.of(new Protected(first.from(), first.until()));
        }
    }

    /**
     * Agencies brought several members on one day, and share alike (平分).
     *
     * @param won     for whom this visitor would be alone
     * @param first   the protection of a member whom another agency has a part in: of several, where most share
     * @param holders every agency of the day, in equal parts
     */
    record Halves(Verdict won, ProtectionPeriod first, List<Holder> holders) implements OfHousehold {

        @Override
        public List<Examined> trace() {
            return won.trace();
        }

        @Override
        public Optional<Protected> protection() {
            return won.protection();
        }

        @Override
        public Optional<PreReport> winner() {
            return won.winner();
        }
    }
}
