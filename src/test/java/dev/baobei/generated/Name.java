package dev.baobei.generated;

import dev.baobei.domain.party.Gender;

/**
 * A customer's name.
 *
 * @param written as a record keeps it
 * @param typed   as the message has it: perhaps with a title in brackets
 * @param gender  what name or title say
 */
record Name(String written, String typed, Gender gender) {

    private static final String[] TITLES = {"先生", "先生", "先生", "女士", "女士", "小姐", "太太", "总"};

    /** A name that can stand anywhere, also glued to a number. */
    static Name of(Chance chance, Hand hand) {
        int kind = chance.between(1, 100);
        if (kind <= 55) {
            return titled(surname(chance), chance, hand);
        }
        if (kind <= 90) {
            return plain(surname(chance) + chance.word("given"), hand);
        }
        return kind <= 96
                ? titled(surname(chance) + chance.word("given"), chance, hand)
                : plain(surname(chance) + chance.word("given.tricky"), hand);
    }

    /** A name that no word behind it can be taken for a part of. */
    static Name simple(Chance chance, Hand hand) {
        return titled(surname(chance) + (chance.percent(20) ? chance.word("given") : ""), chance, hand);
    }

    /** A name behind its label, where more forms are plain. */
    static Name labelled(Chance chance, Hand hand) {
        return switch (chance.between(1, 40)) {
            case 1, 2 -> inBrackets(chance, hand);
            case 3 -> plain(surname(chance), hand);
            case 4 -> plain(chance.word("minority"), hand);
            case 5 -> new Name("*先生", "*先生", Gender.MALE);
            case 6 -> plain(chance.percent(50) ? chance.word("latin") : chance.word("company"), Hand.PLAIN);
            default -> of(chance, hand);
        };
    }

    private static String surname(Chance chance) {
        return chance.percent(4) ? chance.word("surname.compound") : chance.word("surname");
    }

    private static Name plain(String name, Hand hand) {
        return new Name(hand.words(name), hand.words(name), Gender.UNKNOWN);
    }

    private static Name titled(String name, Chance chance, Hand hand) {
        String title = chance.pick(TITLES);
        String written = hand.words(name + title);
        return new Name(written, written, gender(title));
    }

    private static Name inBrackets(Chance chance, Hand hand) {
        String title = chance.pick("先生", "女士");
        String name = hand.words(surname(chance) + chance.word("given"));
        return new Name(name, name + (chance.percent(50) ? "(" + title + ")" : "（" + title + "）"), gender(title));
    }

    private static Gender gender(String title) {
        return switch (title) {
            case "先生" -> Gender.MALE;
            case "总" -> Gender.UNKNOWN;
            default -> Gender.FEMALE;
        };
    }

    Name with(Gender said) {
        return gender == Gender.UNKNOWN ? new Name(written, typed, said) : this;
    }
}
