package dev.baobei.domain.parse.format;

import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.Words;

/** Words that are meant as a project (楼盘) though none of that name may be known: 报备龙湖天街, 万科城, 阳光花园. */
final class ProjectLike {

    private static final Signs BETWEEN_WORDS = Signs.OF_WORDS.others();
    private static final Words ANNOUNCING = Words.of("报备", "项目", "楼盘");
    private static final Words ENDS = Words.of("城", "府", "苑", "园", "墅", "郡", "湾", "广场", "天街", "公馆", "中心", "小区", "庭", "轩",
            "阁", "居", "山", "院", "里", "峯",
            "峰", "悦", "著", "境", "云", "台", "寓", "厦", "汇", "滩", "岛", "岸", "谷", "国际", "名邸", "新村", "项目", "楼盘");
    private static final Words DEVELOPERS = Words.of("万科", "保利", "龙湖", "金地", "金茂", "金科", "金隅", "华润", "华发", "越秀", "中海",
            "融创", "招商", "绿地", "绿城", "世茂", "恒大",
            "富力", "万达", "碧桂园", "中骏", "旭辉", "新城", "建发", "滨江", "远洋", "首开");
    private static final int LONGEST = 12;

    private ProjectLike() {}

    /** Whether a word is a project's name, begins with one, is announced as one, or ends or begins as such names do. */
    static boolean is(Text word, ProjectNames projects) {
        boolean announced = word.length() <= LONGEST
                && ANNOUNCING.begin(word);
        return announced || isName(word, projects);
    }

    private static boolean isName(Text word, ProjectNames projects) {
        if (word.length() > LONGEST || word.length() < 2) {
            return false;
        }
        return projects.startOf(word).isPresent() || DEVELOPERS.begin(word)
                || word.length() > 2 && ENDS.end(word) && NameWord.of(word) == NameWord.NO_NAME;
    }

    /** The first such word of a text. */
    static Optional<Text> in(Text text, ProjectNames projects) {
        return words(text).filter(word -> is(word, projects)).findFirst();
    }

    /** The first word of a text that is such a name by itself; 想看三房 is none. */
    static Optional<Text> namedIn(Text text, ProjectNames projects) {
        return words(text).filter(word -> isName(word, projects)).findFirst();
    }

    private static Stream<Text> words(Text text) {
        return text.split(BETWEEN_WORDS).stream();
    }
}
