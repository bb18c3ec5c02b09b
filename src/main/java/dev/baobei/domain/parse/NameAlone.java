package dev.baobei.domain.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.parse.format.NameWord;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Surnames;
import dev.baobei.domain.text.Text;

/**
 * A name that stands quite alone, without label, number or project: 张先生, 李丽萍. Many everyday words begin as names do (付款, 高铁,
 * 周末); so only a title, a compound surname or one of the frequent ones makes a word a name here.
 */
final class NameAlone {

    private static final List<String> TITLES = List.of("先生", "女士", "小姐", "太太", "夫人", "阿姨", "总");
    private static final Set<String> EVERYDAY = Set.of("付款", "付清", "付定", "付钱", "高铁", "高兴", "高速", "高峰", "周末", "周一", "周二", "周三",
            "周四",
            "周五", "周六", "周日", "任何", "任务", "方案", "方向", "方法", "方面", "马路", "万一", "万元", "何必", "何时", "何事", "何处", "金额", "江边", "江景",
            "程序",
            "白天", "白色", "夏天", "夏季", "曾经", "顾问", "陆续", "许可", "许多", "石头", "严重", "严格", "余款", "余额", "余下", "黄金", "黄昏", "田地", "武汉",
            "于是", "金融", "谢意", "张贴", "陈述", "汤水", "钱款", "钱包", "林地", "史上", "毛坯", "毛胚", "方圆", "万科", "段落", "杜绝", "罗列", "宋体", "程度",
            "高楼", "高区", "任选", "方形", "白领", "白名单", "黄牛", "黄页", "郭外", "何况", "范围", "石材", "金牌", "金币", "江南", "江北", "江苏", "江西", "贵州",
            "徐州", "常州", "郑州", "孔雀", "向上", "向下", "向南", "向北", "向东", "向西");

    private NameAlone() {}

    static Optional<PersonName> in(Text word) {
        String name = word.toString();
        boolean titled = TITLES.stream().anyMatch(title -> name.endsWith(title) && name.length() > title.length());
        boolean usual = name.length() > 1 && (Surnames.lengthIn(name) == 2 && name.length() > 2
                || Surnames.isFrequent(name.charAt(0)) && !EVERYDAY.contains(name));
        return (titled || usual) && NameWord.of(word) == NameWord.NAME
                ? PersonName.of(word.raw(), Gender.UNKNOWN)
                : Optional.empty();
    }
}
