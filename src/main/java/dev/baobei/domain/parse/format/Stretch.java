package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;

import dev.baobei.domain.parse.PhoneSighting;
import dev.baobei.domain.text.Text;

/**
 * A number with the words before it, and those after it up to the line's end.
 *
 * @param before       since the last line end after the number before, or since that number
 * @param isOnSameLine whether a number stands before it on its line
 * @param after        up to the end of the line, for the last number up to the end of the text
 */
record Stretch(Text before, Text phone, boolean isOnSameLine, Text after) {

    static List<Stretch> of(Text text, List<PhoneSighting> phones) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        int lastEnd = -1;
        for (int at = 0; at < phones.size(); at++) {
            Text phone = phones.get(at).text();
            int start = phone.position() - text.position();
            int end = start + phone.length();
            int next = at == phones.size() - 1 ? text.length() : phones.get(at + 1).text().position() - text.position();
            Text before = text.subSequence(from, start);
            Text after = at == phones.size() - 1 ? text.after(end) : restOfLine(text.subSequence(end, next));
            stretches.add(new Stretch(before, phone, from > 0 && from == lastEnd, after));
            lastEnd = end;
            from = end + after.length();
        }
        return stretches;
    }

    /** What follows a number on its line, where the next number stands on another. */
    private static Text restOfLine(Text between) {
        int lineEnd = between.indexOf(c -> c == '\n', 0);
        return between.subSequence(0, Math.max(0, lineEnd + 1));
    }
}
