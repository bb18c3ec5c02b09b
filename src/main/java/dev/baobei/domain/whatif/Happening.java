package dev.baobei.domain.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.deal.Step;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.visit.HandedShare;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;

/** Something of a project's history that terms, or people, decided; its order is that of the journal. */
public sealed interface Happening {

    /**
     * A report was decided on receipt.
     *
     * @param sequence its place in the journal
     * @param agent    whose it is, at the agency for which they reported
     * @param said     what it says; nothing of a repeat, which says what the first one said, and nothing once that was erased
     * @param receipt  of the report on record, where there is one
     * @param terms    id of the version that judges it, where it was accepted
     * @param was      what it got
     * @param askedAt  from when on staff could look at it: when it was received, or handled where that was later
     * @param review   how it stood with staff at first, where it was referred to them
     * @param designated whether its agency had named who sent it to file its reports
     */
    record Reported(long sequence, UUID message, Instant effectiveAt, Agent agent, Optional<Said> said,
            Optional<Receipt> receipt, Optional<Integer> terms, Decision was, Instant askedAt, Optional<Review> review,
            boolean designated)
            implements
                Happening {}

    /**
     * A report was asked back because not all of it could be read: no terms would have made it whole.
     *
     * @param problems what was asked, without what was written
     */
    record AskedBack(long sequence, UUID message, Instant effectiveAt, Agent agent, List<Problem> problems)
            implements
                Happening {}

    /**
     * A report gave way to another.
     *
     * @param byPerson whether staff said so, whatever was decided beside it
     */
    record Superseded(UUID message, Receipt receipt, Instant at, boolean byPerson) implements Happening {}

    /** Staff accepted or refused a report that was referred to them. */
    record Reviewed(Receipt receipt, boolean accepted, Instant at) implements Happening {}

    /** An agent took a report back. */
    record Withdrawn(Receipt receipt, Instant at) implements Happening {}

    /**
     * A report was completed; nothing is known of how once that was erased.
     *
     * @param fits whether digits were given that end what was named instead before
     */
    record Supplemented(Receipt receipt, Optional<Said> said, boolean fits) implements Happening {}

    /** Its agent said another number; which one is not known once that was erased. */
    record Contradicted(Receipt receipt, Optional<Said> instead) implements Happening {}

    /** A report was followed up. */
    record FollowedUp(Receipt receipt, Instant at) implements Happening {}

    /** A report was handed over to a colleague. */
    record HandedOver(Receipt receipt, Agent to) implements Happening {}

    /** A visited customer was handed over to a colleague. */
    record ShareHandedOver(HandedShare share) implements Happening {}

    /** An agent left an agency: what becomes of their customers, the terms say. */
    record AgentLeft(UUID agent, int agency, Instant at) implements Happening {

        /** Whether somebody is the one who left, at the agency that they left. */
        boolean isOf(Agent somebody) {
            return somebody.id().equals(agent) && somebody.agency().id() == agency;
        }
    }

    /** When the customer of a visit arrived: as it was stamped, or as two people corrected it. */
    record Arrived(UUID visit, Instant at) implements Happening {}

    /**
     * A visit was judged, at its arrival or anew.
     *
     * @param unhandled messages that could not be handled before the arrival
     * @param because   what every rule answered about every candidate; nothing where that is not known
     */
    record Judged(long sequence, Visit visit, Whose was, List<UUID> unhandled, Optional<List<Answers>> because)
            implements
                Happening {}

    /** A visit was confirmed as it was judged last. */
    record Confirmed(UUID visit) implements Happening {}

    /**
     * The customer of a visit left.
     *
     * @param left not where that was said by mistake, or two people reopened the visit since
     */
    record Left(UUID visit, boolean left) implements Happening {}

    /** Two people said that a report is a visit's whatever its digits, or that it is not after all. */
    record Linked(UUID visit, Receipt receipt, boolean linked) implements Happening {}

    /** Two people said that two records are one person's, or are not after all. */
    record Joined(UUID one, UUID other, Instant at, boolean joined) implements Happening {}

    /** People ruled for whom the customer of a visit is: that stays, whatever a machine would have said. */
    record Ruled(UUID visit, Instant since, List<Holder> holders) implements Happening {}

    /** Something of what the customer of a visit bought. */
    sealed interface OfDeal extends Happening {}

    /** The customer of a visit went a step further: a deposit moves the protection, the contract ends the secrecy. */
    record DealStep(UUID deal, Visit visit, Step step, Instant at) implements OfDeal {}

    /** Something was paid for what the customer of a visit bought (回款), which may move the protection. */
    record DealPaid(UUID deal, Visit visit, Instant at) implements OfDeal {}

    /** It was said whose a deal is, and by which visit: that may be another one of the customer than the one on which it was. */
    record DealSettled(UUID deal, Visit visit) implements OfDeal {}

    /** The opening day was told or moved; none where it is open again. */
    record OpeningTold(Instant at, Optional<LocalDate> day) implements Happening {}
}
