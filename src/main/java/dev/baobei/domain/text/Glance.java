package dev.baobei.domain.text;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a text must have that something sought is in: one of the characters that all of it holds, and one that it is or that it
 * begins with before one that it goes on with. Each has a bit of its own for every character, so that one look at each character of a text
 * tells for everything that is sought whether it may be there.
 */
final class Glance {

    private static final long ALL = -1;

    /** What a character is for all that is sought, side by side so that it is in the processor's cache at once. */
    private static final int NEEDED = 0;
    private static final int ALONE = 1;
    private static final int FIRST = 2;
    private static final int SECOND = 3;
    private static final int PARTS = 4;
    private static final long[] BITS = new long[PARTS * (Character.MAX_VALUE + 1)];
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int number;
    private final long bit;

    private Glance(int number) {
        this.number = number;
        this.bit = 1L << number;
    }

    /** The glance for what says these positions. */
    static Glance of(BitSet needed, Positions positions) {
        return of(needed, positions.alone(), positions.beginnings(), positions.seconds());
    }

    /** The glance for any one of these characters. */
    static Glance of(BitSet characters) {
        return of(characters, characters, new BitSet(), new BitSet());
    }

    /** With more than 64 two share a bit and so pass more texts than they need. */
    private static Glance of(BitSet needed, BitSet alone, BitSet first, BitSet second) {
        synchronized (COUNT) {
            Glance glance = new Glance(COUNT.get());
            glance.enter(needed, NEEDED);
            glance.enter(alone, ALONE);
            glance.enter(first, FIRST);
            glance.enter(second, SECOND);
            COUNT.incrementAndGet();
            return glance;
        }
    }

    private void enter(BitSet characters, int part) {
        characters.stream().forEach(c -> BITS[PARTS * c + part] |= bit);
    }

    /** How many there are so far. */
    static int count() {
        return COUNT.get();
    }

    /** The bits of all that may be somewhere in these characters. */
    static long at(char[] chars) {
        long held = 0;
        long begun = 0;
        long first = 0;
        for (char c : chars) {
            int place = PARTS * c;
            held |= BITS[place + NEEDED];
            begun |= BITS[place + ALONE] | first & (Character.isSurrogate(c) ? ALL : BITS[place + SECOND]);
            first = BITS[place + FIRST];
        }
        return held & begun;
    }

    /** Whether it is among those with these bits, which were looked up when there were so many. */
    boolean isAmong(long bits) {
        return (bits & bit) != 0;
    }

    /** Whether it is one of the first so many. */
    boolean isKnown(int count) {
        return number < count;
    }
}
