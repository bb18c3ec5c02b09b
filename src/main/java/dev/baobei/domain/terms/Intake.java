package dev.baobei.domain.terms;

/**
 * What is taken of reports, and when.
 *
 * @param wholeNumber whether the whole number may be given before the visit
 */
public record Intake(WholeNumber wholeNumber) {

    /** Whatever is reported, whenever it is. */
    public static final Intake ANYTHING = new Intake(WholeNumber.ALLOWED);
}
