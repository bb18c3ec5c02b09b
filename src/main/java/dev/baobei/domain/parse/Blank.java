package dev.baobei.domain.parse;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.Words;

/** Values that say nothing (占位): 暂无数据, 未知, a dash, a gap left for filling in. */
public final class Blank {

    private static final Signs NO_LETTERS = Signs.LETTERS.others();
    private static final Signs OF_NUMBER = Signs.DIGITS.or(Signs.of("*"));
    private static final Signs PLACEHOLDERS = Signs.of("xX*_");
    private static final Words WORDS = Words.of("无", "暂无", "暂无数据", "未知", "不详", "未填", "未填写", "待定", "待补", "待补充", "空", "没有",
            "n/a", "na",
            "null", "none", "nil", "保密", "独立经纪人");

    /** What says nothing begins with a sign that is no digit, or as one of these words does. */
    private static final Signs BEGINNINGS = Signs
            .of(c -> !Character.isDigit(c) && (!Character.isLetter(c) || PLACEHOLDERS.has((char) c)
                    || WORDS.mayBegin(Character.toString(c))));

    private Blank() {}

    /** Nearly every value is known by its first character to say something. */
    public static boolean is(Text value) {
        return value.isEmpty() || BEGINNINGS.has(value.charAt(0)) && saysNothing(value);
    }

    private static boolean saysNothing(Text value) {
        Text word = value.strip(NO_LETTERS);
        boolean signsOnly = word.isEmpty() && !value.holds(OF_NUMBER);
        return signsOnly || WORDS.have(value.strip()) || WORDS.have(word) && !value.holds(Signs.DIGITS)
                || isPlaceholder(value);
    }

    /** {name}, xxx: a template that was not filled in. */
    private static boolean isPlaceholder(Text value) {
        return value.startsWith("{") && value.endsWith("}") || value.length() > 1 && value.indexOfOther(PLACEHOLDERS, 0) < 0;
    }
}
