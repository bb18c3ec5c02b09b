package dev.baobei.domain.adjudication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/** Whose customer a visitor is (判客结果), with the trace of every candidate and every rule. */
public sealed interface Verdict
        permits Verdict.BroughtBy, Verdict.Signed, Verdict.StillProtected, Verdict.WalkIn, Verdict.Contested, OfHousehold {

    /** Every candidate that was examined, in the published order. */
    List<Examined> trace();

    /** For whom the customer is, as far as the machine may say. */
    List<Holder> holders();

    /** The protection that stands or that a confirmation opens. */
    Optional<Protected> protection();

    /** The report that won, where one did. */
    default Optional<PreReport> winner() {
        return Optional.empty();
    }

    /** From when until when a customer is protected, half-open; to when it begins where nobody is protected. */
    record Protected(Instant from, Instant until) {}

    /**
     * The winner of the reports, whoever walked in with the customer.
     *
     * @param nearTie another agency's report came within a second of the winner's
     */
    record BroughtBy(PreReport report, Protected period, boolean nearTie, List<Examined> trace) implements Verdict {

        @Override
        public List<Holder> holders() {
            return List.of(Holder.of(report.agent()));
        }

        @Override
        public Optional<Protected> protection() {
            return Optional.of(period);
        }

        @Override
        public Optional<PreReport> winner() {
            return Optional.of(report);
        }
    }

    /**
     * The agency that brought the customer, none of whose reports counts: where what is done on site owns, none is needed.
     *
     * @param holder     the agency, with its agent where one of them reported the customer
     * @param registered whether it is the desk's register that owns; else a signed form, or a group's list
     */
    record Signed(Holder holder, boolean registered, Protected period, List<Examined> trace) implements Verdict {

        @Override
        public List<Holder> holders() {
            return List.of(holder);
        }

        @Override
        public Optional<Protected> protection() {
            return Optional.of(period);
        }
    }

    /** The holder of an earlier visit's protection. */
    record StillProtected(ProtectionPeriod earlier, List<Examined> trace) implements Verdict {

        @Override
        public List<Holder> holders() {
            return earlier.holders();
        }

        @Override
        public Optional<Protected> protection() {
            return Optional.of(new Protected(earlier.from(), earlier.until()));
        }
    }

    /**
     * Nobody's report counts: the house's customer (公共资源).
     *
     * @param existingSince since when they have stood on the developer's own list, where that makes them the house's
     */
    record WalkIn(Protected period, Optional<Instant> existingSince, List<Examined> trace) implements Verdict {

        @Override
        public List<Holder> holders() {
            return List.of(Holder.house());
        }

        @Override
        public Optional<Protected> protection() {
            return Optional.of(period);
        }
    }

    /**
     * Only a person may decide. It can be confirmed: the visit counts, a dispute opens, third parties are barred meanwhile.
     *
     * @param why       every reason there is
     * @param unhandled the messages that could not be handled before the arrival, where that is a reason
     * @param alike     who else on record may be the visitor, where that is a reason: protected, or on the developer's list
     */
    record Contested(List<Why> why, List<Holder> holders, List<UUID> unhandled, List<LookAlike> alike, Protected period,
            List<Examined> trace)
            implements
                Verdict {

        @Override
        public Optional<Protected> protection() {
            return Optional.of(period);
        }
    }

    /** What can keep a machine from deciding. */
    enum Why {
        /** A report with a near name or too few common digits would win. */
        LOOK_ALIKE_REPORT,
        /** A protected customer of whom too little is known may be the same person. */
        LOOK_ALIKE_PROTECTION,
        /** The developer's list has the customer's number under another name. */
        LOOK_ALIKE_EXISTING,
        /** A report that would win waits for the answer of the staff to whom it was referred. */
        REPORT_WAITS,
        /** Whose customer it is has been in dispute since an earlier visit. */
        DISPUTE_OPEN,
        /** Who brings the customer owns, agencies reported, and nobody said who brought them. */
        BRINGER_UNSAID,
        /** Somebody whose report had expired still follows up, and the customer says by whom they want to be served. */
        STILL_FOLLOWED,
        /** Several agencies reported, all without the lead time, and nobody of them is said to have brought the customer. */
        ALL_LATE,
        /** The customer came alone, and customer service looks at the records of contact first. */
        RECORDS_TO_CHECK,
        /** A message received before the arrival is not handled yet. */
        MESSAGE_UNHANDLED,
        /** The corrected time of a confirmed arrival would give the customer to others. No machine takes what was final. */
        ARRIVAL_CORRECTED,
        /** A report linked to a confirmed arrival, or no longer, would give the customer to others. */
        REPORT_LINKED,
        /** Two records of the customer were joined, and are protected for different people. */
        JOINED_CUSTOMERS,
        /** The customer came again, and that visit was confirmed first: its protection begins within what this one would open. */
        CAME_AGAIN
    }
}
