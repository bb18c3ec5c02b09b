package dev.baobei.domain.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * A text, or a part of one, as it is compared: folded character by character, each knowing its range in the raw text.
 *
 * <p>As a {@link CharSequence} it is the folded characters; {@link #raw()} cuts what was really typed.
 */
public final class Text implements CharSequence {

    private final Layer layer;
    private final int from;
    private final int to;

    private Text(Layer layer, int from, int to) {
        this.layer = layer;
        this.from = from;
        this.to = to;
    }

    /** Folds a raw text; CRLF becomes one line end, invisible characters vanish, emoji become blanks. */
    public static Text of(String raw) {
        char[] chars = new char[raw.length()];
        WholeText whole = new WholeText(raw);
        return new Text(new Layer(whole, chars, 0), 0, whole.fold(chars));
    }

    /** The folded form of a word of ours, or of a name on record. */
    public static String fold(String word) {
        return of(word).toString();
    }

    private int first() {
        return from - layer.base;
    }

    private int end() {
        return to - layer.base;
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        layer.whole.looks++;
        return layer.chars[from - layer.base + index];
    }

    @Override
    public Text subSequence(int start, int end) {
        return new Text(layer, from + start, from + end);
    }

    /** The part from an index to the end. */
    public Text after(int start) {
        return subSequence(start, length());
    }

    @Override
    public String toString() {
        layer.whole.looks += length();
        return new String(layer.chars, first(), length());
    }

    /** What was typed here, character by character as it came. */
    public String raw() {
        return isEmpty() ? "" : layer.whole.raw.substring(rawFrom(), rawTo());
    }

    /** First UTF-16 index in the raw text. */
    public int rawFrom() {
        return length() > 0 ? layer.whole.start(from) : 0;
    }

    /** Index after the last. */
    public int rawTo() {
        return length() > 0 ? layer.whole.end(to - 1) : 0;
    }

    /** How often a character of the whole text was looked at so far: what reading it costs. */
    public long looks() {
        return layer.whole.looks;
    }

    /**
     * What is found in this part: looked for once, however often it is asked for.
     *
     * @param what says what is looked for
     */
    @SuppressWarnings("unchecked")
    public <T> T found(Object what, Function<Text, T> search) {
        Object known = layer.found(what, from, to);
        if (known == null) {
            known = search.apply(this);
            layer.keep(what, from, to, known);
        }
        return (T) known;
    }

    /** Where the first of this part stands in the whole text, for putting parts in order. */
    public int position() {
        return from;
    }

    /** From here to the end of a later part of the same text. */
    public Text upTo(Text later) {
        return new Text(layer, from, later.to);
    }

    /** The same text with blanks at the given indexes; line ends stay. */
    public Text blank(IntPredicate places) {
        char[] blanked = Arrays.copyOfRange(layer.chars, first(), end());
        for (int at = 0; at < blanked.length; at++) {
            blanked[at] = blanked[at] != '\n' && places.test(at) ? ' ' : blanked[at];
        }
        layer.whole.looks += blanked.length;
        return new Text(new Layer(layer.whole, blanked, from), from, to);
    }

    /** The same text with other characters, given by index, in its folded form. */
    public Text map(IntUnaryOperator character) {
        char[] mapped = new char[length()];
        for (int at = 0; at < mapped.length; at++) {
            mapped[at] = (char) character.applyAsInt(at);
        }
        return new Text(new Layer(layer.whole, mapped, from), from, to);
    }

    /** Whether nothing but blanks is here. */
    public boolean isBlank() {
        return first(Signs.BLANKS, false, 0) == end();
    }

    /** Without blanks and line ends at both ends. */
    public Text strip() {
        return strip(Signs.BLANKS);
    }

    /** Without the given characters at both ends. */
    public Text strip(Signs dispensable) {
        char[] chars = layer.chars;
        int start = first();
        int end = end();
        while (start < end && dispensable.has(chars[start])) {
            start++;
        }
        while (end > start && dispensable.has(chars[end - 1])) {
            end--;
        }
        layer.whole.looks += Math.min(length(), length() - (end - start) + 2);
        return end - start == length() ? this : new Text(layer, layer.base + start, layer.base + end);
    }

    /** The parts between the given characters, empty ones left out. */
    public List<Text> split(Signs separator) {
        List<Text> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= length(); at++) {
            if (at == length() || separator.has(layer.chars[first() + at])) {
                if (at > start) {
                    parts.add(subSequence(start, at));
                }
                start = at + 1;
            }
        }
        layer.whole.looks += length();
        return parts;
    }

    /** Whether the word stands at an index. */
    public boolean has(String word, int at) {
        if (at < 0 || at + word.length() > length()) {
            return false;
        }
        char[] chars = layer.chars;
        int first = first() + at;
        int same = 0;
        while (same < word.length() && chars[first + same] == word.charAt(same)) {
            same++;
        }
        layer.whole.looks += same + 1;
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
    public int indexOf(Signs sought, int start) {
        if (!sought.mayBeIn(layer)) {
            return -1;
        }
        int at = first(sought, true, start);
        return at < end() ? at - first() : -1;
    }

    /** Index of the first other character at or after an index, or -1. */
    public int indexOfOther(Signs dispensable, int start) {
        int at = first(dispensable, false, start);
        return at < end() ? at - first() : -1;
    }

    /** Where in the layer the first character stands that is one of these, or that is none; the end where there is none. */
    private int first(Signs signs, boolean isOne, int start) {
        char[] chars = layer.chars;
        int end = end();
        int at = first() + start;
        while (at < end && signs.has(chars[at]) != isOne) {
            at++;
        }
        layer.whole.looks += at - first() - start + 1;
        return at;
    }

    /** Index of a character at or after an index, or -1. */
    public int indexOf(char sought, int start) {
        char[] chars = layer.chars;
        int end = end();
        int at = first() + start;
        while (at < end && chars[at] != sought) {
            at++;
        }
        layer.whole.looks += at - first() - start + 1;
        return at < end ? at - first() : -1;
    }

    /** Index of the word's first place, or -1. */
    public int indexOf(String word) {
        int at = indexOf(word.charAt(0), 0);
        while (at >= 0 && !has(word, at)) {
            at = indexOf(word.charAt(0), at + 1);
        }
        return at;
    }

    /** Whether any of the given characters is here. */
    public boolean holds(Signs sought) {
        return indexOf(sought, 0) >= 0;
    }

    /** Whether a character is here. */
    public boolean holds(char sought) {
        return indexOf(sought, 0) >= 0;
    }

    /** Whether something sought may be here, as it may in the text that this is a part of. */
    boolean mayHold(Glance sought) {
        return layer.mayHold(sought);
    }

    /** Whether what an automaton stands for may begin at an index. */
    boolean mayBegin(Automaton sought, int at) {
        int seen = sought.refuted(layer.chars, first() + at, end());
        layer.whole.looks += seen;
        return seen == 0;
    }

    /** Where a line begins at or after an index; the length where none does. */
    public int nextLine(int start) {
        return start == 0 ? 0 : Math.min(layer.whole.nextLine(from + start), to) - from;
    }
}
