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
        for (int at = 0; at < phones.size(); at++) {
            Text phone = phones.get(at).text();
            int start = phone.position() - text.position();
            Text between = text.subSequence(Math.min(from, start), start);
            int lineEnd = at == 0 ? -1 : between.indexOf(c -> c == '\n', 0);
            from = start + phone.length();
            Text after = at == phones.size() - 1 ? text.after(from) : text.subSequence(from, from);
            stretches.add(new Stretch(between.after(lineEnd + 1), phone, at > 0 && lineEnd < 0, after));
        }
        return stretches;
    }
}
