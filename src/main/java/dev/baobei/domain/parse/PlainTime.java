package dev.baobei.domain.parse;

import java.time.LocalDateTime;
import java.util.Optional;

import dev.baobei.domain.text.Text;

/** A text that is one moment as apps write it, and nothing besides: 2026-11-24 14:00, 2026-11-24 14:00:00. */
public final class PlainTime {

    private static final String TO_THE_SECOND = "2000-00-00 00:00:00";
    private static final int TO_THE_MINUTE = 16;
    private static final int HOURS = 24;
    private static final int SIXTY = 60;

    private PlainTime() {}

    /** Whether a text is such a moment. */
    public static boolean is(Text text) {
        return read(text).isPresent();
    }

    /** The moment on the clocks of the place; nothing where the text is anything else, or says an hour that is none. */
    static Optional<LocalDateTime> read(Text text) {
        if (!isWrittenSo(text)) {
            return Optional.empty();
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, TO_THE_MINUTE);
        int second = text.length() == TO_THE_MINUTE ? 0 : number(text, 17, text.length());
        return hour < HOURS && minute < SIXTY && second < SIXTY
                ? VisitDay.day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                        .map(day -> day.atTime(hour, minute, second))
                : Optional.empty();
    }

    private static boolean isWrittenSo(Text text) {
        if (text.length() != TO_THE_MINUTE && text.length() != TO_THE_SECOND.length()) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            boolean isAnyDigit = at > 1 && TO_THE_SECOND.charAt(at) == '0';
            if (isAnyDigit ? !OtherDigits.isDigit(text.charAt(at)) : text.charAt(at) != TO_THE_SECOND.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static int number(Text text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }
}
