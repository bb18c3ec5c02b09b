package dev.baobei.domain.amendment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.amendment.Amendment.Kind;
import dev.baobei.domain.prereport.Receipt;

/**
 * What is to be changed of an arrival.
 *
 * @param arrivedAt when the customer is said to have arrived, in a correction
 * @param receipt   of the report that is linked, or no longer
 * @param otherVisit a visit under the other record, where two are joined, or no longer
 */
public record Change(Kind kind, Optional<Instant> arrivedAt, Optional<Receipt> receipt, Optional<UUID> otherVisit) {

    /** The customer arrived at another time. */
    public static Change correction(Instant arrivedAt) {
        return new Change(Kind.CORRECTION, Optional.of(arrivedAt), Optional.empty(), Optional.empty());
    }

    /** The arrival may be confirmed although it lapsed. */
    public static Change reopening() {
        return new Change(Kind.REOPENING, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The report is this customer's whatever its digits say, or is no longer said to be. */
    public static Change ofReport(Kind kind, Receipt receipt) {
        return new Change(kind, Optional.empty(), Optional.of(receipt), Optional.empty());
    }

    /** The customer is the one of another visit, or is no longer said to be. */
    public static Change ofCustomers(Kind kind, UUID otherVisit) {
        return new Change(kind, Optional.empty(), Optional.empty(), Optional.of(otherVisit));
    }
}
