package dev.baobei.domain.parse;

import java.util.BitSet;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/** Digits told in words (一三八…, 幺三八…), as they are dictated, put down as digits where they can be nothing else. */
final class SpokenDigits {

    private static final String WORDS = "零一二三四五六七八九";
    private static final String OTHER_WORDS = "〇幺壹贰叁肆伍陆柒捌玖";
    private static final Signs ALL_WORDS = Signs.rare(WORDS + OTHER_WORDS);
    /** Digits in words or in figures. */
    static final Signs OR_WRITTEN = ALL_WORDS.or(Signs.of("0123456789"));
    private static final String THEIR_DIGITS = "01123456789";
    private static final Signs BETWEEN = Signs.of(" -*xX•0123456789");

    /** So many side by side are no name, no time and no count. */
    private static final int FEWEST = 7;

    /** So many are enough behind 尾号 or 后四位. */
    private static final int FEWEST_ANNOUNCED = 4;

    /** So many are the beginning of a number whose end is told behind. */
    private static final int FRONT = 3;

    private SpokenDigits() {}

    /** The same text with digits for such words; the raw text stays as it is. */
    static Text in(Text text) {
        if (!text.holds(ALL_WORDS)) {
            return text;
        }
        BitSet told = new BitSet();
        for (int at = text.indexOf(ALL_WORDS, 0); at >= 0;) {
            int end = end(text, at);
            if (isNumber(text, at, end)) {
                told.set(at, end);
            }
            at = text.indexOf(ALL_WORDS, end);
        }
        return told.isEmpty() ? text : text.map(at -> told.get(at) ? digit(text.charAt(at)) : text.charAt(at));
    }

    /** The end of the words from an index, single blanks, dashes and mask signs between them taken along. */
    private static int end(Text text, int from) {
        int end = from + 1;
        int at = end;
        while (at < text.length() && (isWord(text.charAt(at)) || BETWEEN.has(text.charAt(at)))) {
            end = isWord(text.charAt(at)) ? at + 1 : end;
            at++;
        }
        return end;
    }

    private static boolean isNumber(Text text, int from, int end) {
        int words = 0;
        for (int at = from; at < end; at++) {
            words += isWord(text.charAt(at)) ? 1 : 0;
        }
        return words >= FEWEST || words >= FEWEST_ANNOUNCED && isAnnounced(text, from)
                || words == FRONT && "一幺壹".indexOf(text.charAt(from)) >= 0 && isBeforeEnd(text, end);
    }

    /** 幺三八尾号幺二三四 */
    private static boolean isBeforeEnd(Text text, int end) {
        int at = end;
        while (at < text.length() && at - end < 3 && " ,、的".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.has("尾号", at) || text.has("开头", at) || text.has("后四位", at) || text.has("后面", at);
    }

    private static boolean isAnnounced(Text text, int from) {
        int end = from;
        while (end > 0 && " :是为".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.has("尾号", end - 2) || text.has("四位", end - 2) || text.has("4位", end - 2);
    }

    private static boolean isWord(char c) {
        return ALL_WORDS.has(c);
    }

    private static char digit(char word) {
        int plain = WORDS.indexOf(word);
        int other = OTHER_WORDS.indexOf(word);
        return plain >= 0 ? (char) ('0' + plain) : other >= 0 ? THEIR_DIGITS.charAt(other) : word;
    }
}
