package dev.baobei.domain.journal;

import java.time.Instant;

/**
 * When something was done, since when it counts, and why it may stand behind what counts from a later time.
 *
 * @param at          business time of the act
 * @param effectiveAt the time that counts
 * @param behind      written only where the entry does stand behind a younger one; a verifier knows for itself what each is lawful for
 */
public record When(Instant at, Instant effectiveAt, Behind behind) {

    /** Why an entry may stand behind a younger one. */
    public enum Behind {
        /** It came in time, and was handled once others had been. */
        HANDLED_LATE("handledLate"),
        /** It was fetched after an outage of ours, and counts from when its provider had it. */
        RECOVERED("recovered"),
        /** It was stamped when it was done, and waited for its turn; or the clock of another instance is a moment ahead. */
        WAITED("waited"),
        /** The arrival was stamped by one tap, and who it was is said now. */
        DETAILS_LATER("detailsLater"),
        /** A message was read again, and counts from when it came. */
        REREAD("reread"),
        /** What staff said of a report is said of the earlier one in whose favour it gives way. */
        CARRIED("carried"),
        /** Two people corrected when a customer arrived. */
        ARRIVAL_CORRECTED("arrivalCorrected");

        private final String word;

        Behind(String word) {
            this.word = word;
        }

        /** As the journal says it. */
        public String word() {
            return word;
        }
    }

    /** Stamped as it was done. */
    public static When now(Instant now) {
        return new When(now, now, Behind.WAITED);
    }

    /** A message that counts from when it was received, or from when its provider had it. */
    public static When received(Instant receivedAt, Instant effectiveAt) {
        return new When(receivedAt, effectiveAt, receivedAt.equals(effectiveAt) ? Behind.HANDLED_LATE : Behind.RECOVERED);
    }
}
