package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** The places of a text that speak of a time: 今天下午3点, 周六下午2点, 2026.12.5 14:00, 15:15. */
final class SaidTimes {

    private static final Signs BESIDE = Signs.of(" ,");
    private static final String SMALL = "(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})";

    /** A time of day behind one of these is not today's. */
    private static final String NO_ONE_DAY = "昨[天日晚]|前[天日]|上个?(?:周|星期|礼拜)[一二三四五六日天]?|明后[天日]?|周六日|周末|改[天日]|每[天日周]|[这本下]?个?月[底初]"
            + "|(?<![\\x{4e00}-\\x{9fff}])(?:国庆|元旦|春节|中秋)节?";
    private static final String DAY = "(?:[0-9]{1,2}/[0-9]{1,2}/20[0-9]{2}|20[0-9]{2} ?[-/.年] ?[0-9]{1,2} ?[-/.月] ?[0-9]{1,2}(?![0-9])[日号]?|20[0-9]{6}(?= [0-9]{1,2}:)"
            + "|" + SMALL + "月" + SMALL
            + "[日号]?|[0-9]{1,2}[-/.][0-9]{1,2}(?![0-9./*万亿元折米平成%-])[日号]?|[0-9]{1,2}[日号](?:(?=[0-9]{1,2}(?:[点时]|:[0-9]{2}))|(?![0-9码线楼栋]))"
            + "|" + NO_ONE_DAY + "|大后天|今天|今日|听日|明天|明日|后天|后日|今(?=[早晚上下中])|明(?=[早晚上下中])|(?:下下|下个?|本|这个?)?(?:周|星期|礼拜)[一二三四五六日天])";
    private static final String PERIOD = "(?:凌晨|清晨|早上|早晨|早|上午|中午|午后|下午|傍晚|晚上|夜里|晚)";
    private static final String CLOCK = "(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[apAP][mM])?|" + SMALL
            + "[点时](?:钟|整)?(?:半|一刻|三刻|" + SMALL + "(?:分|(?![起同位个人组])))?)";
    private static final Sought WHEN = Sought.of(
            "(?:(?<![0-9A-Za-z*.])|(?=[^0-9]))(?:" + DAY + "(?:(?:或者?|、|和) ?" + DAY + ")?[ ,T]{0,2}(?:\\([^()]{1,6}\\))? ?(?:"
                    + PERIOD + ")? ?(?:"
                    + CLOCK + ")?|" + PERIOD + " ?" + CLOCK + "|" + CLOCK + "|" + PERIOD + "(?=到|来))(?:(?:~|-|到|至)" + CLOCK
                    + ")?(?:左右|前后|[之以][前后]|[前后](?=[到来]|[ ,;。]|$|\\n))?(?:不来|不行)?(?![0-9*])");
    private static final Sought FROM_NOW = Sought.of("(?:(?<![0-9*.])|(?=[^0-9]))(?:半个?小时|" + SMALL
            + "个?半?(?:小时|钟头)|[0-9]{1,3}分钟|[一二两三四五六七八九十]{1,3}分钟)(?:之后|以后|后)(?:左右)?");
    private static final Pattern COMING = Pattern.compile(" ?(?:会|能|准时|一起|都|再)*(?:到|来|看|带看|过|前往|抵达|约)");
    private static final Pattern OF_A_DAY = Pattern.compile(
            ".{0,24}(?:月|20[0-9]{2}|[天日后今明周期拜早晚午晨夜里]|[0-9][号]|(?:^|[^0-9])[0-9]{1,2}[-/.][0-9]{1,2} {1,2}[0-9]{1,2}:).{0,24}");

    private static final String GOES_ON = "了上下早晚中傍夜凌到来看带过去有我会能可准请前和或约再左的客报就先想需在";

    private SaidTimes() {}

    static List<Text> in(Text text) {
        if (!WHEN.mayBeIn(text) && !FROM_NOW.mayBeIn(text)) {
            return List.of();
        }
        List<Text> times = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Sought sought : List.of(FROM_NOW, WHEN)) {
            sought.each(text, found -> {
                Text time = text.subSequence(found.start(), found.end()).strip(BESIDE);
                if (!taken.get(found.start()) && !taken.get(found.end() - 1) && !isInName(text, found.start(), time)) {
                    taken.set(found.start(), found.end());
                    times.add(time);
                }
            });
        }
        times.sort(Comparator.comparingInt(Text::position));
        return OtherTime.joined(times, text);
    }

    /** 李明日 and 周天宇 are names, 李三 明日 is one and a day. */
    private static boolean isInName(Text text, int at, Text time) {
        int end = at + time.length();
        boolean after = at > 0 && Character.isIdeographic(text.charAt(at - 1)) && "改到在约定说".indexOf(text.charAt(at - 1)) < 0;
        boolean before = end < text.length() && Character.isIdeographic(text.charAt(end))
                && GOES_ON.indexOf(text.charAt(end)) < 0;
        return time.length() == 2 && !time.holds(Signs.DIGITS) && (after || before);
    }

    /** Whether a time without label is that of a visit: it says the day or its part, or somebody comes then. 15:15 alone is when it was sent. */
    static boolean isVisit(Text time, Text after) {
        return COMING.matcher(after.subSequence(0, Math.min(8, after.length()))).lookingAt() || OF_A_DAY.matcher(time).matches()
                || time.endsWith("后") || time.endsWith("后左右");
    }
}
