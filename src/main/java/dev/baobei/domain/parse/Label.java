package dev.baobei.domain.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.WordBeginnings;
import dev.baobei.domain.text.Words;

/**
 * A word before a value that says what the value is: 客户姓名, 报备楼盘.
 *
 * @param field what it announces
 * @param bare  whether it does not say whose: 电话 after 经纪人 is the agent's
 * @param owner whether it announces somebody, whose a bare 电话 after it is
 */
public record Label(Field field, boolean bare, boolean owner) {

    /** The longest label there is. */
    public static final int LONGEST = 12;

    private static final int LONGEST_ORDINAL = 2;
    private static final String ORDINALS = "0123456789一二三四五";
    private static final int MOST_BLANKS = 4;
    private static final int SHORTEST_OWNER = 2;
    private static final int LONGEST_OWNER = 6;
    private static final Signs AND = Signs.of("及和与/+、&");
    /** What stands in a label that is in no list of them, behind the first characters of one that is. */
    private static final Signs ADDITIONS = AND.or(Signs.of(ORDINALS)).or(Signs.of(" ("));
    private static final Words THEIR_NUMBER = Words.of("电话", "手机", "手机号", "手机号码", "联系方式", "方式", "号码", "电话号码", "联系电话", "联系手机",
            "联系手机号", "联系手机号码", "联系联系方式", "联系号码", "联系电话号码");
    private static final Map<String, Label> ALL = new HashMap<>();
    private static final WordBeginnings BEGINNINGS = new WordBeginnings();

    static {
        put(Field.PROJECT, "报备项目 报备楼盘 项目名称 楼盘名称 项目 楼盘 意向项目 意向楼盘 带看项目 带看楼盘 到访项目 预约项目 预约楼盘 看房项目 推荐项目 案场 报备案场 小区 "
                + "项目案名 房号 房源 专案 建案 案名 project projectname property");
        put(Field.PROPERTY_TYPE, "物业类型 产品类型 业态 意向业态 意向产品 房产类型 物业形态");
        putOwners(Field.NAME, "客户 客户姓名 客户名称 报备客户 客户信息 客户名字 客户称呼 姓名 名字 客人 客人姓名 访客 访客姓名 来访客户 到访客户 客户名 顾客姓名 报备客户姓名 预约客户 "
                + "预约人 称呼 购房客户 购房人 新客户 客 推荐客户 意向客户 来电客户 客户性名 性名 顾客 客戶 客户姓氏 姓氏 client clientname customer customername name guest guestname");
        put(Field.INTEREST, "意向 客户意向 意向需求");
        put(Field.GENDER, "客户性别 性别 姓别 客户姓别 gender sex");
        put(Field.PHONE, "客户电话 客户联系方式 客户手机 客户号码 客户手机号 客户手机号码 客户电话号码 客户联系电话 客户号 报备电话 报备号码 客人电话 访客电话 客户tel 顾客电话 "
                + "报备客户电话 预约电话 报备手机号 报备手机 clientphone clienttel guestphone");
        putOwners(Field.AGENCY, "公司名称 报备公司 经纪公司 经纪人公司 分销公司 分销公司全称 渠道公司 报备渠道 所属渠道 归属 公司门店 经纪人区域/门店 经纪人区域 经纪人门店 销售团队 报备门店 "
                + "门店 门店名称 店面 商户 公司 所属公司 渠道 渠道名称 分销商 所属分销商 所属门店 报备单位 中介公司 中介 带看公司 代理公司 分销渠道 店名 归属公司 公司简称 公司全称 "
                + "分销公司名称 经纪公司名称 推荐公司 仲介 仲介公司 agency company");
        putOwners(Field.AGENT, "经纪人 经纪人姓名 业务员 业务员姓名 带看人 带看人姓名 报备员工 报备人 报备人员 报备人姓名 渠道销售 置业经纪人 带看经纪人 报备经纪人 员工 员工姓名 销售 "
                + "销售姓名 带看 经纪 推荐人 推荐人姓名 带客人 带客人姓名 店长 渠道人员 渠道专员 业务 agent agentname broker");
        put(Field.AGENT_PHONE, "经纪人电话 经纪人手机 经纪人联系方式 经纪人号码 经纪人手机号 业务员电话 业务员手机 业务员联系方式 业务员号码 带看人电话 带看人手机 带看人联系方式 "
                + "员工电话 员工手机 报备人电话 报备人手机 报备人联系方式 报备人号码 推荐人电话 销售电话 店长电话 带客人电话 公司电话 门店电话 带看电话 渠道电话 经纪人联系电话 "
                + "业务员联系电话 带看人联系电话 报备人手机号 业务员手机号 报备员工电话 经纪电话 agentphone agenttel agentmobile");
        put(Field.OTHER_PHONE, "对接人电话 项目经理电话 置业顾问电话 案场电话 驻场电话 项目电话 市场对接人电话 顾问电话 驻场经理电话 司机电话 陪同人电话 紧急联系电话 联系人电话");
        put(Field.VISIT_AT, "预计到访时间 到访时间 客户到访时间 带看时间 来访时间 预计带看时间 预约时间 看房时间 预计来访时间 预计看房时间 到场时间 预计到场时间 到访日期 带看日期 "
                + "预约看房时间 到达时间 预计到达时间 预计到访 预计带看 来访日期 预计到访日期 上门时间 约访时间 客户来访时间 visittime visitdate");
        put(Field.REPORTED_AT, "报备时间 报备提交时间 报备提交 报备日期 提交时间 发送时间 申请时间 预报日期 日期 时间 date time");
        put(Field.PARTY, "到访人数 预计到访人数 看房人数 来访人数 人数 带看人数 预计人数 随行人数");
        putOwners(Field.REMARK,
                "市场对接人 对接人 项目经理 区域经理 大区经理 片区经理 商圈经理 区经 渠道经理 门店经理 渠道负责人 区域负责人 置业顾问 驻场 驻场经理 案场对接人 顾问 接待顾问 联系人 指定销售 陪同人 司机 "
                        + "介绍人 介绍人姓名 老带新 配偶 配偶姓名 爱人 妻子 丈夫 太太 同行人 随行人 陪同 共同购房人 联名人 家属");
        put(Field.REMARK, "备注 经纪人备注 客户备注 项目周期 来访方式 到访方式 类型 自驾车牌号码 车牌 车牌号 车牌号码 身份证后六位 身份证 身份证号 身份证号码 业务组别 业务员组别 报备服务点 售卖城市 "
                + "城市 区域 面积 客户来源 来源 客户等级 保护期 有效期 交通方式 用车 班车 微信 客户微信 邮箱 qq 置业目的 付款方式 购房用途 用途 工作地 年龄 客户年龄 客户公司名称 客户公司 "
                + "邮件 客户邮箱 业务组 组别 小组 团队 付款 婚姻 看房次数 到访次数 来访次数 带看次数 服务点 关系 职业 备用 购房目的 remark remarks note notes");
        put(Field.ADDRESS, "地址 客户地址 住址 居住地 所在地 客户所在地 所在区域 客户住址 居住地址 客户区域 居住区域 家庭住址 家庭地址 现住址 联系地址 来自 客户来自 address");
        put(Field.NEED, "客户需求 需求 意向户型 户型 预算 意向面积 看房意向 购买意向 budget 购房需求 看房需求 客户需求和意向 need");
        put(Field.CONTACT_TIME, "联系时间 客户联系时间 联系日期 contacttime");
        bare("电话 电话号码 联系电话 联系方式 手机 手机号 手机号码 号码 联系号码 tel 手机电话 电话/微信 联络方式 联络电话 移动电话 mobile phone 备用电话 备用号码 备用手机 电话微信 微信电话 手机微信 的电话 的手机 的手机号 的手机号码 的号码 的联系方式 的联系电话");
    }

