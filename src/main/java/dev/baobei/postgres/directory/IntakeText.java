package dev.baobei.postgres.directory;

import dev.baobei.domain.terms.Intake;
import dev.baobei.domain.terms.WholeNumber;

/**
 * What is taken of reports as it is written down, within {@link TermsText}.
 *
 * @param wholeNumber {@code ALLOWED} when left out
 */
public record IntakeText(WholeNumber wholeNumber) {

    /** Nothing is said: whatever is reported is taken. */
    static final IntakeText NOTHING_SAID = of(Intake.ANYTHING);

    public IntakeText {
        wholeNumber = wholeNumber == null ? WholeNumber.ALLOWED : wholeNumber;
    }

    static IntakeText of(Intake intake) {
        return new IntakeText(intake.wholeNumber());
    }

    Intake toIntake() {
        return new Intake(wholeNumber);
    }
}
