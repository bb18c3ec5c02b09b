package dev.baobei.domain.text;

/** The characters of a text as they are compared, folded, and perhaps with blanks where something was taken off. */
final class Layer {

    final WholeText whole;
    final char[] chars;

    /** The place in the whole of the first character. */
    final int base;
    private long sets;
    private int setsKnown;

    Layer(WholeText whole, char[] chars, int base) {
        this.whole = whole;
        this.chars = chars;
        this.base = base;
    }

    /** Whether any character of a set is here; asked again, also for other sets, it costs nothing. */
    boolean holds(CharacterSet sought) {
        if (!sought.isKnown(setsKnown)) {
            setsKnown = CharacterSet.count();
            for (char c : chars) {
                sets |= CharacterSet.setsOf(c);
            }
            whole.looks += chars.length;
        }
        return sought.isAmong(sets);
    }
}
