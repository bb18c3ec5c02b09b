package dev.baobei.domain.parse.wrapping;

import java.util.List;
import java.util.regex.Pattern;

import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.parse.format.NamesIn;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/**
 * Several speakers of a chat that is pasted as a whole: 王磊：云栖府 周小姐138****4821 and below it 孙丽：收到. Who speaks is no customer
 * where the line names another with a title.
 */
final class ChatRecord {

    private static final Pattern NOTHING = Pattern
            .compile("(?:好的?|收到|嗯嗯?|ok|OK|Ok|行|可以|知道了|谢谢|辛苦了?|没问题|已?收到?了?|1)?[呀啊哈哦的了谢!。~, ]{0,6}");

    private ChatRecord() {}

    /** The text without those who speak, and without lines that only say 收到. */
    static Text takenOff(Text text, ProjectNames projects) {
        List<SpokenLine> lines = SpokenLine.in(text);
        Text bare = text;
        for (SpokenLine line : lines.size() < 2 ? List.<SpokenLine>of() : lines) {
            if (Speaker.isPerson(line.speaker(), projects)) {
                int to = endOfWrapping(line, text, projects);
                bare = to > line.from() ? bare.blank(at -> at >= line.from() && at < to) : bare;
            }
        }
        return bare;
    }

    /** The end of the line that says nothing, that of the speaker where the words name somebody else. */
    private static int endOfWrapping(SpokenLine line, Text text, ProjectNames projects) {
        int lineEnd = text.indexOf('\n', line.wordsFrom());
        Text words = text.subSequence(line.wordsFrom(), lineEnd < 0 ? text.length() : lineEnd);
        if (NOTHING.matcher(words).matches()) {
            return line.wordsFrom() + words.length();
        }
        return namesAnother(words, projects) ? line.wordsFrom() : line.from();
    }

    private static boolean namesAnother(Text words, ProjectNames projects) {
        return words.holds(Signs.DIGITS) && NamesIn.of(words, projects).names().stream().anyMatch(NamesIn::isTitled);
    }
}
