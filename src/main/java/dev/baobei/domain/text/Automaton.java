package dev.baobei.domain.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tells at a few characters that an expression does not hold at a place, which is so at nearly every place. Where it says that it
 * may, the regular expression itself is asked.
 */
final class Automaton {

    /** So many are worked out; what goes further than they do, the regular expression is asked for. */
    private static final int MOST_STATES = 300;

    /** Stands for the end of a text, as no character does. */
    static final char END = '\uFFFF';

    private static final int NO = -1;
    private static final int YES = -2;

    private final Positions positions;
    private final CharacterKinds kinds;
    private final boolean holdsAnywhere;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<BitSet> states = new ArrayList<>();
    /** For each state and kind of character where the state behind it has its own; a state is known by that place. */
    private final int[] next;

    Automaton(Positions positions) {
        this.positions = positions;
        kinds = new CharacterKinds(positions.characters());
        holdsAnywhere = positions.mayBeEmpty();
        states.add(positions.first());
        List<BitSet> saying = IntStream.range(0, kinds.count()).mapToObj(kind -> positions.saying(kinds.example(kind)))
                .toList();
        int[] all = new int[MOST_STATES * kinds.count()];
        for (int state = 0; state < states.size(); state++) {
            for (int kind = 0; kind < kinds.count(); kind++) {
                all[state * kinds.count() + kind] = behind(states.get(state), saying.get(kind));
            }
        }
        next = Arrays.copyOf(all, states.size() * kinds.count());
    }

    private int behind(BitSet expected, BitSet saying) {
        if (!expected.intersects(saying)) {
            return NO;
        }
        BitSet said = (BitSet) expected.clone();
        said.and(saying);
        return positions.mayEndWith(said) ? YES : number(positions.behind(said));
    }

    private int number(BitSet state) {
        if (!numbers.containsKey(state) && states.size() >= MOST_STATES) {
            return YES;
        }
        return numbers.computeIfAbsent(state, any -> {
            states.add(state);
            return (states.size() - 1) * kinds.count();
        });
    }

    /** How many characters from an index show that the expression does not hold there; 0 where it may. */
    int refuted(char[] chars, int from, int end) {
        int state = holdsAnywhere ? YES : 0;
        int at = from;
        while (state >= 0 && at < end) {
            state = Character.isSurrogate(chars[at]) ? YES : next[state + kinds.of(chars[at])];
            at++;
        }
        boolean mayEnd = state == YES || state >= 0 && next[state + kinds.of(END)] == YES;
        return mayEnd ? 0 : at - from + 1;
    }
}
