package dev.baobei.domain.parse;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.format.NamesIn;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** A short message that says in everyday words that somebody has come: 客户到了, 张先生到了, 云栖府张先生已经到案场了. */
final class Arrival {

    private static final Signs BESIDE = Signs.of(" ,的");
    private static final int LONGEST = 24;
    private static final Sought CAME = Sought
            .of("[ ,]?(?:已经|已|刚刚?|都|现在)?(?:到达?|来)(?:案场|现场|门口|售楼[处部]|营销中心|项目)?了(?:哦|哈|啊|[ ,。!])*$");
    private static final List<String> SOMEBODY = List.of("客户", "客人", "人", "我们");

    private Arrival() {}

    static boolean is(Text words, ProjectNames projects) {
        Optional<Text> came = words.length() > LONGEST ? Optional.empty() : CAME.in(words);
        if (came.isEmpty() || came.get().position() == words.position()) {
            return false;
        }
        Text who = words.subSequence(0, came.get().position() - words.position());
        Text somebody = who.after(projects.startOf(who).map(ProjectNames.Prefix::length).orElse(0))
                .strip(BESIDE);
        return SOMEBODY.stream().anyMatch(somebody::is)
                || NamesIn.of(somebody, projects).names().stream().anyMatch(name -> name.length() == somebody.length());
    }
}
