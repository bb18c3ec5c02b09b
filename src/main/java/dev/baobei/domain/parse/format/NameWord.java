package dev.baobei.domain.parse.format;

import java.util.List;

import dev.baobei.domain.parse.Conjunction;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Surnames;
import dev.baobei.domain.text.Text;

/** Whether a word that no label announces is a customer's name: stricter than behind a label. */
public enum NameWord {
    NAME,
    /** Could be a name, or an unknown project and a name run together: 万科张女士. */
    DOUBTFUL, NO_NAME;

    private static final List<String> TITLES = List.of("先生", "女士", "小姐", "太太", "夫人", "阿姨", "叔叔", "大姐", "大哥", "老师", "老板", "男士",
            "总", "哥", "姐");
    private static final String NEVER_IN_NAMES = "点号楼盘车电话看房报备访的是在和与您你我们请谢了吗个组区城府苑园墅郡湾寓铺馆期栋幢室厅店司客户周日时间";
    private static final String GLUED_SURNAMES = "王李张刘陈杨赵黄周吴徐孙";
    private static final List<String> BRANDS = List.of("万科", "保利", "龙湖", "金地", "金茂", "金科", "金隅", "华润", "华发", "越秀", "中海", "融创",
            "招商", "绿地", "绿城", "世茂", "恒大", "富力", "万达", "万象", "汤臣",
            "石榴", "白云", "安居", "温馨", "贝壳", "链家", "明天", "常来", "马上", "高层", "成功", "通过", "路过", "方便", "全款", "向上", "时代", "金桥", "古北",
            "安排", "路上", "路口", "时候", "应该", "支持", "成交", "平时", "全家", "全部", "全程", "单独", "解释", "解决", "常住", "高端", "毕竟", "相关", "相信",
            "荣幸", "水平", "何时", "何地", "白天", "黄昏", "金额", "金融", "房子", "房东", "计划", "计算", "初步", "初次", "祝好", "祝顺", "许多", "任何", "万一",
            "尚未", "安静", "安全", "安心", "单身", "连夜", "包车", "路程", "尊敬", "高兴", "方案", "习惯", "古镇", "能否", "能来", "有空", "全号", "黄金", "明白",
            "江南", "江北", "云栖", "华侨", "万和", "阳光", "金辉", "金色", "佳兆");

    public static NameWord of(Text word) {
        if (PersonName.of(word.raw(), Gender.UNKNOWN).isEmpty()) {
            return NO_NAME;
        }
        String name = word.toString();
        if (name.codePoints().noneMatch(Character::isIdeographic)) {
            return name.length() > 3 ? NAME : NO_NAME;
        }
        if (Conjunction.lengthIn(word) > 0) {
            return DOUBTFUL;
        }
        if (name.chars().anyMatch(c -> "*·•某".indexOf(c) >= 0)) {
            return NAME;
        }
        return TITLES.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(title -> titled(name.substring(0, name.length() - title.length())))
                .orElseGet(() -> untitled(name));
    }

    /** Whether it ends in 先生 or another form of address, as customers' names do and agents' do not. */
    static boolean isTitled(Text word) {
        return TITLES.stream().anyMatch(word::endsWith);
    }

    private static NameWord titled(String bare) {
        if (bare.length() == Surnames.lengthIn(bare)) {
            return NAME;
        }
        boolean runTogether = bare.length() > 2 && Surnames.isFrequent(bare.charAt(bare.length() - 1))
                && Surnames.lengthIn(bare) == 1;
        return runTogether || !Surnames.begin(bare) || isUnlikely(bare) ? DOUBTFUL : NAME;
    }

    private static NameWord untitled(String name) {
        if (!Surnames.begin(name) || name.length() > Surnames.lengthIn(name) + 2 || isUnlikely(name)) {
            return NO_NAME;
        }
        boolean runTogether = name.length() == 3 && Surnames.lengthIn(name) == 1
                && (GLUED_SURNAMES.indexOf(name.charAt(2)) >= 0
                        || !Surnames.isFrequent(name.charAt(0)) && Surnames.isFrequent(name.charAt(2)));
        return runTogether ? DOUBTFUL : NAME;
    }

    private static boolean isUnlikely(String name) {
        String given = name.substring(1);
        return BRANDS.stream().anyMatch(name::startsWith) || given.chars().anyMatch(c -> NEVER_IN_NAMES.indexOf(c) >= 0);
    }
}
