package dev.baobei.domain.parse;

import java.util.Optional;

import dev.baobei.domain.text.Text;

/**
 * A text that is one number of the mainland as nearly all are written, and nothing besides: 13812341234, 138****1234, *******1805.
 * Whatever else a text may hold is not looked for in it.
 */
final class PlainNumber {

    private static final int LAST_SHOWN = 4;
    private static final int FEWEST = 3;
    private static final int MOST = 7;

    private PlainNumber() {}

    /** The number that the text is, certain or not; nothing where it is anything else. */
    static Optional<PhoneSighting> read(Text text) {
        int front = digitsFrom(text, 0);
        int back = starsFrom(text, front);
        boolean isPlain = digitsFrom(text, back) == text.length()
                && isCustomary(text, front, back - front, text.length() - back);
        if (!isPlain) {
            return Optional.empty();
        }
        return Optional.of(front == text.length()
                ? MaskedNumber.read(text, text.toString())
                : MaskedNumber.read(text, text.subSequence(0, front).toString(), back - front, text.after(back).toString()));
    }

    /** A whole number, its last four digits, or one whose beginning is shown and perhaps its end. */
    private static boolean isCustomary(Text text, int front, int stars, int back) {
        if (front == 0 || text.charAt(0) != '1') {
            return front == 0 && stars > 0 && back == LAST_SHOWN;
        }
        return stars == 0
                ? front == MaskedNumber.LENGTH
                : front >= FEWEST && front <= MOST && (back == 0 || back >= FEWEST && back <= MOST);
    }

    private static int digitsFrom(Text text, int at) {
        int end = at;
        while (end < text.length() && OtherDigits.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int starsFrom(Text text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '*') {
            end++;
        }
        return end;
    }
}
