package dev.baobei.domain.text;

/** What was found in parts of a text, so that nothing is looked for twice in the same part. */
final class Findings {

    private static final int SCATTER = 0x9E3779B1;

    /** What was looked for, in the place where it is looked up, and beside it where and what was found. */
    private Object[] sought = new Object[1 << 4];
    private long[] parts = new long[sought.length];
    private Object[] found = new Object[sought.length];
    private int count;

    /** What was found, or null where it was not looked for. */
    Object of(Object what, int from, int to) {
        return found[place(what, part(from, to))];
    }

    void keep(Object what, int from, int to, Object result) {
        if (2 * ++count > sought.length) {
            grow();
        }
        put(what, part(from, to), result);
    }

    private void put(Object what, long part, Object result) {
        int place = place(what, part);
        sought[place] = what;
        parts[place] = part;
        found[place] = result;
    }

    private void grow() {
        Object[] before = sought;
        long[] where = parts;
        Object[] results = found;
        sought = new Object[2 * before.length];
        parts = new long[sought.length];
        found = new Object[sought.length];
        for (int at = 0; at < before.length; at++) {
            if (before[at] != null) {
                put(before[at], where[at], results[at]);
            }
        }
    }

    private static long part(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    /** Where it stands, or the free place for it. */
    private int place(Object what, long part) {
        int place = (Long.hashCode(31 * part) ^ System.identityHashCode(what)) * SCATTER >>> 12 & sought.length - 1;
        while (sought[place] != null && (sought[place] != what || parts[place] != part)) {
            place = place + 1 & sought.length - 1;
        }
        return place;
    }
}
