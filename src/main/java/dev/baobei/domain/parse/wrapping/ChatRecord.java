package dev.baobei.domain.parse.wrapping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.parse.format.NamesIn;
import dev.baobei.domain.text.Text;

/**
 * Several speakers of a chat that is pasted as a whole: 王磊：云栖府 周小姐138****4821 and below it 孙丽：收到. Who speaks is no customer
 * where the line names another with a title.
 */
final class ChatRecord {

    private static final Pattern LINE = Pattern.compile(" {0,9}+([\\x{4e00}-\\x{9fff}]{2,4}) ?: {0,9}+(?=[^ \\n])");
    private static final Pattern NOTHING = Pattern
            .compile("(?:好的?|收到|嗯嗯?|ok|OK|Ok|行|可以|知道了|谢谢|辛苦了?|没问题|已?收到?了?|1)?[呀啊哈哦的了谢!。~, ]{0,6}");

    private ChatRecord() {}

    /** The text without those who speak, and without lines that only say 收到. */
    static Text takenOff(Text text, ProjectNames projects) {
        List<Text> lines = text.cells(c -> c == '\n');
        if (lines.stream().filter(line -> LINE.matcher(line).lookingAt()).count() < 2) {
            return text;
        }
        Text bare = text;
        for (Text line : lines) {
            Matcher speaker = LINE.matcher(line);
            if (speaker.lookingAt() && Speaker.isPerson(line.subSequence(speaker.start(1), speaker.end(1)), projects)) {
                int from = line.position() - text.position();
                Text words = line.after(speaker.end());
                int to = NOTHING.matcher(words).matches()
                        ? from + line.length()
                        : namesAnother(words, projects) ? from + speaker.end() : from;
                bare = to > from ? bare.blank(at -> at >= from && at < to) : bare;
            }
        }
        return bare;
    }

    private static boolean namesAnother(Text words, ProjectNames projects) {
        return words.holds(Character::isDigit) && NamesIn.of(words, projects).names().stream().anyMatch(NamesIn::isTitled);
    }
}
