package dev.baobei.domain.parse.wrapping;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/**
 * The line that a chat puts above a message when it is copied or forwarded (转发): 王磊 2026/11/23 10:20:33, or a date between
 * dashes. Whoever it names has written the message and is not in it.
 */
final class ForwardedHeader implements Wrapper {

    private static final String NAME = "[^\\n:;,。0-9*]{1,20}";
    private static final String DAY = "(?:20[0-9]{2}[-/.年] ?[0-9]{1,2}[-/.月] ?[0-9]{1,2}日?|[0-9]{1,2}月[0-9]{1,2}[日号])";
    private static final String CLOCK = "(?:上午|下午|晚上|早上|中午|凌晨)? ?[0-9]{1,2}:[0-9]{2}";
    /** What a name and blanks before a digit come to: hardly any line of a report, which is known at one look. */
    private static final String BEFORE_DIGIT = "(?=[^\\n:;,0-9*]{2,29}+(?<= )[0-9])";
    private static final Sought TO_THE_SECOND = Sought
            .of("(?m)^ {0,9}+" + BEFORE_DIGIT + "(?!\\S{0,12}(?:时间|日期))" + NAME + " {1,9}" + DAY + " {1,9}" + CLOCK
                    + ":[0-9]{2} {0,9}:? {0,9}$");
    private static final Sought SAID_SO = Sought
            .of("(?m)^ {0,9}+(?:\\[转发\\]|\\[轉發\\]|转发自?:?|转自:?) {0,9}(?:" + NAME + ")?(?: {0,9}" + DAY + ")?(?: {0,9}"
                    + CLOCK + "(?::[0-9]{2})?)? {0,9}:? {0,9}$");
    private static final Sought RULE = Sought.of("(?m)^ {0,9}+[-—=_ ]{3,40}(?: {0,9}" + DAY + " {0,9}[-—=_ ]{3,40})? {0,9}$");
    private static final Sought DATED_RULE = Sought.of("(?m)^ {0,9}+[-—=_ ]{3,40} {0,9}" + DAY + " {0,9}[-—=_ ]{3,40} {0,9}$");
    private static final Sought IN_RECORD = Sought.of("(?m)^ {0,9}+" + NAME + " {1,9}" + CLOCK + " {0,9}:? {0,9}$");
    private static final Sought PASSED_ON = Sought.of("^ {0,9}+(?:转发?|轉發?|fwd?|Fwd?|FWD?|转给案场) ?:");

    @Override
    public Text takenOff(Text text) {
        Text bare = Wrapper.blanked(SAID_SO, Wrapper.blanked(TO_THE_SECOND, Wrapper.blanked(PASSED_ON, text)));
        boolean isRecord = DATED_RULE.isIn(bare);
        Text withoutRules = Wrapper.blanked(RULE, bare);
        return isRecord ? Wrapper.blanked(IN_RECORD, withoutRules) : withoutRules;
    }
}
