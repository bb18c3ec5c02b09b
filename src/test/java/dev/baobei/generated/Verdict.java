package dev.baobei.generated;

import java.util.List;

/**
 * What became of a message.
 *
 * @param outcome right, missed or wrong
 * @param reasons why it is not right
 */
record Verdict(Outcome outcome, List<String> reasons) {

    /** How bad it is. */
    enum Outcome {
        RIGHT,
        /** Asked about, or a value left out, though all was plain. */
        MISSED,
        /** A record that says something else than the message, or a customer dropped without a word. */
        WRONG
    }

    static final Verdict RIGHT = new Verdict(Outcome.RIGHT, List.of());

    static Verdict missed(List<String> reasons) {
        return reasons.isEmpty() ? RIGHT : new Verdict(Outcome.MISSED, reasons);
    }

    static Verdict wrong(List<String> reasons) {
        return new Verdict(Outcome.WRONG, reasons);
    }

    boolean is(Outcome expected) {
        return outcome == expected;
    }
}
