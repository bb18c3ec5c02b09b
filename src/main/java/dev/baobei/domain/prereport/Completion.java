package dev.baobei.domain.prereport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport.Said;

/**
 * What further digits or a fuller name are to a report on record (补全, 更正). Digits are never repaired: those that contradict
 * are another number, and only its agent can say that another was meant.
 */
public sealed interface Completion {

    /** Nothing contradicts, and it says more than before. */
    record Completed(Said said) implements Completion {}

    /** It says of the same customer that they live elsewhere: only who means that says so, and the report is no other by it. */
    record OtherAddress(Said said) implements Completion {}

    /** What the report says from then on; nothing where it stays as it is, or is no longer the same. */
    default Optional<Said> added(boolean corrects) {
        return this instanceof Completed completed
                ? Optional.of(completed.said)
                : Optional.of(this).filter(OtherAddress.class::isInstance).filter(any -> corrects)
                        .map(other -> ((OtherAddress) other).said);
    }

    /** Everything of it stands there already. */
    record NothingNew() implements Completion {}

    /** It contradicts; {@code instead} is what the report would say if that was meant. */
    record Contradicts(Said instead) implements Completion {}

    /** Which of the report's several numbers is meant is not certain. */
    record WhichNumber() implements Completion {}

    /**
     * Holds what is added against what stands there.
     *
     * @param name  a name, where one is given
     * @param phone a number, where one is given
     */
    static Completion of(PreReport report, Optional<PersonName> name, Optional<PhoneNumber> phone) {
        return of(report, name, phone, Particulars.NONE);
    }

    /** The same where something beside name and number is said: what is said later counts. */
    static Completion of(PreReport report, Optional<PersonName> name, Optional<PhoneNumber> phone, Particulars beside) {
        List<Integer> fitting = phone.map(number -> fitting(report, number)).orElse(List.of());
        boolean numberFits = phone.isEmpty() || !fitting.isEmpty();
        if (fitting.size() > 1 || !numberFits && report.phones().size() > 1) {
            return new WhichNumber();
        }
        boolean nameFits = name.isEmpty() || report.name().agreementWith(name.get()) == NameAgreement.COMPATIBLE;
        PersonName newName = nameFits ? name.map(report.name()::with).orElse(report.name()) : name.orElseThrow();
        List<PhoneNumber> phones = new ArrayList<>(report.phones());
        phone.ifPresent(number -> phones.set(numberFits ? fitting.get(0) : 0,
                numberFits ? report.phones().get(fitting.get(0)).with(number) : number));
        Said said = new Said(newName, List.copyOf(phones), report.particulars().with(beside));
        if (!nameFits || !numberFits) {
            return new Contradicts(said);
        }
        if (report.particulars().isContradictedBy(beside)) {
            return new OtherAddress(said);
        }
        boolean sameCustomer = said.isSameAs(report.name(), report.phones());
        return sameCustomer && said.particulars().equals(report.particulars()) ? new NothingNew() : new Completed(said);
    }

    private static List<Integer> fitting(PreReport report, PhoneNumber number) {
        return IntStream.range(0, report.phones().size()).filter(i -> report.phones().get(i).isCompatibleWith(number)).boxed()
                .toList();
    }
}
