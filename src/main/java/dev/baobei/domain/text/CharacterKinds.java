package dev.baobei.domain.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Characters that some sets of them do not tell apart are of one kind. */
final class CharacterKinds {

    private static final int ALL = Character.MAX_VALUE + 1;
    private static final int PAGE = 256;

    /** The kind of each character, by the halves of its number; pages of one kind are the same. */
    private final short[][] pages = new short[ALL / PAGE][];
    private final List<Character> examples = new ArrayList<>();

    CharacterKinds(List<BitSet> sets) {
        TreeMap<Integer, Short> kinds = new TreeMap<>();
        Map<BitSet, Short> known = new HashMap<>();
        for (int start : starts(sets)) {
            kinds.put(start, known.computeIfAbsent(having(start, sets), any -> newKind(start)));
        }
        short[][] even = new short[examples.size()][];
        for (int page = 0; page < pages.length; page++) {
            Short kind = kinds.floorEntry(page * PAGE).getValue();
            boolean isEven = kinds.subMap(page * PAGE, false, (page + 1) * PAGE, false).isEmpty();
            even[kind] = isEven && even[kind] == null ? page(page, kinds) : even[kind];
            pages[page] = isEven ? even[kind] : page(page, kinds);
        }
    }

    /** The characters with which one of the sets begins or ends. */
    private static TreeSet<Integer> starts(List<BitSet> sets) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(0));
        for (BitSet set : sets) {
            for (int from = set.nextSetBit(0); from >= 0; from = set.nextSetBit(set.nextClearBit(from))) {
                starts.add(from);
                starts.add(Math.min(set.nextClearBit(from), ALL - 1));
            }
        }
        return starts;
    }

    /** Which of the sets have a character. */
    private static BitSet having(int character, List<BitSet> sets) {
        BitSet having = new BitSet();
        for (int set = 0; set < sets.size(); set++) {
            having.set(set, sets.get(set).get(character));
        }
        return having;
    }

    private short newKind(int example) {
        examples.add((char) example);
        return (short) (examples.size() - 1);
    }

    private static short[] page(int number, TreeMap<Integer, Short> kinds) {
        short[] page = new short[PAGE];
        Arrays.fill(page, kinds.floorEntry(number * PAGE).getValue());
        kinds.subMap(number * PAGE, (number + 1) * PAGE)
                .forEach((start, kind) -> Arrays.fill(page, start - number * PAGE, PAGE, kind));
        return page;
    }

    int count() {
        return examples.size();
    }

    int of(char character) {
        return pages[character / PAGE][character % PAGE];
    }

    /** A character of a kind, which stands for all of them. */
    char example(int kind) {
        return examples.get(kind);
    }
}
