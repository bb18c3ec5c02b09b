package dev.baobei.domain.party;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A form of address (称呼) that follows a name: 先生, 女士, 总.
 *
 * @param word   in simplified characters
 * @param gender what it says of the person
 */
public record Title(String word, Gender gender) {

    private static final List<Title> ALL = List.of(new Title("先生", Gender.MALE), new Title("先生女士", Gender.UNKNOWN),
            new Title("先生/女士", Gender.UNKNOWN), new Title("女士", Gender.FEMALE), new Title("小姐", Gender.FEMALE),
            new Title("太太", Gender.FEMALE), new Title("夫人", Gender.FEMALE), new Title("阿姨", Gender.FEMALE),
            new Title("大姐", Gender.FEMALE), new Title("姐", Gender.FEMALE), new Title("叔叔", Gender.MALE),
            new Title("大哥", Gender.MALE), new Title("哥", Gender.MALE),
            new Title("老师", Gender.UNKNOWN), new Title("老板", Gender.UNKNOWN), new Title("总", Gender.UNKNOWN),
            new Title("男士", Gender.MALE), new Title("男", Gender.MALE), new Title("女", Gender.FEMALE))
            .stream()
            .sorted(Comparator.comparingInt((Title title) -> title.word.length()).reversed())
            .toList();

    /** The form of address that a folded word is, or nothing. */
    public static Optional<Title> of(String word) {
        return ALL.stream().filter(title -> title.word.equals(word)).findFirst();
    }

    /**
     * The longest form of address that a folded name ends in. 哥, 姐 and 总 are one only after a mere surname; 男 and 女 stand
     * apart from the name or are part of it.
     */
    static Optional<Title> endOf(String name) {
        return ALL.stream()
                .filter(title -> name.endsWith(title.word))
                .filter(title -> title.word.length() > 1
                        || "哥姐总".contains(title.word) && isSurname(name.substring(0, name.length() - 1)))
                .findFirst();
    }

    private static boolean isSurname(String word) {
        return !word.isEmpty() && Surnames.lengthIn(word) == word.length() && Surnames.begin(word);
    }
}
