package dev.baobei.domain.parse.wrapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.domain.parse.Label;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.parse.format.NameWord;
import dev.baobei.domain.text.Text;

/** Who says it, before a colon: 王磊：报备金桥农批…, or on a line of its own above the report. */
final class Speaker {

    private static final Pattern SPEAKER = Pattern.compile(
            "^[ \\n]{0,9}+(([\\x{4e00}-\\x{9fff}]{2,4}) ?: {0,9}+)(?=(?:我要|麻烦|帮我?)?(?:预?报备|临报)|\\n{1,9}+ {0,9}+[^0-9*+ \\n])");

    private Speaker() {}

    /** The text without the speaker; a project before a colon heads the report: 云栖府：张三138****1234. */
    static Text takenOff(Text text, ProjectNames projects) {
        if (!text.holds(':')) {
            return text;
        }
        Matcher speaker = SPEAKER.matcher(text);
        boolean isSomebody = speaker.lookingAt() && isPerson(text.subSequence(speaker.start(2), speaker.end(2)), projects);
        return isSomebody ? text.blank(at -> at >= speaker.start(1) && at < speaker.end(1)) : text;
    }

    static boolean isPerson(Text word, ProjectNames projects) {
        return Label.of(word).isEmpty() && projects.startOf(word).isEmpty() && NameWord.of(word) != NameWord.NO_NAME;
    }
}
