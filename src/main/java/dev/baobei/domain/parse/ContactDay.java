package dev.baobei.domain.parse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.domain.text.Text;

/**
 * The day on which a customer was spoken with, in an agent's words (联系时间：昨天下午, 11月20日, 周三). Whatever could be two days or none is left
 * out: a day that is still to come, several days, 每周三, 下班后, and what only looks like a day (10-20分钟前, 3号楼).
 */
public final class ContactDay {

    private static final int LONGEST = 200;
    private static final String NUMBER = "[0-9]{1,2}|[零〇一二两三四五六七八九十]{1,3}";
    private static final String DIGIT = "[0-9零〇一二两三四五六七八九十]";
    /** After 3号 or 3日: something that is numbered so (3号楼), or a time before or after that day. */
    private static final String NUMBERED = " ?(?:[楼栋幢座线门厅馆店院地柜桌房车区仓码口铺室间内以之前]|单元|公寓|商铺|别墅|样板|户型)";
    /** After 10-20 or 10.5: what is counted otherwise (分钟, 小时), or numbered so. */
    private static final String COUNTED = DIGIT + "| ?[-/.:点时分秒刻个天周年岁万%人套次组米平楼栋幢层]| ?小时| ?工作日|[日号]" + NUMBERED;
    private static final Pattern DAY = Pattern.compile(
            "(?<![0-9])(?<year>20[0-9]{2}) ?[-/.年] ?(?<month>[0-9]{1,2}) ?[-/.月] ?(?<day>[0-9]{1,2})(?![0-9])"
                    + "|(?<![0-9])(?<compact>20[0-9]{6})(?![0-9])"
                    + "|(?<![0-9])(?<shortMonth>" + NUMBER + ")(?:月份?|[-/.])(?<shortDay>" + NUMBER + ")(?!" + COUNTED + ")"
                    + "|(?<![-~至到.]|" + DIGIT + ")(?<ago>" + NUMBER + ") ?[天日](?:以|之)?前"
                    + "|(?<!" + DIGIT + ")(?<dayOfMonth>" + NUMBER + ")[日号](?!" + NUMBERED + ")"
                    + "|(?<near>大前天|前[天日]|昨|今[天日早晚]|刚[刚才]|方才|明[天日早晚]|大?后[天日])"
                    + "|(?<week>上+个?|下+个?|本|这个?|每个?)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])");

    private ContactDay() {}

    /** Read against the day on which the words arrived. */
    public static Optional<LocalDate> of(String words, LocalDate today) {
        String said = Text.fold(words);
        if (said.length() > LONGEST) {
            return Optional.empty();
        }
        Set<Optional<LocalDate>> days = new HashSet<>();
        for (Matcher found = DAY.matcher(said); found.find();) {
            days.add(read(found, today));
        }
        return days.size() == 1 ? days.iterator().next().filter(day -> !day.isAfter(today)) : Optional.empty();
    }

    private static Optional<LocalDate> read(Matcher said, LocalDate today) {
        if (said.group("year") != null) {
            return VisitDay.day(number(said, "year"), number(said, "month"), number(said, "day"));
        }
        if (said.group("compact") != null) {
            int digits = Integer.parseInt(said.group("compact"));
            return VisitDay.day(digits / 10_000, digits / 100 % 100, digits % 100);
        }
        if (said.group("shortMonth") != null) {
            return VisitDay.nearest(number(said, "shortMonth"), number(said, "shortDay"), today);
        }
        if (said.group("ago") != null) {
            return Optional.of(number(said, "ago")).filter(days -> days > 0).map(today::minusDays);
        }
        if (said.group("dayOfMonth") != null) {
            return VisitDay.day(today.getYear(), today.getMonthValue(), number(said, "dayOfMonth"));
        }
        return said.group("near") == null ? weekday(said, today) : Optional.of(today.plusDays(days(said.group("near"))));
    }

    private static int number(Matcher said, String group) {
        return ChineseNumber.of(said.group(group));
    }

    private static int days(String near) {
        return switch (near.charAt(near.length() == 3 ? 1 : 0)) {
            case '前' -> near.length() == 3 ? -3 : -2;
            case '昨' -> -1;
            case '明' -> 1;
            case '后' -> near.length() == 3 ? 3 : 2;
            default -> 0;
        };
    }

    /** The last such day; that of this week or of one before where that is said, and none of those to come. */
    private static Optional<LocalDate> weekday(Matcher said, LocalDate today) {
        String week = Optional.ofNullable(said.group("week")).orElse("");
        DayOfWeek day = DayOfWeek.of(VisitDay.ordinal(said.group("weekday")));
        if (week.startsWith("下") || week.startsWith("每")) {
            return Optional.empty();
        }
        if (week.isEmpty()) {
            return Optional.of(today.with(TemporalAdjusters.previousOrSame(day)));
        }
        long weeks = week.chars().filter(sign -> sign == '上').count();
        return Optional.of(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(day)));
    }
}
