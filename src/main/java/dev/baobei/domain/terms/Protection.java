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
 * @param fromContact to 24:00 of so many days after the last contact (the visit, or a follow-up of the report that won, while they
 *                    are protected), where that is longer (REG-01, line 17); nothing where contact does not matter
 */
public record Protection(Span fromVisit, Optional<Period> fromDeposit, Optional<Period> fromContact) {

    /** What {@link #read} takes, for whoever wrote something else. */
    public static final String ALLOWED = Lasting.ALLOWED + ", up to P366D or P12M also to 24:00 of the last day (P30D@24:00), "
            + "or days from opening day on (untilOpening+P7D)";

    /** What {@link #fromDeposit} may be. */
    public static final String ALLOWED_FROM_DEPOSIT = Lasting.ALLOWED;

    /** What {@link #fromContact} may be. */
    public static final String ALLOWED_FROM_CONTACT = "must be calendar days, months or years from P1D to P366D";

    public Protection {
        fromDeposit.map(Lasting::new);
        fromContact.map(Validity.NaturalDays::new);
    }

    /** One that no contact moves. */
    public Protection(Span fromVisit, Optional<Period> fromDeposit) {
        this(fromVisit, fromDeposit, Optional.empty());
    }

    /** One that no deposit moves. */
    public Protection(Span fromVisit) {
        this(fromVisit, Optional.empty());
    }

    /** When a protection ends. */
    public sealed interface Span permits Lasting, WholeDays, UntilOpening {

        /** The first moment after a protection that began at one. */
        Instant deadline(Instant from, ZoneId zone, Openings openings);

        /** Whether it waits for the project's opening day. */
        boolean waitsForOpening();
    }

    /** From the visit on: {@code P30D}, {@code P30D@24:00}, {@code P1M}, {@code untilOpening+P7D}; nothing where it is none. */
    public static Optional<Span> read(String text) {
        if (WholeDays.isMeant(text)) {
            return WholeDays.read(text).map(Span.class::cast);
        }
        return text.startsWith(ValidityText.UNTIL_OPENING)
                ? Validity.read(text).filter(UntilOpening.class::isInstance).map(UntilOpening.class::cast)
                : readLasting(text).map(Lasting::new);
    }

    /** From the deposit on: {@code P90D}; nothing where it is none. */
    public static Optional<Period> readLasting(String text) {
        return Calendrical.of(text).filter(Lasting::isPossible);
    }

    /** After the last contact: {@code P15D}; nothing where it is none. */
    public static Optional<Period> readContact(String text) {
        return readLasting(text).filter(Validity.NaturalDays::isPossible);
    }

    /**
     * The first moment after a protection.
     *
     * @param arrivedAt when the customer came
     * @param since     what has happened since
     */
    public Instant until(Instant arrivedAt, Since since, ZoneId zone, Openings openings) {
        List<Instant> ends = new ArrayList<>(List.of(fromVisit.deadline(arrivedAt, zone, openings)));
        contact(arrivedAt, zone).ifPresent(ends::add);
        List<Deposit> counting = new ArrayList<>();
        for (Instant moment : since.moments()) {
            Instant end = latest(ends, counting.stream().filter(earlier -> earlier.stoodAt(moment)), zone, openings);
            if (moment.isBefore(end)) {
                since.contacts().stream().filter(moment::equals).findFirst().flatMap(at -> contact(at, zone))
                        .ifPresent(ends::add);
                since.deposits().stream().filter(deposit -> deposit.paidAt().equals(moment)).forEach(counting::add);
            }
        }
        return latest(ends, counting.stream().filter(deposit -> deposit.returnedAt().isEmpty()), zone, openings);
    }

    private Optional<Instant> contact(Instant at, ZoneId zone) {
        return fromContact.map(days -> new Validity.NaturalDays(days).deadline(at, zone, Openings.NONE));
    }

    private Instant latest(List<Instant> ends, Stream<Deposit> deposits, ZoneId zone, Openings openings) {
        Stream<Instant> paid = fromDeposit.stream().flatMap(length -> deposits
                .map(deposit -> new Lasting(length).deadline(deposit.paidAt(), zone, openings)));
        return Stream.concat(ends.stream(), paid).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** What may move the end of a protection: deposits, and contacts with the customer. */
    public record Since(List<Deposit> deposits, List<Instant> contacts) {

        public static final Since NOTHING = new Since(List.of(), List.of());

        private List<Instant> moments() {
            return Stream.concat(deposits.stream().map(Deposit::paidAt), contacts.stream()).sorted().distinct().toList();
        }
    }

    /** Money that was paid for a customer, and when it was returned, if it was. */
    public record Deposit(Instant paidAt, Optional<Instant> returnedAt) {

        boolean stoodAt(Instant moment) {
            return returnedAt.filter(returned -> !moment.isBefore(returned)).isEmpty();
        }
    }
}
