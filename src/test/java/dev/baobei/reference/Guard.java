package dev.baobei.reference;

import java.util.ArrayList;
import java.util.List;

import dev.baobei.reference.History.Arrival;
import dev.baobei.reference.History.Deal;
import dev.baobei.reference.History.Step;
import dev.baobei.reference.Outcome.Verdict;

/** The protection that a confirmed visit opened, with what lengthened it since. */
record Guard(Arrival arrival, Verdict verdict, Terms.Protection terms, List<Long> contacts, List<Deal> deals) {

    Guard(Arrival arrival, Verdict verdict, Terms.Protection terms) {
        this(arrival, verdict, terms, new ArrayList<>(), new ArrayList<>());
    }

    /**
     * REG-03 一个月 / REG-11 30天 from the first visit; REG-01 L17: 15 days since the last contact; REG-02 L29: 90 days once a
     * deposit is paid. The longest counts; nothing revives what has ended, and what is done while it lasts counts.
     */
    long end(Ledger ledger, long asOf) {
        long end = Math.max(ledger.end(terms.visit(), arrival.at(), asOf), contact(ledger, arrival.at()));
        for (long time : contacts) {
            end = time < asOf && time < paid(ledger, end, time) ? Math.max(end, contact(ledger, time)) : end;
        }
        return paid(ledger, end, asOf);
    }

    private long paid(Ledger ledger, long end, long asOf) {
        Deal deal = deals.stream().filter(one -> one.at() < asOf).reduce((one, next) -> next).orElse(null);
        if (deal == null || deal.step() == Step.CANCELLED || terms.deposit() == null) {
            return end;
        }
        Deal first = deals.stream().filter(one -> one.step() != Step.CANCELLED).findFirst().orElseThrow();
        return first.at() < end ? Math.max(end, ledger.end(terms.deposit(), first.at(), asOf)) : end;
    }

    private long contact(Ledger ledger, long time) {
        return terms.contactDays() == 0 ? time : ledger.days.end(ledger.days.of(time) + terms.contactDays());
    }

    boolean of(List<String> numbers) {
        return arrival.numbers().stream().anyMatch(number -> Likeness.whole(number) && numbers.contains(number));
    }

    /** A masked number joins nobody by machine; design 4: a look-alike of this customer. */
    boolean maybeOf(Arrival other, int confirming) {
        int agreement = arrival.numbers().stream().flatMap(one -> other.numbers().stream()
                .map(number -> Likeness.agreement(one, number))).reduce(0, Math::max);
        return agreement >= confirming || agreement > 0 && Likeness.compatible(arrival.name(), other.name());
    }

    boolean ofHousehold(String household) {
        return household != null && household.equals(arrival.household());
    }
}
