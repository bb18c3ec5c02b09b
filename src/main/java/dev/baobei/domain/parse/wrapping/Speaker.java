package dev.baobei.domain.parse.wrapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.domain.parse.Label;
import dev.baobei.domain.party.Surnames;
import dev.baobei.domain.text.Text;

/** Who says it, before a colon: 王磊：报备金桥农批…, or on a line of its own above the report. */
final class Speaker implements Wrapper {

    private static final Pattern SPEAKER = Pattern.compile(
            "^[ \\n]{0,9}+([\\x{4e00}-\\x{9fff}]{2,4} ?: {0,9}+)(?=(?:我要|麻烦|帮我?)?(?:预?报备|临报)|\\n{1,9}+ {0,9}+[^0-9*+ \\n])");

    @Override
    public Text takenOff(Text text) {
        Matcher speaker = SPEAKER.matcher(text);
        boolean isSomebody = speaker.find() && Surnames.begin(speaker.group(1)) && isNoLabel(speaker.group(1));
        return isSomebody ? text.blank(at -> at >= speaker.start(1) && at < speaker.end(1)) : text;
    }

    private static boolean isNoLabel(String word) {
        return Label.of(word.replace(":", "").strip()).isEmpty();
    }
}
