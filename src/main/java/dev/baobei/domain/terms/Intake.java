package dev.baobei.domain.terms;

/**
 * What is taken of reports, and when.
 *
 * @param wholeNumber  whether the whole number may be given before the visit
 * @param window       when reports are received at all
 * @param insideAgency what a second report of the same agency is worth
 * @param quotas       how many are received on a day
 * @param filer        who of an agency may send them
 */
public record Intake(WholeNumber wholeNumber, ReceivingWindow window, InsideAgency insideAgency, Quotas quotas,
        Filer filer) {

    /** Whatever is reported, whenever it is. */
    public static final Intake ANYTHING = new Intake(WholeNumber.ALLOWED, ReceivingWindow.ALWAYS, InsideAgency.KEPT,
            Quotas.NONE, Filer.ANY);

    public Intake with(WholeNumber other) {
        return new Intake(other, window, insideAgency, quotas, filer);
    }

    public Intake with(ReceivingWindow other) {
        return new Intake(wholeNumber, other, insideAgency, quotas, filer);
    }

    public Intake with(InsideAgency other) {
        return new Intake(wholeNumber, window, other, quotas, filer);
    }

    public Intake with(Quotas other) {
        return new Intake(wholeNumber, window, insideAgency, other, filer);
    }

    public Intake with(Filer other) {
        return new Intake(wholeNumber, window, insideAgency, quotas, other);
    }
}
