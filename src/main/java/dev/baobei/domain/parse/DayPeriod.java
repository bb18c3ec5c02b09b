package dev.baobei.domain.parse;

/** The part of the day (上午, 下午 ...) that tells which of two hours is meant. */
final class DayPeriod {

    static final String WORDS = "凌晨|清晨|早上|早晨|早|上午|中午|午后|下午|傍晚|晚上|夜里|晚";

    private DayPeriod() {}

    /**
     * The hour on the clock of 24, or -1 where it stays open.
     *
     * @param period          one of the words, or null
     * @param onWholeDayClock whether the way it is written (09:30, 2026-06-07 9:30) is that of the clock of 24
     */
    static int hour(String period, int hour, boolean onWholeDayClock) {
        if (period == null) {
            return hour >= 12 || onWholeDayClock ? hour : -1;
        }
        if (hour > 12) {
            return isAfternoon(period) ? hour : -1;
        }
        return switch (period.charAt(0)) {
            case '凌' -> hour % 12;
            case '清', '早', '上' -> hour;
            case '中' -> hour >= 11 ? hour : hour <= 2 ? hour + 12 : -1;
            case '午', '下', '傍' -> hour % 12 + 12;
            default -> hour == 12 ? -1 : hour + 12;
        };
    }

    private static boolean isAfternoon(String period) {
        return "午下傍晚夜中".indexOf(period.charAt(0)) >= 0;
    }
}
