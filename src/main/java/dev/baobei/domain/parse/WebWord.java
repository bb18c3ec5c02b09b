package dev.baobei.domain.parse;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.Words;

/**
 * A word as addresses in the web and names in messengers (微信号) are written.
 *
 * @param isAddress whether it is such an address or name, of which the digits are only a part
 */
record WebWord(int from, int to, boolean isAddress) {

    private static final Signs LETTERS = Signs.of("abcdefghijklmnopqrstuvwyzABCDEFGHIJKLMNOPQRSTUVWYZ_");
    private static final Signs OF_WORD = LETTERS.or(Signs.of("xX0123456789@.%/-?=&"));

    static final WebWord NONE = new WebWord(0, 0, false);

    private static final Words MESSENGERS = Words.of("微信", "微信号", "wechat", "weixin", "wx", "vx", "qq", "QQ");
    private static final int LONGEST = 256;

    /** The word round the digits at an index. */
    static WebWord at(Text text, int digits) {
        int from = digits;
        while (from > 0 && digits - from < LONGEST && OF_WORD.has(text.charAt(from - 1))) {
            from--;
        }
        int to = digits;
        while (to < text.length() && to - digits < LONGEST && OF_WORD.has(text.charAt(to))) {
            to++;
        }
        Text word = text.subSequence(from, to);
        boolean isAddress = word.startsWith("www.") || text.has(":", from - 1) && text.has("//", from)
                || word.holds('@') && !word.startsWith("@") || word.holds(LETTERS) && isNamed(text, from);
        return new WebWord(from, to, isAddress);
    }

    private static boolean isNamed(Text text, int from) {
        int end = from;
        while (end > 0 && from - end < 2 && " :".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return MESSENGERS.endAt(text, end);
    }
}
