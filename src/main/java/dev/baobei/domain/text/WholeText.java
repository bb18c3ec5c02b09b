package dev.baobei.domain.text;

/**
 * The text that all parts are of: the range in the raw text of each folded character, and how often a character was looked at.
 */
final class WholeText {

    final String raw;
    final int[] starts;
    final int[] ends;
    long looks;

    WholeText(String raw) {
        this.raw = raw;
        this.starts = new int[raw.length()];
        this.ends = new int[raw.length()];
    }

    /** Puts the folded characters; how many there are. */
    int fold(char[] chars) {
        int length = 0;
        for (int at = 0; at < raw.length();) {
            int next = next(at);
            int count = put(at, chars, length);
            for (int end = length + count; length < end; length++) {
                starts[length] = at;
                ends[length] = next;
            }
            at = next;
        }
        return length;
    }

    private int next(int at) {
        char unit = raw.charAt(at);
        boolean isPair = Character.isHighSurrogate(unit) && at + 1 < raw.length()
                && Character.isLowSurrogate(raw.charAt(at + 1));
        return at + (isPair || unit == '\r' && raw.startsWith("\n", at + 1) ? 2 : 1);
    }

    /** Puts what a character is taken for: nothing, one character, or a pair that stays as it is; how many. */
    private int put(int at, char[] chars, int length) {
        char unit = raw.charAt(at);
        int codePoint = Character.isHighSurrogate(unit) ? raw.codePointAt(at) : unit;
        boolean isPair = codePoint != unit;
        char folded = isPair ? Folding.ofSupplementary(codePoint) : Folding.of(unit);
        if (folded == Folding.DROPPED) {
            return isPair ? Character.toChars(codePoint, chars, length) : 0;
        }
        chars[length] = folded;
        return 1;
    }
}
