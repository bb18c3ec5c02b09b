package dev.baobei.domain.parse.wrapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/**
 * A line that somebody may say: two to four characters of Chinese, a colon, and words behind it.
 *
 * @param from      its first index
 * @param speaker   who says it
 * @param wordsFrom the index of the words
 */
record SpokenLine(int from, Text speaker, int wordsFrom) {

    private static final Signs BLANK = Signs.of(" ");
    private static final Signs HAN = Signs.between('\u4e00', '\u9fff');
    private static final Signs NO_WORDS = Signs.of(" \n");
    private static final int MOST_BLANKS = 9;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    /** Those of a text, in order. */
    static List<SpokenLine> in(Text text) {
        List<SpokenLine> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); from = text.nextLine(from + 1)) {
            at(text, from).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<SpokenLine> at(Text text, int from) {
        int speaker = behind(BLANK, text, from, MOST_BLANKS);
        int end = behind(HAN, text, speaker, LONGEST);
        int colon = behind(BLANK, text, end, 1);
        if (end - speaker < SHORTEST || !text.has(":", colon)) {
            return Optional.empty();
        }
        int words = behind(BLANK, text, colon + 1, MOST_BLANKS);
        return words < text.length() && !NO_WORDS.has(text.charAt(words))
                ? Optional.of(new SpokenLine(from, text.subSequence(speaker, end), words))
                : Optional.empty();
    }

    /** The index behind so many of these at most. */
    private static int behind(Signs signs, Text text, int from, int most) {
        int at = from;
        while (at < text.length() && at - from < most && signs.has(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
