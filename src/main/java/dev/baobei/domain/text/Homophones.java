package dev.baobei.domain.text;

import java.util.Arrays;
import java.util.List;

import net.sourceforge.pinyin4j.PinyinHelper;

/** Characters that sound alike (同音字), in Mandarin whatever the tone, or to a Cantonese ear: 黄 and 王. */
public final class Homophones {

    /** Surnames that only Cantonese confuses; the trade's own example is the first pair. */
    private static final List<String> CANTONESE = List.of("黄王汪", "吴伍", "周邹", "何贺", "徐崔", "曾赠", "江姜", "麦默", "龙隆");

    private Homophones() {}

    /** Whether two simplified words of the same length sound alike character by character. */
    public static boolean alike(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int at = 0; at < one.length(); at++) {
            if (!alike(one.charAt(at), other.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(char one, char other) {
        return one == other || inMandarin(one, other)
                || CANTONESE.stream().anyMatch(group -> group.indexOf(one) >= 0 && group.indexOf(other) >= 0);
    }

    private static boolean inMandarin(char one, char other) {
        List<String> readings = readings(one);
        return readings(other).stream().anyMatch(readings::contains);
    }

    private static List<String> readings(char character) {
        String[] readings = PinyinHelper.toHanyuPinyinStringArray(character);
        return readings == null
                ? List.of()
                : Arrays.stream(readings).map(reading -> reading.substring(0, reading.length() - 1)).toList();
    }
}
