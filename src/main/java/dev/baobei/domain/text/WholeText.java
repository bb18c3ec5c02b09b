package dev.baobei.domain.text;

import java.util.Arrays;

/**
 * The text that all parts are of: the range in the raw text of each folded character, and how often a character was looked at.
 */
final class WholeText {

    final String raw;
    long looks;

    /** Where each folded character begins and ends in the raw text; nothing as long as each stands where it was typed. */
    private int[] starts;
    private int[] ends;

    /** Where a line begins behind another. */
    private int[] lines;

    WholeText(String raw) {
        this.raw = raw;
    }

    /** Puts the folded characters; how many there are. */
    int fold(char[] chars) {
        int length = foldPlain(chars);
        for (int at = length; at < raw.length();) {
            int next = next(at);
            int count = put(at, chars, length);
            if (starts == null && (at != length || count != 1 || next != at + 1)) {
                keepPlaces(length);
            }
            for (int end = length + count; length < end; length++) {
                keepPlace(length, at, next);
            }
            at = next;
        }
        keepLines(chars, length);
        return length;
    }

    /** Most messages hold nothing but characters that are taken for one other each: so many at the beginning are. */
    private int foldPlain(char[] chars) {
        raw.getChars(0, raw.length(), chars, 0);
        int at = 0;
        while (at < chars.length && Folding.isPlain(chars[at])) {
            chars[at] = Folding.of(chars[at]);
            at++;
        }
        return at;
    }

    private void keepLines(char[] chars, int length) {
        int count = 0;
        for (int at = 0; at < length; at++) {
            count += chars[at] == '\n' ? 1 : 0;
        }
        lines = new int[count];
        for (int at = length - 1; count > 0; at--) {
            if (chars[at] == '\n') {
                lines[--count] = at + 1;
            }
        }
    }

    /** Where a line begins at a place behind the first or after it; the end of everything where none does. */
    int nextLine(int from) {
        int at = Arrays.binarySearch(lines, from);
        looks++;
        return at >= 0 ? from : -at - 1 < lines.length ? lines[-at - 1] : Integer.MAX_VALUE;
    }

    /** From now on, those before stand where they were typed. */
    private void keepPlaces(int before) {
        starts = new int[raw.length()];
        ends = new int[raw.length()];
        for (int at = 0; at < before; at++) {
            keepPlace(at, at, at + 1);
        }
    }

    private void keepPlace(int index, int start, int end) {
        if (starts != null) {
            starts[index] = start;
            ends[index] = end;
        }
    }

    /** Where a folded character begins in the raw text. */
    int start(int index) {
        return starts == null ? index : starts[index];
    }

    /** Where it ends. */
    int end(int index) {
        return ends == null ? index + 1 : ends[index];
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
