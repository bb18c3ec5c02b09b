package dev.baobei.domain.parse.wrapping;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** Words of courtesy (客套话) that stand by themselves between signs: 您好，麻烦报备一下，收到请回复，谢谢. */
final class Courtesy implements Wrapper {

    private static final String POLITE = "(?>您好|你好|大家好|哈喽|嗨|hello|hi|早上好|上午好|中午好|下午好|晚上好|早安|在吗|辛苦(?:您|你|啦|了|一下|各位|大家)*"
            + "|谢谢(?:您|你|啦|了|大家)*|谢了|谢啦|多谢|感谢|拜托了?|麻烦(?:您|你|了|啦|帮忙|帮我|一下|尽快|及时|请|给)*|劳驾|打扰了?|不好意思"
            + "|收到(?:请|麻烦)?(?:回复|回个?1|回一下|反馈|确认|告知)*|(?:请|麻烦|烦请)?(?:查收|知悉|回复|确认收到|确认|审核|受理|及时受理|尽快受理|尽快回复|尽快处理)(?:一下|下)?"
            + "|好的|好|嗯|ok|OK|祝(?:好|您?生活愉快|开单|大卖|顺利)|(?:帮|给|替)?(?:忙|我|我们)?(?:请|帮忙|帮我|麻烦)?(?:安排|登记|处理|留意|接待|关注|报)(?:一下|下|接待|登记)*"
            + "|(?:请)?(?:帮忙|帮我)(?:一下|下)?|(?:请)?(?:提前)?(?:安排|做好|准备)(?:好)?接待(?:工作|一下)?)";
    /** Behind 报 no such word goes on with 备, with which most messages begin. */
    private static final Sought BY_ITSELF = Sought
            .of("(?m)(?:^|(?<=[,;。!?~.、|/ ]))( {0,3}(?!报备)" + POLITE + "{1,6}+[呀啊哈哦喔呢吧~]{0,3})(?=[,;。!?~.|/ ]|$)");
    private static final Sought CALL_TO_REPORT = Sought
            .of("(?m)(?:^|(?<=[,;。!?~ ]))( {0,3}(?:您好|你好)?(?:麻烦|请|烦请)?(?:帮忙|帮我|给我|帮)?"
                    + "(?:我要|我想|想要|要|我这边|这边)?(?:报备|登记)(?:一?下|一个|一组|一位|个)(?:新?客户?)?[呀啊哈哦喔呢吧~ ]{0,3})(?=[,;:。!?~\\n]|$)");

    @Override
    public Text takenOff(Text text) {
        return Wrapper.blanked(BY_ITSELF, Wrapper.blanked(CALL_TO_REPORT, text));
    }
}
