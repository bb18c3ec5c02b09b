package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.terms.Protection.Deposit;
import dev.baobei.domain.terms.Protection.Since;

/**
 * Counts when a protection ends: the longest of what its terms give, each only where it came while the customer was protected.
 *
 * @param terms what counts
 * @param came  when the customer came, and was reported
 */
record CountedEnd(Protection terms, Came came, ZoneId zone, Openings openings) {

    /** What was paid, and for how long it protects. */
    private record Money(Deposit deposit, Period length) {}

    Instant after(Since since) {
        List<Instant> ends = new ArrayList<>(List.of(came.at(),
                terms.span().deadline(terms.span().start(came), zone, openings)));
        contact(came.at()).ifPresent(ends::add);
        List<Money> paid = money(since);
        List<Money> counting = new ArrayList<>();
        for (Instant moment : since.moments()) {
            Instant end = latest(ends, counting.stream().filter(earlier -> earlier.deposit().stoodAt(moment)));
            if (moment.isBefore(end)) {
                since.contacts().stream().filter(moment::equals).findFirst().flatMap(this::contact).ifPresent(ends::add);
                paid.stream().filter(one -> one.deposit().paidAt().equals(moment)).forEach(counting::add);
            }
        }
        return latest(ends, counting.stream().filter(one -> one.deposit().returnedAt().isEmpty()));
    }

    private Optional<Instant> contact(Instant at) {
        return terms.fromContact().map(days -> new Validity.NaturalDays(days).deadline(at, zone, Openings.NONE));
    }

    private List<Money> money(Since since) {
        return Stream.concat(
                terms.fromDeposit().stream().flatMap(length -> since.deposits().stream().map(one -> new Money(one, length))),
                terms.fromPayment().stream().flatMap(length -> since.payments().stream().map(one -> new Money(one, length))))
                .toList();
    }

    private Instant latest(List<Instant> ends, Stream<Money> money) {
        Stream<Instant> paid = money
                .map(one -> new Lasting(one.length()).deadline(one.deposit().paidAt(), zone, openings));
        return Stream.concat(ends.stream(), paid).max(Comparator.naturalOrder()).orElseThrow();
    }
}
