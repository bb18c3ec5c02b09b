package dev.baobei.domain.party;

import java.util.BitSet;
import java.util.Set;

import dev.baobei.domain.text.WordList;

/** Surnames (姓): which two characters are one, and which characters usually are one. All in simplified characters. */
public final class Surnames {

    private static final Set<String> COMPOUND = WordList.of(Surnames.class, "surnames", "compound");

    /** The hundred or so that nine people in ten carry: a name that ends in one may be two words run together. */
    private static final BitSet FREQUENT = characters("frequent");
    private static final BitSet RARER = characters("rarer");

    private Surnames() {}

    private static BitSet characters(String entry) {
        BitSet characters = new BitSet();
        WordList.text(Surnames.class, "surnames", entry).chars().forEach(characters::set);
        return characters;
    }

    /** How many characters at the beginning of a name are its surname: 2 for 欧阳, else 1. */
    public static int lengthIn(String name) {
        return name.length() >= 2 && COMPOUND.contains(name.substring(0, 2)) ? 2 : 1;
    }

    /** Whether a word begins as names do. */
    public static boolean begin(String word) {
        return !word.isEmpty() && (isSurname(word.charAt(0)) || lengthIn(word) == 2);
    }

    /** Whether a word is a surname and no more. */
    public static boolean is(String word) {
        return begin(word) && lengthIn(word) == word.length();
    }

    private static boolean isSurname(char character) {
        return FREQUENT.get(character) || RARER.get(character);
    }

    /** Whether the character is one of the most frequent surnames. */
    public static boolean isFrequent(char character) {
        return FREQUENT.get(character);
    }
}
