package dev.baobei.wording;

import java.util.Optional;

import dev.baobei.wording.Wording.Said;

/** What it means that a row says something else than the journal, in a sentence. */
public final class RerunWording {

    private RerunWording() {}

    /**
     * A difference.
     *
     * @param about what the row is of
     * @param field what of it; {@code row} where there is none that can be read, {@code entry} where there is no entry
     */
    public static Said row(String about, String id, String field, Optional<String> journal, Optional<String> row) {
        return new Said(row(Words.CHINESE, about, id, field, journal, row),
                row(Words.ENGLISH, about, id, field, journal, row));
    }

    private static String row(Words words, String about, String id, String field, Optional<String> journal,
            Optional<String> row) {
        String what = words.say("rerun.about." + about);
        String nothing = words.say("rerun.nothing");
        return switch (field) {
            case "row" -> words.say("rerun.noRow", what, id);
            case "entry" -> words.say("rerun.noEntry", what, id);
            default -> journal.isEmpty() && row.isEmpty()
                    ? words.say("rerun.personal", what, id, field)
                    : words.say("rerun.differs", what, id, field, journal.orElse(nothing), row.orElse(nothing));
        };
    }
}
