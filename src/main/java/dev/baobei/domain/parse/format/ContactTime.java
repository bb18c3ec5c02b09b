package dev.baobei.domain.parse.format;

import dev.baobei.domain.parse.PlainTime;
import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** When a customer was spoken with or may be (联系时间): any words that say a time, past or to come: 昨天下午, 11月20日, 下班后. */
public final class ContactTime {

    private static final Sought OTHERWISE = Sought
            .of("随时|刚刚|刚才|方才|今[天日早晚]|昨|前天|上午|下午|中午|早上|晚上|工作日|周[一二三四五六日末]|下班|[0-9]{1,2}[-/.月][0-9]{1,2}");

    private ContactTime() {}

    /** Whether a time is among them. */
    public static boolean isSaid(Text words) {
        return PlainTime.is(words) || OTHERWISE.isIn(words) || !SaidTimes.in(words).isEmpty();
    }
}
