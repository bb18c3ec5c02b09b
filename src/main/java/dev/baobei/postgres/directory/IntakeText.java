package dev.baobei.postgres.directory;

import dev.baobei.domain.terms.Intake;
import dev.baobei.domain.terms.ReceivingWindow;
import dev.baobei.domain.terms.WholeNumber;

/**
 * What is taken of reports as it is written down, within {@link TermsText}.
 *
 * @param wholeNumber {@code ALLOWED} when left out
 * @param window      at any time when left out
 */
public record IntakeText(WholeNumber wholeNumber, WindowText window) {

    /** Nothing is said: whatever is reported is taken. */
    static final IntakeText NOTHING_SAID = of(Intake.ANYTHING);

    public IntakeText {
        wholeNumber = wholeNumber == null ? WholeNumber.ALLOWED : wholeNumber;
        window = window == null ? WindowText.of(ReceivingWindow.ALWAYS) : window;
    }

    static IntakeText of(Intake intake) {
        return new IntakeText(intake.wholeNumber(), WindowText.of(intake.window()));
    }

    Intake toIntake() {
        return new Intake(wholeNumber, window.toWindow());
    }
}
