package dev.baobei.domain.text;

import java.util.HashMap;
import java.util.Map;

/** The characters of a text as they are compared, folded, and perhaps with blanks where something was taken off. */
final class Layer {

    final WholeText whole;
    final char[] chars;

    /** The place in the whole of the first character. */
    final int base;
    private final Map<Found, Object> found = new HashMap<>();
    private long glimpsed;
    private int glances;

    /** What was found in a part. */
    private record Found(Object what, int from, int to) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Found found && from == found.from && to == found.to && what == found.what;
        }

        @Override
        public int hashCode() {
            return (31 * from + to) ^ System.identityHashCode(what);
        }
    }

    Layer(WholeText whole, char[] chars, int base) {
        this.whole = whole;
        this.chars = chars;
        this.base = base;
    }

    /** What was found in a part before, or null. */
    Object found(Object what, int from, int to) {
        return found.get(new Found(what, from, to));
    }

    void keep(Object what, int from, int to, Object result) {
        found.put(new Found(what, from, to), result);
    }

    /** Whether something sought may be here; asked again, also for others, it costs nothing. */
    boolean mayHold(Glance sought) {
        if (!sought.isKnown(glances)) {
            glances = Glance.count();
            glimpsed = Glance.at(chars);
            whole.looks += chars.length;
        }
        return sought.isAmong(glimpsed);
    }
}
