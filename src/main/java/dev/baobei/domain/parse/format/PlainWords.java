package dev.baobei.domain.parse.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.WordBeginnings;

/** Words that stand between the values of a report without any sign: labels without a colon (客户张先生), and words that say nothing. */
final class PlainWords {

    static final int LONGEST = 14;

    /** Labels that are also plain words, so that only a colon makes them labels. */
    private static final Set<String> ONLY_WITH_COLON = words(
            "客 时间 日期 类型 公司 中介 渠道 销售 业务 员工 门店 店面 商户 城市 区域 来源 需求 意向 面积 户型 推荐 陪同 案场 小区 带看 "
                    + "归属 用车 班车 微信 来访方式 人数 太太 妻子 丈夫 爱人 配偶 家属 号码 客户意向 保护期 有效期 付款方式 经纪 联系人 预计到访 预计带看 姓别 地址 qq tel phone mobile project projectname property client clientname customer customername "
                    + "name guest guestname gender sex agency company agent agentname broker date time remark remarks note notes budget "
                    + "姓氏 仲介 专案 建案 案名 区经 来自 客户来自 address need");
    private static final Set<String> AGENTS = words("我是 我叫 这里是 我这边是 渠道专员 渠道经理 客户经理 报备员工 经纪人 业务员");
    private static final Set<String> STRANGERS = words("介绍人 老业主 推荐业主 转介绍人");
    private static final Set<String> REMARKS = words(
            "微信 微信号 wx vx 身份证 身份证后四位 身份证后六位 身份证号 证件号 车牌 车牌号 备注 PS 年龄 面积段 总价 单价 均价");
    private static final Set<String> ADDRESSES = words("住址 家住 住在 现住");
    private static final Set<String> NEEDS = words("预算");
    private static final Set<String> HARMLESS = words("姓 叫 名叫 叫做 我要报备 补充报备 补充预报 预报备 报备单 报备 临报 预报 新增 登记 信息如下 名单如下 如下 信息 以下 "
            + "麻烦 帮忙 帮我 请 您 你 谢谢 辛苦 收到 好的 安排 接待 一下 下 哈 啊 哦 呢 吧 的 了 都 也 还 就 先 这边 这个 这 那 有 我们 我司 我公司 我店 我方 本司 我 他 她 个 "
            + "一个 一组 同一 同一个 同一客户 两个盘 三个盘 两组 三组 一位 两位 一批 几个 组 位 新客 团客户 看房团 今日 当日 今天 明天 后天 明日 现在 准备 大概 大约 预计 左右 具体时间 再通知 "
            + "带看 看房 看铺 来看 想看 要看 过来 过去 来访 到访 到场 前来 带 看 来 去 到 一起 同时 一同 共同 自驾 班车 打车 地铁 自行前往 微信同号 同微信 微信同 同号 全号 隐号 显号 "
            + "开头 开盘 项目 楼盘 案场 售楼处 新房 渠道 序号 编号 名单 表 位置 本人 夫妻 意向客户 全款 首付 刚需 改善 投资 自住 前三后四 前4后5 前3后4 前四后五 备用 下班后 下班 下了班 两个项目 三个项目 四个项目 五个项目 转 于 在 是 为 向 对 给 把 让");

    private static final WordBeginnings BEGINNINGS = new WordBeginnings();

    /** Words that are labels only where they stand between values. */
    private static final Map<String, Label> LABELS_HERE = new HashMap<>();

    static {
        REMARKS.forEach(word -> LABELS_HERE.put(word, new Label(Field.REMARK, false, false)));
        ADDRESSES.forEach(word -> LABELS_HERE.put(word, new Label(Field.ADDRESS, false, false)));
        NEEDS.forEach(word -> LABELS_HERE.put(word, new Label(Field.NEED, false, false)));
        STRANGERS.forEach(word -> LABELS_HERE.put(word, new Label(Field.REMARK, false, true)));
        AGENTS.forEach(word -> LABELS_HERE.put(word, new Label(Field.AGENT, false, true)));
        Stream.of(AGENTS, STRANGERS, REMARKS, ADDRESSES, NEEDS, HARMLESS).flatMap(Set::stream).forEach(BEGINNINGS::add);
    }

    private PlainWords() {}

    private static Set<String> words(String words) {
        return new HashSet<>(Arrays.asList(words.split(" ")));
    }

    /** The longest of these words at the beginning of a text; shorter than {@code shortest} characters it counts as none. A colon behind the text makes its end a label. */
    static Optional<Piece> startOf(Text text, int shortest, boolean colonAfter) {
        int longest = Math.min(LONGEST, Math.max(BEGINNINGS.lengthIn(text), Label.longestIn(text)));
        for (int length = longest; length >= shortest; length--) {
            Text word = text.subSequence(0, length);
            Optional<Piece> piece = piece(word, colonAfter && length == text.length());
            if (piece.isPresent()) {
                return piece;
            }
        }
        return Optional.empty();
    }

    private static Optional<Piece> piece(Text word, boolean explicit) {
        String plain = word.toString();
        if (plain.charAt(0) == ' ' || plain.charAt(plain.length() - 1) == ' ') {
            return Optional.empty();
        }
        Label only = LABELS_HERE.get(plain);
        if (only != null) {
            return Optional.of(Piece.of(only, word));
        }
        Optional<Label> label = explicit || !ONLY_WITH_COLON.contains(plain) ? Label.ofFolded(plain) : Optional.empty();
        if (label.isPresent()) {
            return Optional.of(Piece.of(label.get(), word));
        }
        return HARMLESS.contains(plain) ? Optional.of(Piece.of(Piece.Kind.HARMLESS, word)) : Optional.empty();
    }

    /** Whether a whole word is one of those that say nothing. */
    static boolean isHarmless(Text word) {
        return HARMLESS.contains(word.toString());
    }

    static final List<String> JOINERS = List.of("还有", "另外", "以及", "外加", "另有", "再加", "加上", "或者", "和", "跟", "与", "及", "同", "加",
            "或");
}
