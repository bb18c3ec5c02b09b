package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.baobei.domain.text.Text;

/** One time in the place of another: 明天下午3点，不行就4点; 不是今天3点，是明天. Both together say no moment. */
final class OtherTime {

    private static final Pattern BETWEEN = Pattern
            .compile("(?:到|来|过来|左右|那会)?[ ,;。、]{0,2}(?:(?:实在|要是|如果)?不行的?(?:话|就)?|或者?是?|要么|要不|不然就?|否则"
                    + "|还是|而?是|改[到成为]?|最[晚迟早]|再不行?|堵车就?|来不了就?|没空就?|就)[ ,]?(?:在|约|是|改|就)?");
    private static final int FARTHEST = 12;

    private OtherTime() {}

    /** The times of a text, in order, those with such words between them as one. */
    static List<Text> joined(List<Text> times, Text text) {
        if (times.size() < 2) {
            return times;
        }
        List<Text> joined = new ArrayList<>();
        for (Text time : times) {
            Text last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && isInPlaceOf(last, time, text)) {
                joined.set(joined.size() - 1, last.upTo(time));
            } else {
                joined.add(time);
            }
        }
        return joined;
    }

    private static boolean isInPlaceOf(Text one, Text other, Text text) {
        int from = one.position() + one.length() - text.position();
        int to = other.position() - text.position();
        return to - from <= FARTHEST && to > from && BETWEEN.matcher(text.subSequence(from, to)).matches();
    }
}
