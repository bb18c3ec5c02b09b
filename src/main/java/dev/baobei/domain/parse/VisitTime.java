package dev.baobei.domain.parse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/**
 * When a customer is said to come (到访时间), read against the moment the message arrived. Whatever could be two moments or none
 * is left out: 3点 without 上午 or 下午, a date without a time, a time that is over, an hour that the clock skips or repeats.
 */
public final class VisitTime {

    private static final int LONGEST = 40;
    private static final Signs BESIDE = Signs.of(" \n,;。、!");
    private static final Signs OF_TIMES = Signs.of(":点时钟h");
    private static final Signs OF_DELAYS = Signs.of("时钟h");
    private static final String NUMBER = "[0-9]{1,2}|[零〇一二两三四五六七八九十]{1,3}";
    private static final String WEEKDAY = "(?:周|星期|礼拜)";
    private static final String DATE = "(?:(?<year>20[0-9]{2}|[0-9]{2}(?=年))[-/.年] ?(?<month>[0-9]{1,2})[-/.月] ?(?<day>[0-9]{1,2})[日号]?"
            + "|(?<compact>20[0-9]{6})"
            + "|(?<shortMonth>" + NUMBER + ")(?:月份?|[-/.])(?<shortDay>" + NUMBER + ")[日号]?"
            + "|(?<dayOfMonth>" + NUMBER + ")[日号]"
            + "|(?<near>大后天|今天|今日|今儿|今|听日|明天|明日|明儿|明|后天|后日)"
            + "|(?<week>下下个?|下个?|本|这个?)?" + WEEKDAY + "(?<weekday>[一二三四五六日天1-7]))"
            + "(?:[ ,]?\\(?" + WEEKDAY + "(?<also>[一二三四五六日天1-7])\\)?)?";
    private static final String CLOCK = "(?:(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?"
            + "|(?<saidHour>" + NUMBER
            + ")[点时](?:钟|整)?(?:(?<quarter>半|一刻|三刻)|(?<saidMinute>[0-9]{1,2}|[零一二三四五六七八九十]{1,3})分?)?)";
    private static final String COMING = "(?:(?:会|能|将|可以|准时|一起|一同|都|再|就|要)*(?:到访|到场|到达|到店|到案场|到项目|到|来访|来看房|来看铺|来看看|来看|来"
            + "|看房|看铺|带看|过来看房|过来看铺|过来看看|过来|过去|前往|抵达)准?时?到?)";
    private static final Pattern WHEN = Pattern
            .compile("(?:(?:约|大约|大概|预计) ?)*(?:" + DATE + ")?[ ,T的]{0,2}(?:\\([^()]{1,6}\\))? ?"
                    + "(?<period>" + DayPeriod.WORDS + ")?的? ?" + CLOCK + " ?(?<half>[aApP])?(?:(?<=[aApP])\\.?[mM]\\.?)?"
                    + "(?:左右|前后)? ?" + COMING + "?(?: ?,? ?[0-9一二两三四五六]{1,2} ?[人位个])?");
    private static final Pattern FROM_NOW = Pattern
            .compile("(?:(?:再过|过|约|大约|大概|预计) ?)*(?:(?<half>半)个?小时|(?<hours>" + NUMBER
                    + ")(?<point>\\.5)?个?(?<andHalf>半)?(?:小时|钟头|h)(?<halfMore>半)?"
                    + "|(?<minutes>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})分钟)(?:左右)?(?:(?:之后|以后|后)(?:左右)?" + COMING + "?|" + COMING
                    + ")");

    private VisitTime() {}

    /** Whether the whole of a text says a time, certain or not. */
    public static boolean isTime(Text text) {
        return text.length() <= LONGEST && (WHEN.matcher(text).matches() || FROM_NOW.matcher(text).matches());
    }

    static Optional<Instant> of(Text value, Instant receivedAt, ZoneId zone) {
        Text said = value.strip(BESIDE);
        Optional<LocalDateTime> plain = PlainTime.read(said);
        if (plain.isPresent()) {
            return moment(plain.get(), zone);
        }
        if (said.length() > LONGEST || !said.holds(OF_TIMES)) {
            return Optional.empty();
        }
        if (said.holds(OF_DELAYS)) {
            Matcher fromNow = FROM_NOW.matcher(said);
            if (fromNow.matches()) {
                return Optional.of(receivedAt.plus(delay(fromNow)));
            }
        }
        Matcher when = WHEN.matcher(said);
        return when.matches() ? at(when, receivedAt, zone) : Optional.empty();
    }

    private static Duration delay(Matcher said) {
        if (said.group("minutes") != null) {
            return Duration.ofMinutes(Math.max(0, ChineseNumber.of(said.group("minutes"))));
        }
        int hours = said.group("hours") == null ? 0 : Math.max(0, ChineseNumber.of(said.group("hours")));
        boolean half = List.of("half", "point", "andHalf", "halfMore").stream().anyMatch(group -> said.group(group) != null);
        return Duration.ofHours(hours).plusMinutes(half ? 30 : 0);
    }

    /** A time that is over is a slip, unless it is said with its year and so can be no other. */
    private static Optional<Instant> at(Matcher said, Instant receivedAt, ZoneId zone) {
        Optional<LocalTime> time = VisitHour.of(said);
        boolean hasYear = said.group("year") != null || said.group("compact") != null;
        return VisitDay.of(said, receivedAt.atZone(zone).toLocalDate())
                .flatMap(day -> time.flatMap(hour -> moment(day.atTime(hour), zone)))
                .filter(moment -> hasYear || !moment.isBefore(receivedAt));
    }

    /** The one moment of a local time; none where summer time begins, two where it ends. */
    private static Optional<Instant> moment(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.size() == 1 ? Optional.of(local.toInstant(offsets.get(0))) : Optional.empty();
    }
}
