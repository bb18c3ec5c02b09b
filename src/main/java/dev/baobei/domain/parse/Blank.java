package dev.baobei.domain.parse;

import java.util.Locale;
import java.util.Set;

import dev.baobei.domain.text.Text;

/** Values that say nothing (占位): 暂无数据, 未知, a dash, a gap left for filling in. */
public final class Blank {

    private static final Set<String> WORDS = Set.of("无", "暂无", "暂无数据", "未知", "不详", "未填", "未填写", "待定", "待补", "待补充", "空", "没有",
            "n/a", "na",
            "null", "none", "nil", "保密", "独立经纪人");

    private static final String BEGINNINGS = "无暂未不待空没nN保独";
    private static final int LONGEST = 5;

    private Blank() {}

    public static boolean is(Text value) {
        Text word = value.strip(c -> !Character.isLetter(c));
        boolean signsOnly = word.isEmpty() && !value.holds(c -> Character.isDigit(c) || c == '*');
        return signsOnly || isWord(value.strip()) || isWord(word) && !value.holds(Character::isDigit) || isPlaceholder(value);
    }

    private static boolean isWord(Text value) {
        return !value.isEmpty() && value.length() <= LONGEST && BEGINNINGS.indexOf(value.charAt(0)) >= 0
                && WORDS.contains(value.toString().toLowerCase(Locale.ROOT));
    }

    /** {name}, xxx: a template that was not filled in. */
    private static boolean isPlaceholder(Text value) {
        return value.startsWith("{") && value.endsWith("}") || value.length() > 1 && !value.holds(c -> "xX*_".indexOf(c) < 0);
    }
}
