package dev.baobei.domain.text;

/** The characters of a text as they are compared, folded, and perhaps with blanks where something was taken off. */
final class Layer {

    final WholeText whole;
    final char[] chars;

    /** The place in the whole of the first character. */
    final int base;
    private Findings findings;
    private long glimpsed;
    private int glances;

    Layer(WholeText whole, char[] chars, int base) {
        this.whole = whole;
        this.chars = chars;
        this.base = base;
    }

    /** What was found in a part before, or null. */
    Object found(Object what, int from, int to) {
        return findings == null ? null : findings.of(what, from, to);
    }

    void keep(Object what, int from, int to, Object result) {
        findings = findings == null ? new Findings() : findings;
        findings.keep(what, from, to, result);
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
