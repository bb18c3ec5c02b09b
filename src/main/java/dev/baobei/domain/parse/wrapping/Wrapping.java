package dev.baobei.domain.parse.wrapping;

import java.util.List;

import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/** All that may be wrapped round a report, in the order in which it is taken off. */
public final class Wrapping {

    private static final List<Wrapper> IN_ORDER = List.of(
            new Link(),
            new CopiedRule(),
            new ForwardedHeader(),
            new Quotation(),
            new Mention(),
            new Salutation(),
            new Courtesy(),
            new SentFrom());

    private Wrapping() {}

    /** The text with blanks where it is only wrapping, who says it last of all. */
    public static Text takenOff(Text text, ProjectNames projects) {
        Text bare = text;
        for (Wrapper wrapper : IN_ORDER) {
            bare = wrapper.takenOff(bare);
        }
        return Speaker.takenOff(ChatRecord.takenOff(bare, projects), projects);
    }
}
