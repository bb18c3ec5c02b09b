package dev.baobei.domain.parse;

/** The part of the day (上午, 下午 ...) that tells which of two hours is meant. */
final class DayPeriod {

    static final String WORDS = "凌晨|清晨|早上|早晨|早|上午|中午|正午|午后|下午|傍晚|晚上|晚间|夜里|夜间|晚";

    private DayPeriod() {}

    /** The hour on the clock of 24, or -1 where such an hour is not in that part of the day: 晚上1点, 上午3点. */
    static int hour(String period, int hour) {
        return switch (period.charAt(0)) {
            case '凌' -> hour == 12 ? 0 : within(hour, 0, 6);
            case '清', '早', '上' -> within(hour, 5, 12);
            case '中', '正' -> within(hour < 10 ? hour + 12 : hour, 11, 14);
            case '午', '下' -> within(hour < 12 ? hour + 12 : hour, 12, 20);
            case '傍' -> within(hour < 12 ? hour + 12 : hour, 16, 20);
            default -> within(hour < 12 ? hour + 12 : hour, 17, 23);
        };
    }

    private static int within(int hour, int first, int last) {
        return hour >= first && hour <= last ? hour : -1;
    }
}
