package dev.baobei.domain.parse.format;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/** The line above a form: 客户报备, 金桥农批报备, Q房新房案场报备信息. */
final class Heading {

    private static final Signs SIGNS = Signs.of(" \n,;:。、!【】[]《》「」『』<>()-*#=~_—\"'“”‘’.");
    private static final Pattern WORDS = Pattern
            .compile("(?:补充|新增|我要|我司)?(?:客户|新客|渠道|新房|案场|项目|楼盘)*(?:预约|到访|带看)?(?:预|临)?报备(?:客户|信息|单|模板|格式|内容|如下|表|登记)*");
    private static final int LONGEST_NAME = 12;

    private Heading() {}

    /** Whether these words before the first label say no more than 报备 and perhaps for which project. */
    static boolean isHeading(Text line, ProjectNames projects) {
        Text words = line.strip(SIGNS);
        return words.isEmpty() || saysOnly(words) || !projects.of(words).isEmpty() || project(line).isPresent();
    }

    /** Whether it names nothing. */
    static boolean isPlain(Text line) {
        return saysOnly(line.strip(SIGNS));
    }

    private static boolean saysOnly(Text words) {
        return words.indexOf("报备") >= 0 && WORDS.matcher(words).matches();
    }

    /** What the heading calls the project: the words before or after 报备, or the words in 《》 or 【】, known or not. */
    static Optional<Text> project(Text line) {
        Text words = line.strip(SIGNS);
        int at = words.indexOf("报备");
        if (at < 0 || saysOnly(words)) {
            return Optional.empty();
        }
        Text before = words.subSequence(0, at).strip(SIGNS);
        Text after = words.after(at + 2).strip(SIGNS);
        Text name = after.isEmpty() ? before : after;
        boolean one = before.isEmpty() != after.isEmpty() && name.length() > 1 && name.length() <= LONGEST_NAME
                && !name.holds(SIGNS);
        return one ? Optional.of(name) : Optional.empty();
    }
}
