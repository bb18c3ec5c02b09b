package dev.baobei.domain.parse.format;

import java.util.List;

import dev.baobei.domain.text.Text;

/** Words round a customer's name that say nothing about it, and words that say it is somebody else's. */
final class Words {

    private static final List<String> BEFORE = List.of("补充报备", "预报备", "我要报备", "报备客户", "报备", "临报", "预报", "客户姓名", "客户信息", "客户名称",
            "客户名", "新客户", "老客户", "客户", "姓名", "客人", "新增", "我要", "我有", "麻烦",
            "您好", "你好", "辛苦", "帮忙", "帮我", "项目名称", "楼盘名称", "项目", "楼盘", "意向", "今日", "一组", "两组", "一下", "谢谢", "收到", "好的", "登记");
    private static final List<String> AFTER = List.of("客户电话", "联系电话", "电话号码", "联系方式", "手机号码", "手机号", "手机", "电话", "号码", "tel",
            "Tel", "TEL", "报备", "一组", "性别");
    private static final List<String> AGENTS = List.of("经纪人姓名", "经纪人", "业务员姓名", "业务员", "带看人姓名", "带看人", "带客人", "报备人员", "报备人",
            "报备员工", "员工", "店长", "置业顾问", "渠道专员", "渠道", "推荐人", "介绍人", "陪同人", "销售",
            "项目经理", "客户经理", "经理", "对接人", "带看", "联系人", "顾问", "司机", "公司", "归属");

    private Words() {}

    /** Without words such as 报备客户 before and 电话 after. */
    static Text core(Text word) {
        Text core = word;
        for (Text before = null; before != core;) {
            before = core;
            for (String noise : BEFORE) {
                core = core.startsWith(noise) ? core.after(noise.length()) : core;
            }
            for (String noise : AFTER) {
                core = core.endsWith(noise) ? core.subSequence(0, core.length() - noise.length()) : core;
            }
        }
        return core;
    }

    /** How long the word is that announces an agent or another third person, 0 where none does. */
    static int announcingAgent(Text word) {
        return AGENTS.stream().filter(word::startsWith).mapToInt(String::length).max().orElse(0);
    }
}
