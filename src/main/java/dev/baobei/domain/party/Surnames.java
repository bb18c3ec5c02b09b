package dev.baobei.domain.party;

import java.util.Set;

/** Surnames (姓): which two characters are one, and which characters usually are one. All in simplified characters. */
public final class Surnames {

    private static final Set<String> COMPOUND = Set.of("欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛",
            "尉迟",
            "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "令狐",
            "轩辕", "百里", "呼延", "东郭", "西门", "南门", "拓跋", "完颜", "纳兰");

    /** The hundred or so that nine people in ten carry: a name that ends in one may be two words run together. */
    private static final String FREQUENT = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
            + "范廖石贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    private static final String RARER = "常温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝"
            + "路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣"
            + "巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支"
            + "卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀"
            + "衣信展阴昝智幸奉植衡富尧闭由代";

    private Surnames() {}

    /** How many characters at the beginning of a name are its surname: 2 for 欧阳, else 1. */
    public static int lengthIn(String name) {
        return name.length() >= 2 && COMPOUND.contains(name.substring(0, 2)) ? 2 : 1;
    }

    /** Whether a word begins as names do. */
    public static boolean begin(String word) {
        return lengthIn(word) == 2 || !word.isEmpty() && (isFrequent(word.charAt(0)) || RARER.indexOf(word.charAt(0)) >= 0);
    }

    /** Whether the character is one of the most frequent surnames. */
    public static boolean isFrequent(char character) {
        return FREQUENT.indexOf(character) >= 0;
    }
}
