package dev.baobei.domain.terms;

/**
 * What is taken of reports, and when.
 *
 * @param wholeNumber  whether the whole number may be given before the visit
 * @param window       when reports are received at all
 * @param insideAgency what a second report of the same agency is worth
 * @param quotas       how many are received on a day
 */
public record Intake(WholeNumber wholeNumber, ReceivingWindow window, InsideAgency insideAgency, Quotas quotas) {

    /** Whatever is reported, whenever it is. */
    public static final Intake ANYTHING = new Intake(WholeNumber.ALLOWED, ReceivingWindow.ALWAYS, InsideAgency.KEPT,
            Quotas.NONE);

    public Intake with(WholeNumber other) {
        return new Intake(other, window, insideAgency, quotas);
    }

    public Intake with(ReceivingWindow other) {
        return new Intake(wholeNumber, other, insideAgency, quotas);
    }

    public Intake with(InsideAgency other) {
        return new Intake(wholeNumber, window, other, quotas);
    }

    public Intake with(Quotas other) {
        return new Intake(wholeNumber, window, insideAgency, other);
    }
}
