package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a customer is protected (保护期), half-open.
 *
 * @param span        from the first visit on, or from the report that won
 * @param fromDeposit from the day a deposit is paid while they are protected, where that is longer (REG-02, line 29); nothing
 *                    where a deposit moves no end
 * @param fromContact to 24:00 of so many days after the last contact (the visit, or a follow-up of the report that won, while they
 *                    are protected), where that is longer (REG-01, line 17); nothing where contact does not matter
 * @param fromPayment from each sale or payment on that is made while they are protected, where that is longer (REG-10, line 194:
 *                    "已发生销售的客户,如果六个月内不产生销售,也没有回款,该客户自动转交公司"); nothing where payments move no end
 */
public record Protection(Span span, Optional<Period> fromDeposit, Optional<Period> fromContact,
        Optional<Period> fromPayment) {

    /** What {@link #read} takes, for whoever wrote something else. */
    public static final String ALLOWED = Lasting.ALLOWED + ", up to P366D or P12M also to 24:00 of the last day (P30D@24:00), "
            + "days from opening day on (untilOpening+P7D), "
            + "or, but for the last, counted from the report that won (report+P7D, report+P30D@24:00)";

    /** What {@link #fromDeposit} may be. */
    public static final String ALLOWED_FROM_DEPOSIT = Lasting.ALLOWED;

    /** What {@link #fromPayment} may be. */
    public static final String ALLOWED_FROM_PAYMENT = Lasting.ALLOWED;

    /** What {@link #fromContact} may be. */
    public static final String ALLOWED_FROM_CONTACT = "must be calendar days, months or years from P1D to P366D";

    public Protection {
        fromDeposit.map(Lasting::new);
        fromContact.map(Validity.NaturalDays::new);
        fromPayment.map(Lasting::new);
    }

    /** One that no payment moves. */
    public Protection(Span span, Optional<Period> fromDeposit, Optional<Period> fromContact) {
        this(span, fromDeposit, fromContact, Optional.empty());
    }

    /** One that no contact moves. */
    public Protection(Span span, Optional<Period> fromDeposit) {
        this(span, fromDeposit, Optional.empty());
    }

    /** One that no deposit moves. */
    public Protection(Span span) {
        this(span, Optional.empty());
    }

    /** When a protection ends. */
    public sealed interface Span permits Lasting, WholeDays, UntilOpening, FromReport {

        /** From when on it is counted. */
        default Instant start(Came came) {
            return came.at();
        }

        /** The first moment after a protection that began at one. */
        Instant deadline(Instant from, ZoneId zone, Openings openings);

        /** Whether it waits for the project's opening day. */
        default boolean waitsForOpening() {
            return false;
        }
    }

    /**
     * From the visit on: {@code P30D}, {@code P30D@24:00}, {@code P1M}, {@code untilOpening+P7D}; from the report: {@code report+P7D};
     * nothing where it is none.
     */
    public static Optional<Span> read(String text) {
        if (FromReport.isMeant(text)) {
            return FromReport.read(text).map(Span.class::cast);
        }
        if (WholeDays.isMeant(text)) {
            return WholeDays.read(text).map(Span.class::cast);
        }
        return text.startsWith(ValidityText.UNTIL_OPENING)
                ? Validity.read(text).filter(UntilOpening.class::isInstance).map(UntilOpening.class::cast)
                : readLasting(text).map(Lasting::new);
    }

    /** From the deposit, or from a payment on: {@code P90D}; nothing where it is none. */
    public static Optional<Period> readLasting(String text) {
        return Calendrical.of(text).filter(Lasting::isPossible);
    }

    /** After the last contact: {@code P15D}; nothing where it is none. */
    public static Optional<Period> readContact(String text) {
        return readLasting(text).filter(Validity.NaturalDays::isPossible);
    }

    /**
     * The first moment after a protection; the arrival itself where it is over by then.
     *
     * @param since what has happened since
     */
    public Instant until(Came came, Since since, ZoneId zone, Openings openings) {
        return new CountedEnd(this, came, zone, openings).after(since);
    }

    /** The same of a customer who came when no report won. */
    public Instant until(Instant arrivedAt, Since since, ZoneId zone, Openings openings) {
        return until(new Came(arrivedAt, Optional.empty()), since, zone, openings);
    }

    /**
     * What may move the end of a protection.
     *
     * @param deposits the first deposit or contract of each deal
     * @param contacts with the customer
     * @param payments every sale or payment: deposits, contracts, and what was paid besides
     */
    public record Since(List<Deposit> deposits, List<Instant> contacts, List<Deposit> payments) {

        public static final Since NOTHING = new Since(List.of(), List.of());

        /** Without payments. */
        public Since(List<Deposit> deposits, List<Instant> contacts) {
            this(deposits, contacts, List.of());
        }

        List<Instant> moments() {
            return Stream.concat(Stream.concat(deposits.stream(), payments.stream()).map(Deposit::paidAt), contacts.stream())
                    .sorted().distinct().toList();
        }
    }

    /** Money that was paid for a customer, and when it was returned, if it was. */
    public record Deposit(Instant paidAt, Optional<Instant> returnedAt) {

        boolean stoodAt(Instant moment) {
            return returnedAt.filter(returned -> !moment.isBefore(returned)).isEmpty();
        }
    }
}
