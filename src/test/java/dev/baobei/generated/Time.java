package dev.baobei.generated;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * When the customer is said to come.
 *
 * @param typed   as the message has it, in half width
 * @param isClock whether it is a number to the hand, which wide devices write wide
 * @param meant   the moment, where the words say day and time of day
 */
record Time(String typed, boolean isClock, Optional<LocalDateTime> meant) {

    private static final String[] HOURS = {"", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"};
    private static final String[] DAYS = {"今天", "明天", "后天"};

    /** A time behind the label of the visit. */
    static Time labelled(Chance chance, LocalDateTime received) {
        LocalDateTime at = moment(chance, received, chance.between(1, 20));
        return switch (chance.between(1, 14)) {
            case 1, 2, 3 -> clock(at, "yyyy-MM-dd HH:mm");
            case 4 -> clock(at, "yyyy-MM-dd HH:mm:ss");
            case 5 -> clock(at, "yyyy/M/d HH:mm");
            case 6 -> clock(at, "yyyy.M.d HH:mm");
            case 7 -> words(format(at, "yyyy年M月d日 HH:mm"), at);
            case 8 -> clock(at, "M.d HH:mm");
            case 9 -> today(chance, received);
            case 10 -> new Time(format(at, chance.pick("yyyy-MM-dd", "yyyy.M.d", "M月d日")), false, Optional.empty());
            case 11 -> new Time(chance.pick("待定", "明天", "明天下午", "随时"), false, Optional.empty());
            default -> spoken(chance, received);
        };
    }

    /** A time in words, which can stand anywhere. */
    static Time spoken(Chance chance, LocalDateTime received) {
        int ahead = chance.between(1, 2);
        LocalDateTime at = moment(chance, received, ahead);
        return switch (chance.between(1, 6)) {
            case 1 -> words(format(at, "M月d日HH:mm"), at);
            case 2 -> words(format(at, "M月d号") + period(at) + hour(chance, at), at);
            case 3 -> words(DAYS[ahead] + format(at, "HH:mm"), at);
            case 4 -> words(format(at, "M月d日") + period(at) + hour(chance, at), at);
            default -> words(DAYS[ahead] + period(at) + hour(chance, at), at);
        };
    }

    /** Later today: half an hour from now, or at a time of the day that is still to come. */
    private static Time today(Chance chance, LocalDateTime received) {
        LocalDateTime at = received.toLocalDate().atTime(Math.min(received.getHour() + 2, 20), chance.pick(0, 15, 30, 45));
        return switch (chance.between(1, 4)) {
            case 1 -> words("半小时后", received.plusMinutes(30));
            case 2 -> clock(at, "HH:mm");
            case 3 -> words("今天" + period(at) + hour(chance, at), at);
            default -> words("今天" + format(at, "HH:mm"), at);
        };
    }

    private static LocalDateTime moment(Chance chance, LocalDateTime received, int daysAhead) {
        return received.toLocalDate().plusDays(daysAhead)
                .atTime(LocalTime.of(chance.between(9, 20), chance.pick(0, 0, 15, 30, 30, 45)));
    }

    private static Time clock(LocalDateTime at, String pattern) {
        return new Time(format(at, pattern), true, Optional.of(at));
    }

    private static Time words(String typed, LocalDateTime at) {
        return new Time(typed, false, Optional.of(at));
    }

    private static String format(LocalDateTime at, String pattern) {
        return at.format(DateTimeFormatter.ofPattern(pattern));
    }

    private static String period(LocalDateTime at) {
        return at.getHour() < 12 ? "上午" : at.getHour() == 12 ? "中午" : at.getHour() < 18 ? "下午" : "晚上";
    }

    private static String hour(Chance chance, LocalDateTime at) {
        int hour = at.getHour() > 12 ? at.getHour() - 12 : at.getHour();
        String minutes = switch (at.getMinute()) {
            case 0 -> "";
            case 30 -> "半";
            case 15 -> "15分";
            default -> "45分";
        };
        return (chance.percent(30) ? HOURS[hour] : String.valueOf(hour)) + "点" + minutes;
    }
}
