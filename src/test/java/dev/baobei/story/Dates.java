package dev.baobei.story;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/** Days as agents read them: with the year where it is another than that of the moment at which they are said. */
final class Dates {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Dates() {}

    static String said(Temporal day, Instant at) {
        boolean sameYear = day.get(ChronoField.YEAR) == at.atZone(SHANGHAI).getYear();
        return DateTimeFormatter.ofPattern(sameYear ? "M月d日" : "yyyy年M月d日").format(day);
    }
}
