package dev.baobei.domain.parse.format;

import java.util.Optional;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/**
 * Words that tell what was done about a customer or what came of it (已登记, 昨天报过, 到案场了, 认购了, 界定有效): a message with them may tell
 * and not report.
 */
final class SaidDone {

    private static final String PLACE = "(?:案场|现场|门口|售楼[处部]|营销中心|前台)";
    private static final String DEAL = "认购|成交|签约|签单|网签|下定|交定|付定|定房|退房|退定|跳单";
    private static final Sought DONE = Sought.of(
            "已(?:经)?(?:登记|报(?!价)|存在|签|录入|通过|审核|提交|受理|确认|" + DEAL + "|到(?!期)|来访|界定|锁定|被|失效|过期)"
                    + "|报备?(?:过(?! ?[吗么没未])|上了|重|咗|好了|完了|给你|有效(?!期)|无效|失败)|(?:昨[天日晚]|前天|上周|上个?月|刚刚?|刚才|之前|早就)报(?:备|的|了)"
                    + "|(?<![快要上将来])到(?:达|了)?" + PLACE + "了|(?:现在|刚刚?|人)到达?" + PLACE
                    + "|(?:" + DEAL
                    + ")(?:了|通知|报告|名单|确认|时间|日期|房号|金额|状态|人? ?:)|(?:交|付)了?[^ ,;。\\n]{0,3}定金|(?:刚|已经?)看完|看完(?:了|房走)|跳单|投诉|合同|[想要]退|问问|问一?下|打不通|联系不上|发一?下|报备?的(?= *(?:[,;。!]|$|\\n))|佣金|抢客|撞单|重客"
                    + "|客户?已?存在|重复|界定|(?:在|过)保护期(?!:)|(?<![没未]|没有)[看来到]过(?= *(?:了|[,;。!]|$|\\n))|刚刚?到(?= *(?:了|[,;。!]|$|\\n))|[没未]有?报备?(?= *(?:[,;。!]|$|\\n))|有效(?= *(?:[,;。!]|$|\\n))|过期|失效|驳回|(?<!沟)通过(?= *(?:$|\\n))|审核(?:通过|不|未|中)|待审|[没未不]通过|冲突"
                    + "|不是我|是别人|别让|别人报|(?:电话|号码?|名字|姓名)(?:可能|好像|应该|也许)?(?:不对|有误|错|不准)|(?:电话|号码?|名字|姓名)(?:还|都)?(?:待|需要?|要)(?:核实|核对|确认)|不确定|不一定对");

    private SaidDone() {}

    /** The first such words of a text. */
    static Optional<Text> in(Text text) {
        return DONE.in(text);
    }
}
