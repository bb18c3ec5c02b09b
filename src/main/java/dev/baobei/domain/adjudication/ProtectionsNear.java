package dev.baobei.domain.adjudication;

import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.Visit;

/**
 * The protections of this customer, and of whoever may be the same person; who holds somebody else is no party to this visit.
 *
 * <p>REG-11, line 210: "以第一次到访时间往后计算30天". A look-alike (疑似重号) is for a person to tell apart.
 */
record ProtectionsNear(VisitFile file) {

    /** Those that stand at the arrival. */
    Stream<ProtectionPeriod> live() {
        return file.protections().stream().filter(period -> period.isLiveAt(visit().arrivedAt()))
                .filter(period -> period.customer().equals(visit().customer()) || isLike(period));
    }

    /** Those of whoever came later under other digits and was confirmed first. */
    Stream<ProtectionPeriod> since() {
        return file.protections().stream().filter(this::isOfWhoCameLater);
    }

    Stream<ProtectionPeriod> all() {
        return Stream.concat(live(), since());
    }

    /**
     * Whoever may be the same person came again, under other digits, and was confirmed first: nobody was asked about the two. It stands
     * against what this visit would open, and is a party to whatever is open.
     */
    boolean isOfWhoCameLater(ProtectionPeriod period) {
        boolean beginsMeanwhile = period.from().isAfter(visit().arrivedAt())
                && period.from().isBefore(file.opens(Optional.empty()).until());
        boolean asked = period.disputed() || period.ruledAt().isPresent();
        return beginsMeanwhile && !asked && !period.customer().equals(visit().customer()) && isLike(period);
    }

    private boolean isLike(ProtectionPeriod period) {
        return LookAlike.mayBe(period, visit(), file.terms().agreement()) && !isOfTheFamily(period);
    }

    private boolean isNamedAs(ProtectionPeriod period) {
        return period.name().agreementWith(visit().name()) == NameAgreement.COMPATIBLE;
    }

    /**
     * The desk knows the two apart: they are of one household by another name, or the visitor is said to be family of that very one. Of two
     * who are family of a third it is not said that they are two.
     */
    private boolean isOfTheFamily(ProtectionPeriod period) {
        boolean said = visit().relative().filter(relative -> relative.customer().equals(period.customer())).isPresent();
        return (said || !isNamedAs(period))
                && file.household().stream().anyMatch(other -> other.customer().equals(period.customer()));
    }

    private Visit visit() {
        return file.visit();
    }
}
