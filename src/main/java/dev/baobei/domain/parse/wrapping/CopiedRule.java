package dev.baobei.domain.parse.wrapping;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** The project's own rule, copied above a report: 提前30分钟报备，手机号前三后四，有效保护期15天，以看房确认单为准. */
final class CopiedRule implements Wrapper {

    private static final Sought RULE = Sought
            .of("(?m)^([^\\n*]{0,60}(?:提前|至少[^\\n*]{0,8}前|客前)[0-9]{1,3}(?:分钟|小时)[^\\n*]{0,80}报备[^\\n*]{0,80}"
                    + "|[^\\n*]{0,60}(?:提前|客前)[0-9]{1,3}(?:分钟|小时)报备[^\\n*]{0,80})$");

    @Override
    public Text takenOff(Text text) {
        boolean saysHowLong = RULE.mayBeIn(text) && (text.indexOf("分钟") >= 0 || text.indexOf("小时") >= 0);
        return saysHowLong ? Wrapper.blanked(RULE, text) : text;
    }
}
