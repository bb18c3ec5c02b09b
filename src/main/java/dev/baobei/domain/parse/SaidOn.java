package dev.baobei.domain.parse;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** The day on which a forwarded message was written, as the line above it says: 明天 in it is no day of ours when that day is over. */
final class SaidOn {

    private static final Sought HEADER = Sought.of(
            "(?m)^[^\\n:;,。0-9*]{1,20} {1,9}20[0-9]{2}[-/.年] ?[0-9]{1,2}[-/.月] ?[0-9]{1,2}日? {1,9}[0-9]{1,2}:[0-9]{2}:[0-9]{2} {0,9}:? {0,9}$");
    private static final Pattern DAY = Pattern.compile("(20[0-9]{2})[-/.年] ?([0-9]{1,2})[-/.月] ?([0-9]{1,2})");
    private static final Sought DATED = Sought.of("[0-9一二三四五六七八九十](?:月|[-/.][0-9])");

    private SaidOn() {}

    /** Whether a header tells another day than the given one. */
    static boolean isAnother(Text text, LocalDate today) {
        boolean[] another = new boolean[1];
        HEADER.each(text, found -> {
            Matcher day = DAY.matcher(text.subSequence(found.start(), found.end()));
            another[0] |= day.find() && !isDay(day, today);
        });
        return another[0];
    }

    private static boolean isDay(Matcher day, LocalDate today) {
        return Integer.parseInt(day.group(1)) == today.getYear() && Integer.parseInt(day.group(2)) == today.getMonthValue()
                && Integer.parseInt(day.group(3)) == today.getDayOfMonth();
    }

    /** Whether a time says its own date, whenever it was said. */
    static boolean isDated(Text time) {
        return !time.holds('\n') && DATED.isIn(time);
    }
}
