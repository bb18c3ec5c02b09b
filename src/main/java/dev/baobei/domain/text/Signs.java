package dev.baobei.domain.text;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Some characters, such as those that may be stripped off a value or that part one from the next. */
public final class Signs {

    /** Digits of any script. */
    public static final Signs DIGITS = of(Character::isDigit);

    /** Letters, among which are the characters of Chinese. */
    public static final Signs LETTERS = of(Character::isLetter);

    /** Whatever words and numbers are made of. */
    public static final Signs OF_WORDS = LETTERS.or(DIGITS);

    /** The characters of Chinese. */
    public static final Signs IDEOGRAPHS = of(Character::isIdeographic);

    /** The end of a line. */
    public static final Signs LINE_END = of("\n");

    static final Signs CAPITALS = of(c -> Character.toLowerCase(c) != c);
    static final Signs BLANKS = between('\0', ' ');

    private final BitSet all;

    /** A bit for each character up to the last of them. */
    private final long[] bits;

    /** Shows of most texts that they have none; null where most have some. */
    private final Glance glance;

    private Signs(BitSet all, Glance glance) {
        this.all = all;
        this.bits = all.toLongArray();
        this.glance = glance;
    }

    /** The characters of a word. */
    public static Signs of(String characters) {
        return of(Expression.of(characters.chars()));
    }

    /** The characters of a word, which few texts have: that one has none is known at a glance. */
    public static Signs rare(String characters) {
        BitSet all = Expression.of(characters.chars());
        return new Signs(all, Glance.of(all));
    }

    static Signs of(BitSet characters) {
        return new Signs((BitSet) characters.clone(), null);
    }

    /** The characters from one to another. */
    public static Signs between(char first, char last) {
        return of(Expression.of(IntStream.rangeClosed(first, last)));
    }

    /** The characters of a sort. */
    public static Signs of(IntPredicate sort) {
        BitSet all = new BitSet();
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            all.set(character, sort.test(character));
        }
        return of(all);
    }

    /** These and others. */
    public Signs or(Signs others) {
        BitSet both = (BitSet) all.clone();
        both.or(others.all);
        return of(both);
    }

    /** Every character but these. */
    public Signs others() {
        BitSet others = Expression.everything();
        others.andNot(all);
        return of(others);
    }

    /** Whether one of them may be in the text of which these are the characters. */
    boolean mayBeIn(Layer layer) {
        return glance == null || layer.mayHold(glance);
    }

    /** Whether a character is one of them. */
    public boolean has(char character) {
        int place = character >> 6;
        return place < bits.length && (bits[place] & 1L << character) != 0;
    }

    /** Whether it is one of them in small letters. */
    public boolean haveSmall(char character) {
        return has(CAPITALS.has(character) ? Character.toLowerCase(character) : character);
    }

    /** Whether one of them is in a word from an index on. */
    public boolean isIn(String word, int from) {
        int at = from;
        while (at < word.length() && !has(word.charAt(at))) {
            at++;
        }
        return at < word.length();
    }
}
