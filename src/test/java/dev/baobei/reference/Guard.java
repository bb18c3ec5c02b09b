package dev.baobei.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.baobei.reference.History.Arrival;
import dev.baobei.reference.History.Deal;
import dev.baobei.reference.History.Opening;
import dev.baobei.reference.History.Step;
import dev.baobei.reference.Outcome.Verdict;

/** The protection that a confirmed visit opened, with what lengthened it since. */
record Guard(Arrival arrival, Verdict verdict, Terms.Protection terms, List<Long> contacts, List<Deal> deals) {

    /** @param deals of the arrival, also those that were made before it was confirmed */
    Guard(Arrival arrival, Verdict verdict, Terms.Protection terms, List<Deal> deals) {
        this(arrival, verdict, terms, new ArrayList<>(), deals);
    }

    /**
     * REG-03 一个月 / REG-11 30天 from the first visit; REG-01 L17: 15 days since the last contact; REG-02 L29: 90 days once a
     * deposit is paid; REG-10 L193: six months from the last sale or payment. The longest counts; nothing revives what has ended, and
     * what is done while it lasts counts.
     */
    long end(Ledger ledger, long asOf) {
        long end = Math.max(ledger.end(terms.visit(), begun(ledger), asOf), contact(ledger, arrival.at()));
        List<Deal> paid = new ArrayList<>();
        List<Long> times = Stream.concat(contacts.stream(), deals.stream().map(Deal::at)).filter(time -> time < asOf).sorted()
                .distinct().toList();
        for (long time : times) {
            List<Deal> now = deals.stream().filter(deal -> deal.at() == time).toList();
            int back = now.stream().map(Deal::step).toList().lastIndexOf(Step.CANCELLED);
            if (back >= 0) {
                paid.clear();
            }
            boolean lasts = time < money(ledger, end, paid, asOf);
            end = lasts && contacts.contains(time) ? Math.max(end, contact(ledger, time)) : end;
            now.stream().skip(back + 1L).filter(deal -> lasts).forEach(paid::add);
        }
        return money(ledger, end, paid, asOf);
    }

    /**
     * The moment at which it was over: what is taken back while it lasts (a deposit, an opening day) ends at that moment what stood until
     * then; what happens once it is over changes nothing of when it was.
     */
    long lastEnd(Ledger ledger) {
        List<Long> times = Stream.of(contacts.stream(), deals.stream().map(Deal::at), ledger.openings.stream().map(Opening::at))
                .flatMap(some -> some).filter(time -> time >= arrival.at()).sorted().distinct().toList();
        long end = end(ledger, arrival.at());
        for (long time : times) {
            if (time >= end) {
                return end;
            }
            end = Math.max(time, end(ledger, time + 1));
        }
        return end;
    }

    /** REG-02 L28 报备之日起: the day of the report by which this very visitor was won, the last of those who share; else the visit. */
    private long begun(Ledger ledger) {
        List<Outcome.Holder> holders = verdict.holders();
        Kept won = verdict.kind() == Outcome.Kind.BROUGHT_BY ? ledger.kept(holders.get(holders.size() - 1).report()) : null;
        return terms.fromReport() && won != null ? Math.min(won.effective(), arrival.at()) : arrival.at();
    }

    /** Of a deal that stands a deposit counts from the first one on, or from the contract where there was none; a payment each time. */
    private long money(Ledger ledger, long end, List<Deal> paid, long asOf) {
        Deal first = paid.stream().filter(deal -> deal.step() != Step.PAID).findFirst().orElse(null);
        long longest = end;
        for (Deal deal : paid) {
            if (terms.payment() != null) {
                longest = Math.max(longest, ledger.end(terms.payment(), deal.at(), asOf));
            }
            if (terms.deposit() != null && deal.equals(first)) {
                longest = Math.max(longest, ledger.end(terms.deposit(), deal.at(), asOf));
            }
        }
        return longest;
    }

    /** Whether nobody has said yet whose customer it is. */
    boolean isOpen() {
        return verdict.kind() == Outcome.Kind.CONTESTED;
    }

    /** First is first: whoever came later, and may be the same person, takes nothing while it is open from who is protected for certain. */
    boolean leaves(Guard certain) {
        return isOpen() && arrival.at() >= certain.arrival.at();
    }

    /** For whom whoever is protected comes again. */
    Outcome.Verdict protects(Outcome.Why why) {
        return new Outcome.Verdict(isOpen() ? Outcome.Kind.CONTESTED : Outcome.Kind.PROTECTED,
                isOpen() ? Outcome.Why.OPEN_DISPUTE : why, verdict.holders(), false, Map.of());
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
        return agreement >= confirming || agreement > 0
                && (Likeness.compatible(arrival.name(), other.name()) || Likeness.near(arrival.name(), other.name()));
    }

    boolean ofHousehold(String household) {
        return household != null && household.equals(arrival.household());
    }
}
