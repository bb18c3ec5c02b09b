package dev.baobei.domain.parse.format;

import java.util.Set;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.Words;

/**
 * A word that nobody knows in the place of a project, where the message names none: 张伟 138****1234 山河印, 来看山河印. Without it the
 * report would be one for the project that the number serves, and nobody would notice.
 */
final class MeantProject {

    /** Characters of remarks and of agencies, which hardly any project's name has. */
    private static final Signs OF_REMARKS = Signs.of("客访户房车话套需预款贷资钱孩婆急快勿次型价买卖租想要看去过能不没很已从带约等问说给请住加微的了有无可她他我你您们人个几两再先"
            + "做办付谈聊系复回确证号码岁性职公司店铺区楼层意诚父母夫妻友介绍荐喜欢班");
    private static final Words VISITS = Words.of("看", "前往", "参观");
    private static final Set<String> REMARKS = Set.of("一家三口", "一家四口", "三口之家", "四口之家", "老带新", "高净值");
    /** Two characters alone are an agency's short name as often: 张三133****3333正盛. */
    private static final int SHORTEST = 3;
    private static final String ENDS_OF_PROJECTS = "景誉府苑园墅郡湾庭轩阁邸境樾玺璟院峰峯著寓岸岛";
    private static final Set<String> EVERYDAY = Set.of("公园", "校园", "家园", "后院", "医院", "法院", "环境", "学院", "电影院");
    private static final int LONGEST = 12;

    private MeantProject() {}

    /** @param left the text in which the word stands, blank where something was read */
    static boolean is(Text word, Text left) {
        int from = word.position() - left.position();
        Text before = left.subSequence(0, from);
        Text after = left.after(from + word.length());
        boolean isVisited = VISITS.end(before);
        boolean isAlone = (before.isEmpty() || isBoundary(before.charAt(before.length() - 1)))
                && (word.length() >= SHORTEST || isLikeProject(word));
        return (isVisited || isAlone) && (after.isEmpty() || isBoundary(after.charAt(0))) && mayBe(word);
    }

    /** 御景, 天誉: words of which agencies make no names. */
    private static boolean isLikeProject(Text word) {
        return word.length() == 2 && ENDS_OF_PROJECTS.indexOf(word.charAt(1)) >= 0 && !EVERYDAY.contains(word.toString());
    }

    private static boolean isBoundary(char c) {
        return !Character.isLetterOrDigit(c);
    }

    private static boolean mayBe(Text word) {
        return word.length() > 1 && word.length() <= LONGEST && word.holds(Signs.IDEOGRAPHS)
                && !REMARKS.contains(word.toString()) && !word.holds(OF_REMARKS);
    }
}
