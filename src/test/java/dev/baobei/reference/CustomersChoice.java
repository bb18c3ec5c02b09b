package dev.baobei.reference;

import java.util.List;
import java.util.stream.Stream;

import dev.baobei.reference.Outcome.Kind;
import dev.baobei.reference.Outcome.Verdict;
import dev.baobei.reference.Outcome.Why;

/**
 * REG-02 L30 超出有效期视为无效报备,无效报备的客户其他员工可以重复报备或跟踪,若原跟单人员还在跟进情况下,由客户自愿选择: between the report that would win and
 * every expired one of another agency that is still followed up, where the terms say so.
 */
record CustomersChoice(Judge judge) {

    Verdict between(Verdict found) {
        Kept winner = found.kind() == Kind.BROUGHT_BY ? ledger().kept(found.holders().get(0).report()) : null;
        if (winner == null || !judge.terms().visiting().customerChooses()) {
            return found;
        }
        List<Kept> followed = ledger().kept.stream().filter(kept -> !kept.agency().equals(winner.agency()))
                .filter(kept -> judge.likeness(kept) == Likeness.MATCH && !broughtAnother(kept) && isStillFollowed(kept))
                .toList();
        return followed.isEmpty()
                ? found
                : Judge.contested(Why.STILL_FOLLOWED, Stream.concat(followed.stream(), Stream.of(winner)));
    }

    /** Whom it brought is certainly somebody else: no customer of this record, and no digit but contradicts. */
    private boolean broughtAnother(Kept kept) {
        return kept.brought != null && !ledger().customers.areOne(kept.brought, judge.arrival())
                && kept.brought.numbers().stream().noneMatch(one -> judge.arrival().numbers().stream()
                        .anyMatch(number -> Likeness.agreement(one, number) > 0));
    }

    /** 还在跟进: since nothing of theirs stood any more, neither the report nor a protection, and before the customer came. */
    private boolean isStillFollowed(Kept kept) {
        long over = ledger().guards.stream().filter(guard -> guard.arrival().at() < judge.arrival().at())
                .filter(guard -> isOfTheVisitor(guard, kept) && guard.verdict().holders().stream()
                        .anyMatch(holder -> holder.agency().equals(kept.agency())))
                .mapToLong(guard -> guard.lastEnd(ledger()))
                .reduce(ledger().deadline(kept, judge.arrival().at()), Math::max);
        return kept.followUps.stream().anyMatch(time -> time >= over && time < judge.arrival().at());
    }

    /** Whom the report brought, or whoever is the same customer. */
    private boolean isOfTheVisitor(Guard guard, Kept kept) {
        return kept.brought == guard.arrival() || ledger().customers.areOne(guard.arrival(), judge.arrival());
    }

    private Ledger ledger() {
        return judge.ledger();
    }
}
