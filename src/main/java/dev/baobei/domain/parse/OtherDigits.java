package dev.baobei.domain.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.Words;

/** Digits that are certainly no phone number: of a time, an address in the web, an identity card, a sum, a count. */
final class OtherDigits {

    private static final Signs DIGITS = Signs.of("0123456789");
    private static final Sought TIME = Sought.of("(?:(?:19|20)[0-9]{2} ?[-/.年] ?[0-9]{1,2} ?[-/.月] ?[0-9]{1,2}(?![0-9])日?"
            + "(?: {0,2}T?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
            + "|20[23][0-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])(?: ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
            + "|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
            + "|[0-9]{1,2}月[0-9]{1,2}日?)(?![0-9*])");
    private static final Words NUMBERED = Words.of("身份证", "证件", "护照", "银行卡", "车牌", "车尾", "门牌", "邮编", "回执");
    private static final Words NUMBERED_BY_WORD = Words.of("编", "房", "工", "单", "合同", "流水");
    private static final String OF_NUMBER = "号码前后末尾位数一二三四五六七八0123456789";
    private static final Words SUMS = Words.of("预算", "总价", "单价", "首付", "月供", "面积", "均价", "价格", "房价");
    private static final int LONGEST_SUM = 9;
    private static final int LONGEST_COUNT = 2;
    private static final int FARTHEST = 12;

    private final Text text;
    private final boolean withTimes;
    private final List<int[]> places = new ArrayList<>();

    private OtherDigits(Text text, boolean withTimes) {
        this.text = text;
        this.withTimes = withTimes;
    }

    /** Where such digits stand, each place as its first index and the one after its last, in order. */
    static List<int[]> in(Text text) {
        return new OtherDigits(text, true).places();
    }

    /** The same without dates and times of day: what may stand beside a number and says nothing of it. */
    static List<int[]> beside(Text text) {
        return new OtherDigits(text, false).places();
    }

    private List<int[]> places() {
        WebWord word = WebWord.NONE;
        for (int at = text.indexOf(DIGITS, 0); at >= 0;) {
            word = at < word.to() ? word : WebWord.at(text, at);
            int end = word.isAddress() ? word.to() : end(at, endOfDigits(text, at));
            if (end > at) {
                places.add(new int[]{word.isAddress() ? word.from() : at, end});
            }
            at = text.indexOf(DIGITS, Math.max(endOfDigits(text, at), end));
        }
        return places;
    }

    /** The end of what begins with these digits, their beginning where they may be a phone number's. */
    private int end(int at, int end) {
        if (withTimes && mayBeTime(at, end)) {
            Optional<Text> time = TIME.at(text, at);
            if (time.isPresent()) {
                return at + time.get().length();
            }
        }
        boolean isOther = isCount(at, end) || isSum(at, end) || isNumbered(at);
        return isOther ? text.has("X", end) || text.has("x", end) ? end + 1 : end : at;
    }

    private boolean mayBeTime(int at, int end) {
        boolean isClockOrMonth = end - at <= 2 && end < text.length() && ":月".indexOf(text.charAt(end)) >= 0;
        boolean isYear = (text.has("20", at) || text.has("19", at)) && !PhoneRun.isStar(text, at - 1);
        return isClockOrMonth || isYear && (end - at == 4 || end - at == 8);
    }

    /** 2人, 35岁: followed by what is counted, and no 后4位. */
    private boolean isCount(int at, int end) {
        int unit = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        return end - at <= LONGEST_COUNT && unit < text.length() && "人位组岁".indexOf(text.charAt(unit)) >= 0
                && !text.has("位数", unit) && (at == 0 || "*前后末尾".indexOf(text.charAt(at - 1)) < 0);
    }

    private boolean isSum(int at, int end) {
        int word = skipBack(at, " :约大概在是");
        return end - at <= LONGEST_SUM && !text.has("*", end) && SUMS.endAt(text, word);
    }

    /** 身份证后四位5678, 工号 123: behind the word that says whose number it is. */
    private boolean isNumbered(int at) {
        int from = skipBack(at, " :是为");
        int stem = skipBack(from, OF_NUMBER);
        return NUMBERED.endAt(text, stem)
                || stem < from && text.charAt(stem) == '号' && NUMBERED_BY_WORD.endAt(text, stem);
    }

    private int skipBack(int at, String characters) {
        int from = at;
        while (from > 0 && at - from < FARTHEST && characters.indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        return from;
    }

    private static int endOfDigits(Text text, int at) {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
