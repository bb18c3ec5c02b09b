package dev.baobei.domain.parse.wrapping;

import java.util.Optional;

import dev.baobei.domain.parse.Label;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.parse.format.NameWord;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** Who says it, before a colon: 王磊：报备金桥农批…, or on a line of its own above the report. */
final class Speaker {

    private static final Sought SPEAKER = Sought.of(
            "^[ \\n]{0,9}+[\\x{4e00}-\\x{9fff}]{2,4} ?: {0,9}+(?=(?:我要|麻烦|帮我?)?(?:预?报备|临报)|\\n{1,9}+ {0,9}+[^0-9*+ \\n])");

    private Speaker() {}

    /** The text without the speaker; a project before a colon heads the report: 云栖府：张三138****1234. */
    static Text takenOff(Text text, ProjectNames projects) {
        Optional<Text> speaker = SPEAKER.at(text, 0);
        if (speaker.isEmpty()) {
            return text;
        }
        int from = speaker.get().indexOf(Signs.IDEOGRAPHS, 0);
        int end = speaker.get().indexOfOther(Signs.IDEOGRAPHS, from);
        boolean isSomebody = isPerson(text.subSequence(from, end), projects);
        return isSomebody ? text.blank(at -> at >= from && at < speaker.get().length()) : text;
    }

    static boolean isPerson(Text word, ProjectNames projects) {
        return Label.of(word).isEmpty() && projects.startOf(word).isEmpty() && NameWord.of(word) != NameWord.NO_NAME;
    }
}
