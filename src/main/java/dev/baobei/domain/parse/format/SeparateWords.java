package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/** The words of a line, whatever signs stand between them. */
public final class SeparateWords {

    private static final Signs BETWEEN = Signs.OF_WORDS.or(Signs.between(Character.MIN_SURROGATE, Character.MAX_SURROGATE))
            .or(Signs.of("·•*某○"))
            .others();
    private static final Signs NOT_SPELLED = Signs.of(c -> c > 0x24F || !Character.isLetter(c) && c != ' ');

    private SeparateWords() {}

    public static List<Text> of(Text text) {
        return spelledTogether(text.split(BETWEEN)).stream().flatMap(SeparateWords::aroundReport).toList();
    }

    /** John Smith is one name: words of Latin letters with one blank between stay together. */
    private static List<Text> spelledTogether(List<Text> words) {
        List<Text> joined = new ArrayList<>();
        for (Text word : words) {
            Text last = joined.isEmpty() ? word : joined.get(joined.size() - 1);
            boolean follows = !joined.isEmpty() && word.position() == last.position() + last.length() + 1 && isLatin(last)
                    && isLatin(word);
            if (follows) {
                joined.set(joined.size() - 1, last.upTo(word));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static boolean isLatin(Text word) {
        return !word.holds(NOT_SPELLED);
    }

    /** 王磊报备客户张三: what stands on either side of 报备 are two words. */
    private static Stream<Text> aroundReport(Text word) {
        int at = word.indexOf("报备客户");
        return at > 0 ? Stream.of(word.subSequence(0, at), word.after(at + 2)) : Stream.of(word);
    }
}
