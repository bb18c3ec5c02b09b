package dev.baobei.domain.deal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Project;

/**
 * A deal.
 *
 * @param project id of the project
 * @param visit   the visit that says whose it is: the one that opened the customer's protection, or the last one
 * @param unit    what is bought (房号)
 * @param steps   in the order in which they were taken
 * @param payments what was paid besides, in the order in which we heard of it
 * @param helpers who helped without owning the customer, in the order in which they were named
 * @param origin  where the customer is from, as it was said last
 * @param afterProtection whether every protection of the customer was over when it was made: it is the house's unless people rule since
 */
public record Deal(UUID id, int project, UUID visit, String unit, List<Buyer> buyers, List<Taken> steps, List<Claim> claims,
        List<Payment> payments, List<Assistant> helpers, Optional<Origin> origin, boolean afterProtection) {

    /** REG-01, line 14: "客户成交后3日内须凭有效证据确认,逾期视为自动放弃". */
    private static final int DAYS_TO_CLAIM = 3;

    /** A step, when it was taken, and by which account it was entered. */
    public record Taken(Step step, Instant at, UUID by) {}

    /** A deal that nobody claims, helped with or paid for yet. */
    public Deal(UUID id, int project, UUID visit, String unit, List<Buyer> buyers, Taken first, Optional<Origin> origin,
            boolean afterProtection) {
        this(id, project, visit, unit, buyers, List.of(first), List.of(), List.of(), List.of(), origin, afterProtection);
    }

    /**
     * That something was paid (回款); how much is for the books.
     *
     * @param reference the number of the voucher (凭证号)
     */
    public record Payment(String reference, Instant at, UUID by) {}

    /**
     * An agency that says the deal is its own.
     *
     * @param evidence what shows it (凭证), in words; nothing in claims that were made before it was asked for
     */
    public record Claim(Agency agency, String reason, Optional<String> evidence, Instant at, UUID by) {

        /** As it is objected by it. */
        public String inWords() {
            return agency.name() + "：" + reason + "（凭证：" + evidence.orElse("") + "）";
        }

        @Override
        public String toString() {
            return "Claim[" + agency.id() + "]";
        }
    }

    /** What is allowed for a unit. */
    public static final int LONGEST_UNIT = 40;

    /** Under what a unit is one: "3-1201" whatever its widths, blanks and capitals. */
    public static String key(String unit) {
        return Project.key(unit);
    }

    /** The same on the visit that says whose it is. */
    public Deal on(UUID belongsTo, boolean isAfterProtection) {
        return new Deal(id, project, belongsTo, unit, buyers, steps, claims, payments, helpers, origin, isAfterProtection);
    }

    /** When something was paid for it first: a deposit, a contract, or anything besides. */
    public Optional<Instant> paidAt() {
        return Stream.concat(steps.stream().filter(taken -> taken.step() == Step.DEPOSIT || taken.step() == Step.CONTRACT)
                .map(Taken::at), payments.stream().map(Payment::at)).min(Comparator.naturalOrder());
    }

    /** Whether it is what somebody asks to be entered: this step was taken, these are the buyers, from there the customer is. */
    public boolean says(Step step, List<Buyer> asked, Optional<Origin.Said> from) {
        return steps.stream().anyMatch(taken -> taken.step() == step) && buyers.equals(asked)
                && (from.isEmpty() || from.equals(origin.map(Origin::said)));
    }

    /** When it was made: its first step. */
    public Instant madeAt() {
        return steps.get(0).at();
    }

    /** As of when colleagues have what was handed over to them: once the contract is signed it is earned. */
    public Instant sharesAsOf(Instant now) {
        return contractAt().orElse(now);
    }

    /** When the contract was signed (签约). */
    public Optional<Instant> contractAt() {
        return steps.stream().filter(taken -> taken.step() == Step.CONTRACT).map(Taken::at).findFirst();
    }

    /** Whether it was cancelled (退定). */
    public boolean isCancelled() {
        return last().filter(step -> step == Step.CANCELLATION).isPresent();
    }

    /** Whether a step was taken. */
    public boolean has(Step step) {
        return steps.stream().anyMatch(taken -> taken.step() == step);
    }

    /** Who helped by the word of two people, as far as that was not said anew since. */
    public List<Assistant> helped() {
        return helpers.stream().filter(Assistant::counts).toList();
    }

    public Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1).step());
    }

    /** Until when the deal may be claimed, exclusive: 24:00 of the third day after the contract; open before there is one. */
    public Optional<Instant> claimsUntil(ZoneId zone) {
        return contractAt().map(signed -> claimsUntil(signed, zone));
    }

    /** The same after a contract that was signed at a moment. */
    public static Instant claimsUntil(Instant contract, ZoneId zone) {
        return contract.atZone(zone).toLocalDate().plusDays(DAYS_TO_CLAIM + 1L).atStartOfDay(zone).toInstant();
    }

    /** Whether somebody may still claim it: not after its time, and not once it is cancelled. */
    public boolean mayBeClaimed(Instant now, ZoneId zone) {
        return !isCancelled() && claimsUntil(zone).filter(end -> !now.isBefore(end)).isEmpty();
    }
}
