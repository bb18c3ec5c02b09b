package dev.baobei.domain.text;

import java.util.BitSet;

/** With which characters the words of a list begin: nearly every other word is known for none of them by its first two. */
public final class WordBeginnings {

    private static final int PAIRS = 1 << 16;

    private final BitSet first = new BitSet();
    private final BitSet pairs = new BitSet(PAIRS);

    /** One more word of the list. */
    public void add(String word) {
        first.set(word.charAt(0));
        if (word.length() > 1) {
            pairs.set(pair(word.charAt(0), word.charAt(1)));
        }
    }

    /** Whether one of them begins so. */
    public boolean has(char beginning) {
        return first.get(beginning);
    }

    /** Whether one of them may begin so; where none does, it is nearly always no. */
    public boolean mayHave(char beginning, char second) {
        return pairs.get(pair(beginning, second));
    }

    private static int pair(char beginning, char second) {
        return (beginning * 31 + second) % PAIRS;
    }
}
