package dev.baobei.domain.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * A text, or a part of one, as it is compared: folded character by character, each knowing its range in the raw text.
 *
 * <p>As a {@link CharSequence} it is the folded characters; {@link #raw()} cuts what was really typed.
 */
public final class Text implements CharSequence {

    private final Whole whole;
    private final char[] chars;
    private final int base;
    private final int from;
    private final int to;

    /** The text that all parts are of: the range in the raw text of each folded character, and how often one was looked at. */
    private static final class Whole {

        private final String raw;
        private final int[] starts;
        private final int[] ends;
        private final Map<Found, Object> found = new HashMap<>();
        private long looks;

        private Whole(String raw) {
            this.raw = raw;
            this.starts = new int[raw.length()];
            this.ends = new int[raw.length()];
        }
    }

    /** What was found in a part, which is told by its characters as they are folded or blanked and by its ends. */
    private record Found(Object what, Object chars, int from, int to) {}

    /** The folded characters stand in {@code chars}, of which the first is that of place {@code base} in the whole. */
    private Text(Whole whole, char[] chars, int base, int from, int to) {
        this.whole = whole;
        this.chars = chars;
        this.base = base;
        this.from = from;
        this.to = to;
    }

    /** Folds a raw text; CRLF becomes one line end, invisible characters vanish, emoji become blanks. */
    public static Text of(String raw) {
        Whole whole = new Whole(raw);
        char[] chars = new char[raw.length()];
        int length = 0;
        for (int at = 0; at < raw.length();) {
            int next = next(raw, at);
            int count = put(raw, at, chars, length);
            for (int end = length + count; length < end; length++) {
                whole.starts[length] = at;
                whole.ends[length] = next;
            }
            at = next;
        }
        return new Text(whole, chars, 0, 0, length);
    }

    private static int next(String raw, int at) {
        char unit = raw.charAt(at);
        boolean isPair = Character.isHighSurrogate(unit) && at + 1 < raw.length()
                && Character.isLowSurrogate(raw.charAt(at + 1));
        return at + (isPair || unit == '\r' && raw.startsWith("\n", at + 1) ? 2 : 1);
    }

    /** Puts what a character is taken for: nothing, one character, or a pair that stays as it is; how many. */
    private static int put(String raw, int at, char[] chars, int length) {
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

    /** The folded form of a word of ours, or of a name on record. */
    public static String fold(String word) {
        return of(word).toString();
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        whole.looks++;
        return chars[from - base + index];
    }

    @Override
    public Text subSequence(int start, int end) {
        return new Text(whole, chars, base, from + start, from + end);
    }

    /** The part from an index to the end. */
    public Text after(int start) {
        return subSequence(start, length());
    }

    @Override
    public String toString() {
        whole.looks += length();
        return new String(chars, from - base, length());
    }

    /** What was typed here, character by character as it came. */
    public String raw() {
        return isEmpty() ? "" : whole.raw.substring(rawFrom(), rawTo());
    }

    /** First UTF-16 index in the raw text. */
    public int rawFrom() {
        return length() > 0 ? whole.starts[from] : 0;
    }

    /** Index after the last. */
    public int rawTo() {
        return length() > 0 ? whole.ends[to - 1] : 0;
    }

    /** How often a character of the whole text was looked at so far: what reading it costs. */
    public long looks() {
        return whole.looks;
    }

    /**
     * What is found in this part: looked for once, however often it is asked for.
     *
     * @param what says what is looked for
     */
    @SuppressWarnings("unchecked")
    public <T> T found(Object what, Function<Text, T> search) {
        Found key = new Found(what, chars, from, to);
        Object known = whole.found.get(key);
        if (known == null) {
            known = search.apply(this);
            whole.found.put(key, known);
        }
        return (T) known;
    }

    /** Where the first of this part stands in the whole text, for putting parts in order. */
    public int position() {
        return from;
    }

    /** From here to the end of a later part of the same text. */
    public Text upTo(Text later) {
        return new Text(whole, chars, base, from, later.to);
    }

    /** The same text with blanks at the given indexes; line ends stay. */
    public Text blank(IntPredicate places) {
        return map(at -> places.test(at) && charAt(at) != '\n' ? ' ' : charAt(at));
    }

    /** The same text with other characters, given by index, in its folded form. */
    public Text map(IntUnaryOperator character) {
        char[] mapped = new char[length()];
        for (int at = 0; at < mapped.length; at++) {
            mapped[at] = (char) character.applyAsInt(at);
        }
        return new Text(whole, mapped, from, from, to);
    }

    /** Whether emoji or other pictures are in it, which are blanks to everything else. */
    public boolean hasPictures() {
        return raw().codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL && c > 0xFFFF);
    }

    /** Whether nothing but blanks is here. */
    public boolean isBlank() {
        return indexOf(c -> c > ' ', 0) < 0;
    }

    /** Without blanks and line ends at both ends. */
    public Text strip() {
        return strip(c -> c <= ' ');
    }

    /** Without the given characters at both ends. */
    public Text strip(IntPredicate dispensable) {
        int start = 0;
        int end = length();
        while (start < end && dispensable.test(charAt(start))) {
            start++;
        }
        while (end > start && dispensable.test(charAt(end - 1))) {
            end--;
        }
        return start == 0 && end == length() ? this : subSequence(start, end);
    }

    /** The parts between the given characters, empty ones left out. */
    public List<Text> split(IntPredicate separator) {
        List<Text> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= length(); at++) {
            if (at == length() || separator.test(charAt(at))) {
                if (at > start) {
                    parts.add(subSequence(start, at));
                }
                start = at + 1;
            }
        }
        return parts;
    }

    /** The parts between the given characters, empty ones too. */
    public List<Text> cells(IntPredicate separator) {
        List<Text> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= length(); at++) {
            if (at == length() || separator.test(charAt(at))) {
                parts.add(subSequence(start, at));
                start = at + 1;
            }
        }
        return parts;
    }

    /** Whether the word stands at an index. */
    public boolean has(String word, int at) {
        if (at < 0 || at + word.length() > length()) {
            return false;
        }
        int same = 0;
        while (same < word.length() && charAt(at + same) == word.charAt(same)) {
            same++;
        }
        return same == word.length();
    }

    /** Whether it begins with the word. */
    public boolean startsWith(String word) {
        return has(word, 0);
    }

    /** Whether it ends with the word. */
    public boolean endsWith(String word) {
        return has(word, length() - word.length());
    }

    /** Whether it is exactly this word. */
    public boolean is(String word) {
        return length() == word.length() && startsWith(word);
    }

    /** Index of the first of the given characters at or after an index, or -1. */
    public int indexOf(IntPredicate sought, int start) {
        for (int at = start; at < length(); at++) {
            if (sought.test(charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    /** Index of the word's first place, or -1. */
    public int indexOf(String word) {
        for (int at = 0; at + word.length() <= length(); at++) {
            if (has(word, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether any of the given characters is here. */
    public boolean holds(IntPredicate sought) {
        return indexOf(sought, 0) >= 0;
    }
}
