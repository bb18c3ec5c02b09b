package dev.baobei.domain.parse.format;

import java.util.List;

import dev.baobei.domain.text.Text;

/** What joins words of Latin letters to one name: the blank of John Smith, the stop of Mr. Wang, the hyphen of Min-jun. */
final class LatinName {

    private static final List<String> TITLES = List.of("Mr", "Mrs", "Ms", "Dr", "Miss", "mr", "mrs", "ms", "dr", "MR", "MRS",
            "MS", "DR");

    private LatinName() {}

    /** Whether the sign at an index belongs to the name that goes on behind it. */
    static boolean joins(Text text, int at) {
        if (at < 1 || at + 1 >= text.length() || " .-'".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case ' ' ->
                isLatin(before) && isLatin(after) || before == '.' && endsTitle(text, at - 1) && Character.isLetter(after);
            case '.' -> endsTitle(text, at) && (Character.isLetter(after) || after == ' ');
            default -> isLatin(before) && Character.isLowerCase(before) && isLatin(after);
        };
    }

    private static boolean endsTitle(Text text, int end) {
        return TITLES.stream().anyMatch(title -> text.has(title, end - title.length())
                && (end == title.length() || !isLatin(text.charAt(end - title.length() - 1))));
    }

    static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }
}
