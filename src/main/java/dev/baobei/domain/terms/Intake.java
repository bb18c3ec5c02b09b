package dev.baobei.domain.terms;

/**
 * What is taken of reports, and when.
 *
 * @param wholeNumber whether the whole number may be given before the visit
 * @param window      when reports are received at all
 */
public record Intake(WholeNumber wholeNumber, ReceivingWindow window) {

    /** Whatever is reported, whenever it is. */
    public static final Intake ANYTHING = new Intake(WholeNumber.ALLOWED, ReceivingWindow.ALWAYS);

    public Intake with(WholeNumber other) {
        return new Intake(other, window);
    }

    public Intake with(ReceivingWindow other) {
        return new Intake(wholeNumber, other);
    }
}
