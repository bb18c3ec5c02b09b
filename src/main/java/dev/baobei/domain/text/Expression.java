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

    /** What stands in most reports, and so tells least of what else is in one. */
    BitSet EVERYDAY = of(" \n,:-*0123456789报备客户姓名电话项目经纪人先生女士到访时间".chars());

    /** The most telling characters one of which is in everything that it says; all characters where nothing is said. */
    default BitSet needed() {
        if (this instanceof OneOf one) {
            return one.characters;
        }
        if (this instanceof Choice choice) {
            return choice.any.stream().map(Expression::needed).collect(union());
        }
        if (this instanceof Sequence sequence) {
            return sequence.parts.stream().map(Expression::needed).reduce(everything(), Expression::moreTelling);
        }
        Repetition repetition = (Repetition) this;
        return repetition.fewest == 0 ? everything() : repetition.what.needed();
    }

    private static BitSet moreTelling(BitSet one, BitSet other) {
        int more = Integer.compare(everyday(other), everyday(one));
        return more < 0 || more == 0 && other.cardinality() < one.cardinality() ? other : one;
    }

    private static int everyday(BitSet characters) {
        BitSet everyday = (BitSet) EVERYDAY.clone();
        everyday.and(characters);
        return everyday.cardinality();
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
