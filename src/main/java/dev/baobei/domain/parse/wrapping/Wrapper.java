package dev.baobei.domain.parse.wrapping;

import java.util.BitSet;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** One thing that is wrapped round reports. */
interface Wrapper {

    /** The text with blanks in its place. */
    Text takenOff(Text text);

    /** The text with blanks where words are found; their first group alone, where they have one. */
    static Text blanked(Sought sought, Text text) {
        if (!sought.isIn(text)) {
            return text;
        }
        BitSet blank = new BitSet();
        sought.each(text, found -> {
            int group = Math.min(1, found.groupCount());
            if (found.start(group) >= 0) {
                blank.set(found.start(group), found.end(group));
            }
        });
        return blank.isEmpty() ? text : text.blank(blank::get);
    }
}
