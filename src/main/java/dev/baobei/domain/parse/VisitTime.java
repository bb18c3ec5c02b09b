package dev.baobei.domain.parse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.domain.text.Text;

/**
 * When a customer is said to come (到访时间), read against the moment the message arrived. Whatever could be two moments is left
 * out: 3点 without 上午 or 下午, a date without a time, a time of today that is over.
 */
public final class VisitTime {

    private static final int LONGEST = 40;
    private static final String NUMBER = "[0-9]{1,2}|[零〇一二两三四五六七八九十]{1,3}";
    private static final String DATE = "(?:(?<year>20[0-9]{2})[-/.年] ?(?<month>[0-9]{1,2})[-/.月] ?(?<day>[0-9]{1,2})[日号]?"
            + "|(?<shortMonth>" + NUMBER + ")[-/.月](?<shortDay>" + NUMBER + ")[日号]?"
            + "|(?<near>大后天|今天|今日|今|明天|明日|明|后天|后日)"
            + "|(?<week>下下|下个?|本|这个?)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天]))";
    private static final String CLOCK = "(?:(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?"
            + "|(?<saidHour>" + NUMBER
            + ")[点时](?:钟|整)?(?:(?<quarter>半|一刻|三刻)|(?<saidMinute>[0-9]{1,2}|[零一二三四五六七八九十]{1,3})分?)?)";
    private static final Pattern WHEN = Pattern
            .compile("(?:(?:约|大概|大约|预计) ?)?(?:" + DATE + ")?[ ,T]{0,2}(?:\\([^()]{1,6}\\))? ?"
                    + "(?<period>" + DayPeriod.WORDS + ")? ?" + CLOCK
                    + "(?:左右)? ?(?:到访|到场|到达|到|来访|来看房|来|看房|带看|过来|过去|准时到?)?(?: ?[0-9一二两三四五六][人位])?");
    private static final Pattern FROM_NOW = Pattern
            .compile("(?:(?<half>半)个?小时|(?<hours>" + NUMBER + ")个?(?<andHalf>半)?(?:小时|钟头)|(?<minutes>[0-9]{1,3}"
                    + "|[一二两三四五六七八九十]{1,3})分钟)(?:之后|以后|后)(?:左右)?(?:到访|到场|到达|到|来访|来|看房|带看|过来)?");

    private VisitTime() {}

    /** Whether the whole of a text says a time, certain or not. */
    public static boolean isTime(Text text) {
        return text.length() <= LONGEST && (WHEN.matcher(text).matches() || FROM_NOW.matcher(text).matches());
    }

    static Optional<Instant> of(Text value, Instant receivedAt, ZoneId zone) {
        Text said = value.strip(c -> " \n,;。、!".indexOf(c) >= 0);
        if (said.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher fromNow = FROM_NOW.matcher(said);
        if (fromNow.matches()) {
            return Optional.of(receivedAt.plus(delay(fromNow)));
        }
        Matcher when = WHEN.matcher(said);
        return when.matches() ? at(when, receivedAt, zone) : Optional.empty();
    }

    private static Duration delay(Matcher said) {
        if (said.group("minutes") != null) {
            return Duration.ofMinutes(Math.max(0, ChineseNumber.of(said.group("minutes"))));
        }
        int hours = said.group("hours") == null ? 0 : Math.max(0, ChineseNumber.of(said.group("hours")));
        boolean half = said.group("half") != null || said.group("andHalf") != null;
        return Duration.ofHours(hours).plusMinutes(half ? 30 : 0);
    }

    private static Optional<Instant> at(Matcher said, Instant receivedAt, ZoneId zone) {
        LocalDate today = receivedAt.atZone(zone).toLocalDate();
        boolean dated = said.group("year") != null || said.group("shortMonth") != null;
        Optional<LocalTime> time = time(said, dated);
        Optional<Instant> moment = VisitDay.of(said, today)
                .flatMap(day -> time.map(hour -> day.atTime(hour).atZone(zone).toInstant()));
        boolean dayIsSaid = dated || said.group("near") != null || said.group("weekday") != null;
        return moment.filter(instant -> dayIsSaid || !instant.isBefore(receivedAt));
    }

    private static Optional<LocalTime> time(Matcher said, boolean dated) {
        boolean digital = said.group("hour") != null;
        String hourWord = digital ? said.group("hour") : said.group("saidHour");
        int minute = digital ? ChineseNumber.of(said.group("minute")) : saidMinute(said);
        boolean onWholeDayClock = digital && (dated || hourWord.length() == 2 && hourWord.charAt(0) == '0');
        int second = said.group("second") == null ? 0 : ChineseNumber.of(said.group("second"));
        int hour = DayPeriod.hour(said.group("period"), ChineseNumber.of(hourWord), onWholeDayClock);
        boolean exists = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second < 60;
        return exists ? Optional.of(LocalTime.of(hour, minute, second)) : Optional.empty();
    }

    private static int saidMinute(Matcher said) {
        if (said.group("quarter") != null) {
            return switch (said.group("quarter")) {
                case "半" -> 30;
                case "一刻" -> 15;
                default -> 45;
            };
        }
        return said.group("saidMinute") == null ? 0 : ChineseNumber.of(said.group("saidMinute"));
    }
}
