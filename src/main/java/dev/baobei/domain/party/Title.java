package dev.baobei.domain.party;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.baobei.domain.text.ByCharacter;
import dev.baobei.domain.text.WordList;

/**
 * A form of address (称呼) that follows a name: 先生, 女士, 总.
 *
 * @param word   in simplified characters
 * @param gender what it says of the person
 */
public record Title(String word, Gender gender) {

    /** 男 and 女 stand apart from the name or are part of it. */
    private static final String APART = "男女";
    private static final int LONGEST_NAME = 4;
    private static final Map<String, Title> ALL = Arrays.stream(Gender.values())
            .flatMap(gender -> WordList.of(Title.class, "titles", gender.name()).stream().map(word -> new Title(word, gender)))
            .collect(Collectors.toMap(Title::word, Function.identity()));
    private static final int LONGEST = ALL.keySet().stream().mapToInt(String::length).max().orElse(0);

    /** By their last characters, the longest first. */
    private static final ByCharacter<Title> BY_END = ByCharacter.of(ALL.values().stream()
            .sorted(Comparator.comparingInt((Title title) -> title.word.length()).reversed())
            .collect(Collectors.groupingBy(title -> title.word.charAt(title.word.length() - 1))));

    /** The form of address that a folded word is, or nothing. */
    public static Optional<Title> of(String word) {
        return word.length() > LONGEST ? Optional.empty() : Optional.ofNullable(ALL.get(word));
    }

    /**
     * The longest form of address that a folded name ends in. One of a single character counts only after a mere surname, but 总
     * after a whole name as well.
     */
    public static Optional<Title> endOf(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (Title title : BY_END.of(name.charAt(name.length() - 1))) {
            boolean isWord = title.word.length() > 1;
            if (name.endsWith(title.word)
                    && (isWord || mayFollow(title.word.charAt(0), name.substring(0, name.length() - 1)))) {
                return Optional.of(title);
            }
        }
        return Optional.empty();
    }

    private static boolean mayFollow(char title, String name) {
        boolean isWholeName = name.length() > 1 && name.length() <= LONGEST_NAME && Surnames.begin(name);
        return APART.indexOf(title) < 0 && (Surnames.is(name) || title == '总' && isWholeName);
    }
}
