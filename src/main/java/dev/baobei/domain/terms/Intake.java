package dev.baobei.domain.terms;

import java.util.Optional;
import java.util.Set;

/**
 * What is taken of reports, and when.
 *
 * @param wholeNumber  whether the whole number may be given before the visit
 * @param window       when reports are received at all
 * @param insideAgency what a second report of the same agency is worth
 * @param quotas       how many are received on a day
 * @param filer        who of an agency may send them
 * @param fields       what must be said of the customer beside name and number
 * @param timelyWithin within how many working days of the contact a report is in time; nothing where nobody counts
 */
public record Intake(WholeNumber wholeNumber, ReceivingWindow window, InsideAgency insideAgency, Quotas quotas,
        Filer filer, Set<Particular> fields, Optional<Integer> timelyWithin) {

    /** Whatever is reported, whenever it is. */
    public static final Intake ANYTHING = new Intake(WholeNumber.ALLOWED, ReceivingWindow.ALWAYS, InsideAgency.KEPT,
            Quotas.NONE, Filer.ANY, Set.of(), Optional.empty());

    public Intake with(WholeNumber other) {
        return new Intake(other, window, insideAgency, quotas, filer, fields, timelyWithin);
    }

    public Intake with(ReceivingWindow other) {
        return new Intake(wholeNumber, other, insideAgency, quotas, filer, fields, timelyWithin);
    }

    public Intake with(InsideAgency other) {
        return new Intake(wholeNumber, window, other, quotas, filer, fields, timelyWithin);
    }

    public Intake with(Quotas other) {
        return new Intake(wholeNumber, window, insideAgency, other, filer, fields, timelyWithin);
    }

    public Intake with(Filer other) {
        return new Intake(wholeNumber, window, insideAgency, quotas, other, fields, timelyWithin);
    }

    /** The same as an agency's own, within what the project asks of everybody: that agencies name who files. */
    Intake within(Intake project) {
        return project.filer == Filer.DESIGNATED ? with(Filer.DESIGNATED) : this;
    }

    public Intake with(Set<Particular> other) {
        return new Intake(wholeNumber, window, insideAgency, quotas, filer, other, timelyWithin);
    }
}
