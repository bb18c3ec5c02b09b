package dev.baobei.domain.text;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Characters one of which everything that is sought holds. Each set has a bit of its own in one table of all
 * characters, so that one look at each character of a text tells for all sets at once whether anything of them is there.
 */
final class CharacterSet {

    private static final long[] SETS_OF = new long[Character.MAX_VALUE + 1];
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int number;
    private final long bit;

    private CharacterSet(int number) {
        this.number = number;
        this.bit = 1L << number;
    }

    /** A set of these; with more than 64 sets two share a bit and so have more characters than they need. */
    static CharacterSet of(BitSet characters) {
        synchronized (SETS_OF) {
            CharacterSet set = new CharacterSet(COUNT.get());
            characters.stream().forEach(c -> SETS_OF[c] |= set.bit);
            COUNT.incrementAndGet();
            return set;
        }
    }

    /** How many sets there are so far. */
    static int count() {
        return COUNT.get();
    }

    /** The bits of all sets that a character is in. */
    static long setsOf(char c) {
        return SETS_OF[c];
    }

    /** Whether it is among the sets with these bits, which were looked up when there were so many. */
    boolean isAmong(long bits) {
        return (bits & bit) != 0;
    }

    /** Whether it is one of the first so many sets. */
    boolean isKnown(int count) {
        return number < count;
    }
}