    private static void put(Field field, String words) {
        put(words, new Label(field, false, false));
    }

    private static void putOwners(Field field, String words) {
        put(words, new Label(field, false, true));
    }

    private static void bare(String words) {
        put(words, new Label(Field.PHONE, true, false));
    }

    private static void put(String words, Label label) {
        for (String word : words.split(" ")) {
            ALL.put(word, label);
            BEGINNINGS.add(word);
        }
    }

    /** The label that a word is, ordinals (客户2) and remarks in brackets (选填) aside; a part of a longer word is none. */
    public static Optional<Label> of(CharSequence word) {
        boolean isOther = word instanceof Text text && longestIn(text) < text.length();
        if (word.length() > MOST_BLANKS * LONGEST || word.length() == 0 || isOther) {
            return Optional.empty();
        }
        return ofFolded(word instanceof Text ? word.toString() : Text.fold(word.toString()));
    }

    /** The label that a folded word is. */
    public static Optional<Label> ofFolded(String word) {
        Label asWritten = ALL.get(word);
        return asWritten != null ? Optional.of(asWritten) : writtenOtherwise(word);
    }

    private static Optional<Label> writtenOtherwise(String word) {
        String key = word.replace(" ", "").toLowerCase(Locale.ROOT);
        int bracket = key.indexOf('(');
        String bare = bracket > 0 && key.endsWith(")") ? key.substring(0, bracket) : key;
        Label label = ALL.get(key);
        return label != null
                ? Optional.of(label)
                : Optional.ofNullable(ALL.get(unnumbered(bare))).or(() -> ofBoth(bare));
    }

    /** 经纪人及电话, 客户姓名/电话: somebody and their number behind one label, which is that of the name. */
    private static Optional<Label> ofBoth(String key) {
        int and = 0;
        while (and < key.length() && !AND.has(key.charAt(and))) {
            and++;
        }
        boolean isBoth = and >= SHORTEST_OWNER && and <= LONGEST_OWNER && and < key.length()
                && THEIR_NUMBER.have(key.substring(and + 1));
        return isBoth ? Optional.ofNullable(ALL.get(key.substring(0, and))).filter(Label::owner) : Optional.empty();
    }

    /**
     * How many characters at the beginning of a text a label may have at most: as many as some label begins with, and more where
     * an ordinal or another addition follows. Blanks count for nothing, also before it.
     */
    public static int longestIn(Text text) {
        int begun = BEGINNINGS.lengthIn(text);
        if (begun == 0 && !text.startsWith(" ")) {
            return 0;
        }
        Text near = text.subSequence(0, Math.min(begun + 1, text.length()));
        return near.holds(ADDITIONS) ? text.length() : begun;
    }

    private static String unnumbered(String key) {
        int end = key.length();
        while (end > Math.max(0, key.length() - LONGEST_ORDINAL) && ORDINALS.indexOf(key.charAt(end - 1)) >= 0) {
            end--;
        }
        return key.substring(0, end);
    }
}
