package dev.baobei.domain.parse;

import dev.baobei.domain.text.Signs;

/** Small numbers in words (一 to 九十九), as people say hours and minutes. */
final class ChineseNumber {

    private static final Signs NO_DIGITS = Signs.DIGITS.others();
    static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** The number of digits or words; -1 where it is none. */
    static int of(String word) {
        String plain = word.replace('〇', '零').replace('两', '二');
        if (!NO_DIGITS.isIn(plain, 0)) {
            return plain.isEmpty() || plain.length() > 4 ? -1 : Integer.parseInt(plain);
        }
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return plain.length() == 1
                    ? DIGITS.indexOf(plain)
                    : plain.length() == 2 && plain.charAt(0) == '零' ? of(plain.substring(1)) : -1;
        }
        int tens = ten == 0 ? 1 : of(plain.substring(0, ten));
        int ones = ten == plain.length() - 1 ? 0 : of(plain.substring(ten + 1));
        return ten > 1 || tens < 0 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
