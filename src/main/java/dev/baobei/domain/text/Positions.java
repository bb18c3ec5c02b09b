package dev.baobei.domain.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The places in an expression where it says a character, and which of them can follow which. */
final class Positions {

    /** Oftener than so often is as often as one likes. */
    private static final int MOST_REPETITIONS = 24;

    private final List<BitSet> characters = new ArrayList<>();
    private final List<BitSet> following = new ArrayList<>();
    private final Part whole;

    /** The positions with which a part of the expression begins and ends. */
    private record Part(boolean mayBeEmpty, BitSet first, BitSet last) {

        static final Part EMPTY = new Part(true, new BitSet(), new BitSet());
    }

    Positions(Expression expression) {
        whole = part(expression);
    }

    private Part part(Expression expression) {
        if (expression instanceof Expression.OneOf one) {
            return character(one.characters());
        }
        if (expression instanceof Expression.Choice choice) {
            return choice.any().stream().map(this::part).reduce(new Part(false, new BitSet(), new BitSet()), Positions::either);
        }
        if (expression instanceof Expression.Sequence sequence) {
            return sequence.parts().stream().map(this::part).reduce(Part.EMPTY, this::then);
        }
        return repeated((Expression.Repetition) expression);
    }

    private Part character(BitSet any) {
        BitSet position = new BitSet();
        position.set(characters.size());
        characters.add(any);
        following.add(new BitSet());
        return new Part(false, position, position);
    }

    private static Part either(Part one, Part other) {
        return new Part(one.mayBeEmpty || other.mayBeEmpty, union(one.first, other.first), union(one.last, other.last));
    }

    private Part then(Part one, Part other) {
        one.last.stream().forEach(last -> following.get(last).or(other.first));
        return new Part(one.mayBeEmpty && other.mayBeEmpty, one.mayBeEmpty ? union(one.first, other.first) : one.first,
                other.mayBeEmpty ? union(one.last, other.last) : other.last);
    }

    private Part repeated(Expression.Repetition repetition) {
        Part all = Part.EMPTY;
        int most = Math.min(repetition.most(), Math.max(MOST_REPETITIONS, repetition.fewest()));
        for (int count = 1; count <= most; count++) {
            boolean isLast = repetition.most() > most && count == Math.max(1, repetition.fewest());
            Part next = part(repetition.what());
            if (isLast) {
                then(next, next);
            }
            all = then(all, count > repetition.fewest() ? either(next, Part.EMPTY) : next);
            if (isLast) {
                return all;
            }
        }
        return all;
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    /** Whether it says nothing at all, or may say so. */
    boolean mayBeEmpty() {
        return whole.mayBeEmpty;
    }

    /** The positions that it can begin with. */
    BitSet first() {
        return whole.first;
    }

    /** The characters that it can begin with. */
    BitSet beginnings() {
        return mayBeEmpty() ? Expression.everything() : characters(first());
    }

    /** The characters that it can be. */
    BitSet alone() {
        BitSet both = (BitSet) first().clone();
        both.and(whole.last);
        return mayBeEmpty() ? Expression.everything() : characters(both);
    }

    /** The characters that can stand behind the first. */
    BitSet seconds() {
        return characters(behind(first()));
    }

    private BitSet characters(BitSet positions) {
        BitSet all = new BitSet();
        positions.stream().mapToObj(characters::get).forEach(all::or);
        return all;
    }

    /** Whether it can end with one of these. */
    boolean mayEndWith(BitSet positions) {
        return whole.last.intersects(positions);
    }

    /** Those that can follow one of these. */
    BitSet behind(BitSet positions) {
        BitSet next = new BitSet();
        for (int position = positions.nextSetBit(0); position >= 0; position = positions.nextSetBit(position + 1)) {
            next.or(following.get(position));
        }
        return next;
    }

    /** Those that say a character. */
    BitSet saying(char character) {
        return IntStream.range(0, characters.size()).filter(position -> characters.get(position).get(character))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** The characters that each of them says. */
    List<BitSet> characters() {
        return characters;
    }
}
