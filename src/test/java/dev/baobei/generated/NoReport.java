package dev.baobei.generated;

import java.util.EnumSet;
import java.util.Set;

import dev.baobei.domain.parse.Reading.Kind;
import dev.baobei.domain.prereport.Receipt;

/** What else comes through the same channel: notices, questions, corrections and other systems' answers. */
record NoReport(String text, Set<Kind> kinds) {

    private static final Set<Kind> ANY = EnumSet.allOf(Kind.class);

    static NoReport of(Sheet sheet) {
        Chance chance = sheet.chance;
        Hand hand = sheet.hand;
        String project = sheet.project.name();
        String customer = Name.of(chance, Hand.PLAIN).written() + Glued.glueable(chance).typed();
        String receipt = Receipt.random(new java.util.SplittableRandom(chance.between(0, 1 << 30))).code();
        NoReport one = switch (chance.between(1, 8)) {
            case 1 -> visit(chance, project, customer);
            case 2 -> new NoReport(chance.pick("撤回 ", "撤回", "撤回：") + receipt, EnumSet.of(Kind.WITHDRAWAL));
            case 3 -> new NoReport(chance.pick("查询 " + receipt, "查询", "查询 " + chance.digits(4)), EnumSet.of(Kind.QUERY));
            case 4 -> new NoReport(chance.pick("补全 ", "补全") + receipt + " " + Number.mobile(chance),
                    EnumSet.of(Kind.SUPPLEMENT));
            case 5 -> new NoReport(takenBack(chance, project, customer), ANY);
            case 6 -> new NoReport(asking(chance, project, customer), ANY);
            case 7 -> new NoReport(ours(chance, project, customer, receipt), EnumSet.of(Kind.CHATTER));
            default -> new NoReport(theirs(chance, project, customer), EnumSet.of(Kind.CHATTER));
        };
        return new NoReport(hand.words(one.text), one.kinds);
    }

    private static NoReport visit(Chance chance, String project, String customer) {
        return new NoReport(chance.pick(
                "客户到访\n项目名称：" + project + "\n客户姓名：张先生\n客户电话：" + Number.tight(chance).typed() + "\n到访时间：2026.11.21",
                project + " " + customer + " 已到访", "客户已到访，" + project + "，" + customer), EnumSet.of(Kind.VISIT_NOTICE));
    }

    private static String takenBack(Chance chance, String project, String customer) {
        return project + " " + customer + chance.pick(" 作废", " 不来了", "，取消", "，撤回", " 报错了，请删除", "，这个客户不报了");
    }

    private static String asking(Chance chance, String project, String customer) {
        return chance.pick("查询一下" + project + customer + "报备了没", project + customer + "有效吗？",
                "请问" + project + customer + "有没有人报备过？");
    }

    private static String ours(Chance chance, String project, String customer, String receipt) {
        return chance.pick("已受理：" + project + " " + customer + "，回执" + receipt + "。可随时到访，12月8日24:00前有效，归属以到访确认为准。凭证3fa9c1",
                "未通过：" + project + " " + customer + "。",
                project + " " + customer + "，回执" + receipt + "：待到访，可随时到访，12月8日24:00前有效",
                "已撤回：" + project + " " + customer + "，回执" + receipt + "。凭证3fa9c1");
    }

    private static String theirs(Chance chance, String project, String customer) {
        return chance.pick("您好，你对" + project + "的报备已经成功，客户的尾号是1234，客户码为712345，请牢记您的客户码。",
                "您报备的客户" + customer + "，楼盘信息" + project + "已驳回。",
                "报备无效，该客户已被其他渠道报备！", "您跟进的客户张先生,电话13812341234,渠道王磊报备失败",
                "亲爱的王磊，“张伟”（13812341234）为无效客户，报备失败 ，（" + project + "）。");
    }
}
