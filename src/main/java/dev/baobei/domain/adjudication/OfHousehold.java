package dev.baobei.domain.adjudication;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/** A verdict that another member of the visitor's household (家庭) has a part in. */
public sealed interface OfHousehold extends Verdict {

    /** The protection of the member who came first, or came on the same day. */
    ProtectionPeriod first();

    /** The household is whose the first one is. */
    record First(ProtectionPeriod first, List<Examined> trace) implements OfHousehold {

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
     * Agencies brought two members on one day, and share alike (平分).
     *
     * @param won for whom this visitor would be alone
     */
    record Halves(Verdict won, ProtectionPeriod first) implements OfHousehold {

        private static final int WHOLE = 100;

        @Override
        public List<Examined> trace() {
            return won.trace();
        }

        /** In equal parts; what cannot be divided is for those who came first. */
        @Override
        public List<Holder> holders() {
            List<Holder> all = Stream.concat(first.holders().stream(), won.holders().stream()).toList();
            return IntStream.range(0, all.size())
                    .mapToObj(i -> all.get(i).with(WHOLE / all.size() + (i < WHOLE % all.size() ? 1 : 0))).toList();
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
