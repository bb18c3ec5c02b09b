package dev.baobei.domain.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * How far a project's journal had come at a moment, to be signed and kept outside the database.
 *
 * @param head the last link; only after a loss that was accepted can it be the start
 */
public record Checkpoint(Kind kind, String project, Link head, Instant at) {

    private static final String HASH = "[0-9a-f]{64}";
    private static final String DIGITS = "0|[1-9][0-9]{0,17}";
    private static final int WORDS = 6;

    /** What a line of the file says. */
    public enum Kind {

        /** The journal goes on from its checkpoint before. */
        STANDS("baobei-checkpoint-1"),

        /** It does not, and somebody has decided to go on all the same. */
        LOST("baobei-loss-1");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /**
     * What is signed: kind, project, sequence, hash and time, and the SHA-256 of the line before, with a space between them.
     *
     * @param previous 64 hex characters; all zero for the first line
     */
    public String text(String previous) {
        return String.join(" ", kind.word, project, Long.toString(head.sequence()), head.hash(), at.toString(), previous);
    }

    /** Reads what was signed; empty where it says no checkpoint, or not in this form. */
    public static Optional<Checkpoint> read(String text) {
        String[] words = text.split(" ", -1);
        if (words.length != WORDS || !words[2].matches(DIGITS) || !words[3].matches(HASH)) {
            return Optional.empty();
        }
        try {
            return Arrays.stream(Kind.values()).filter(kind -> kind.word.equals(words[0])).findFirst()
                    .map(kind -> new Checkpoint(kind, words[1], new Link(Long.parseLong(words[2]), words[3]),
                            Instant.parse(words[4])))
                    .filter(read -> read.text(words[5]).equals(text));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
