package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a customer is protected (保护期), half-open.
 *
 * @param fromVisit   from the first visit on
 * @param fromDeposit from the day a deposit is paid while they are protected, where that is longer (REG-02, line 29); nothing
 *                    where a deposit moves no end
 */
public record Protection(Span fromVisit, Optional<Period> fromDeposit) {

    /** What {@link #read} takes, for whoever wrote something else. */
    public static final String ALLOWED = Lasting.ALLOWED + ", or days from opening day on (untilOpening+P7D)";

    /** What {@link #fromDeposit} may be. */
    public static final String ALLOWED_FROM_DEPOSIT = Lasting.ALLOWED;

    public Protection {
        fromDeposit.map(Lasting::new);
    }

    /** One that no deposit moves. */
    public Protection(Span fromVisit) {
        this(fromVisit, Optional.empty());
    }

    /** When a protection ends. */
    public sealed interface Span permits Lasting, UntilOpening {

        /** The first moment after a protection that began at one. */
        Instant deadline(Instant from, ZoneId zone, Openings openings);

        /** Whether it waits for the project's opening day. */
        boolean waitsForOpening();
    }

    /** From the visit on: {@code P30D}, {@code P1M}, {@code untilOpening+P7D}; nothing where it is none. */
    public static Optional<Span> read(String text) {
        return text.startsWith(ValidityText.UNTIL_OPENING)
                ? Validity.read(text).filter(UntilOpening.class::isInstance).map(UntilOpening.class::cast)
                : readLasting(text).map(Lasting::new);
    }

    /** From the deposit on: {@code P90D}; nothing where it is none. */
    public static Optional<Period> readLasting(String text) {
        return Calendrical.of(text).filter(Lasting::isPossible);
    }

    /**
     * The first moment after a protection.
     *
     * @param arrivedAt when the customer came
     * @param deposits  what was paid since, in order
     */
    public Instant until(Instant arrivedAt, List<Deposit> deposits, ZoneId zone, Openings openings) {
        Instant visits = fromVisit.deadline(arrivedAt, zone, openings);
        if (fromDeposit.isEmpty()) {
            return visits;
        }
        Lasting length = new Lasting(fromDeposit.get());
        List<Deposit> counting = new ArrayList<>();
        for (Deposit deposit : deposits) {
            Stream<Deposit> standing = counting.stream().filter(earlier -> earlier.stoodAt(deposit.paidAt()));
            if (deposit.paidAt().isBefore(latest(visits, standing, length, zone, openings))) {
                counting.add(deposit);
            }
        }
        return latest(visits, counting.stream().filter(deposit -> deposit.returnedAt().isEmpty()), length, zone, openings);
    }

    private static Instant latest(Instant end, Stream<Deposit> deposits, Lasting length, ZoneId zone, Openings openings) {
        return Stream.concat(Stream.of(end), deposits.map(deposit -> length.deadline(deposit.paidAt(), zone, openings)))
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Money that was paid for a customer, and when it was returned, if it was. */
    public record Deposit(Instant paidAt, Optional<Instant> returnedAt) {

        boolean stoodAt(Instant moment) {
            return returnedAt.filter(returned -> !moment.isBefore(returned)).isEmpty();
        }
    }
}
