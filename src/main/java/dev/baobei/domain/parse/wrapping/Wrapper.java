package dev.baobei.domain.parse.wrapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.domain.text.Text;

/** One thing that is wrapped round reports. */
interface Wrapper {

    /** The text with blanks in its place. */
    Text takenOff(Text text);

    /** The text with blanks where a pattern is found; its first group alone, where it has one. */
    static Text blanked(Pattern pattern, Text text) {
        boolean[] blank = new boolean[text.length()];
        Matcher found = pattern.matcher(text);
        boolean any = false;
        while (found.find()) {
            int group = Math.min(1, found.groupCount());
            for (int at = found.start(group); at >= 0 && at < found.end(group); at++) {
                blank[at] = true;
                any = true;
            }
        }
        return any ? text.blank(at -> blank[at]) : text;
    }
}
