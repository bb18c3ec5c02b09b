package dev.baobei.reference;

import java.util.function.Function;

/**
 * A row of a table.
 *
 * @param says    what it shows
 * @param history in which it shows
 * @param expects what must come of it
 * @param words   what of an outcome is held against that
 */
public record Row(String says, History history, String expects, Function<Outcome, String> words) {

    /** What the model makes of it. */
    String said() {
        return words.apply(Model.judge(history));
    }

    @Override
    public String toString() {
        return says;
    }
}
