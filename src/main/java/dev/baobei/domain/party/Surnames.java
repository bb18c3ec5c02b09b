package dev.baobei.domain.party;

import java.util.Set;
import java.util.stream.Collectors;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.WordList;

/** Surnames (姓): which two characters are one, and which characters usually are one. All in simplified characters. */
public final class Surnames {

    private static final Set<String> COMPOUND = WordList.of(Surnames.class, "surnames", "compound");

    /** The hundred or so that nine people in ten carry: a name that ends in one may be two words run together. */
    private static final Signs FREQUENT = Signs.of(WordList.text(Surnames.class, "surnames", "frequent"));
    private static final Signs ALL = FREQUENT.or(Signs.of(WordList.text(Surnames.class, "surnames", "rarer")));
    private static final Signs BEGIN_COMPOUND = Signs
            .of(COMPOUND.stream().map(surname -> surname.substring(0, 1)).collect(Collectors.joining()));

    private Surnames() {}

    /** How many characters at the beginning of a name are its surname: 2 for 欧阳, else 1. */
    public static int lengthIn(CharSequence name) {
        return name.length() >= 2 && BEGIN_COMPOUND.has(name.charAt(0)) && COMPOUND.contains(name.subSequence(0, 2).toString())
                ? 2
                : 1;
    }

    /** Whether a word begins as names do. */
    public static boolean begin(CharSequence word) {
        return word.length() > 0 && (ALL.has(word.charAt(0)) || lengthIn(word) == 2);
    }

    /** Whether a word is a surname and no more. */
    public static boolean is(CharSequence word) {
        return begin(word) && lengthIn(word) == word.length();
    }

    /** Whether the character is one of the most frequent surnames. */
    public static boolean isFrequent(char character) {
        return FREQUENT.has(character);
    }
}
