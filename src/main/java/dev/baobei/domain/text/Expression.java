package dev.baobei.domain.text;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.IntStream;

/**
 * What a regular expression says of one character after the other. What it looks at besides (lookarounds, the ends of lines) is left
 * aside, so that it holds wherever the regular expression does, and now and then elsewhere.
 */
sealed interface Expression {

    /** One of these. */
    record OneOf(BitSet characters) implements Expression {}

    /** One behind the other; none says nothing. */
    record Sequence(List<Expression> parts) implements Expression {}

    /** One of several. */
    record Choice(List<Expression> any) implements Expression {}

    /** The same several times. */
    record Repetition(Expression what, int fewest, int most) implements Expression {}

    /** The fewest characters one of which is in everything that it says; all characters where nothing is said. */
    default BitSet needed() {
        if (this instanceof OneOf one) {
            return one.characters;
        }
        if (this instanceof Choice choice) {
            return choice.any.stream().map(Expression::needed).collect(union());
        }
        if (this instanceof Sequence sequence) {
            return sequence.parts.stream().map(Expression::needed).reduce(everything(), Expression::fewer);
        }
        Repetition repetition = (Repetition) this;
        return repetition.fewest == 0 ? everything() : repetition.what.needed();
    }

    private static BitSet fewer(BitSet one, BitSet other) {
        return other.cardinality() < one.cardinality() ? other : one;
    }

    private static Collector<BitSet, BitSet, BitSet> union() {
        return Collector.of(BitSet::new, BitSet::or, (one, other) -> {
            one.or(other);
            return one;
        });
    }

    /** Every character. */
    static BitSet everything() {
        BitSet all = new BitSet();
        all.set(0, Character.MAX_VALUE + 1);
        return all;
    }

    /** These characters, given by their numbers. */
    static BitSet of(IntStream characters) {
        return characters.collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
