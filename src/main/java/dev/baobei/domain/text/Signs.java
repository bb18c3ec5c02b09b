package dev.baobei.domain.text;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** Some characters, such as those that may be stripped off a value or that part one from the next. */
public final class Signs implements IntPredicate {

    private final BitSet all;

    private Signs(BitSet all) {
        this.all = all;
    }

    /** The characters of a word. */
    public static Signs of(String characters) {
        return new Signs(Expression.of(characters.chars()));
    }

    @Override
    public boolean test(int character) {
        return all.get(character);
    }
}
