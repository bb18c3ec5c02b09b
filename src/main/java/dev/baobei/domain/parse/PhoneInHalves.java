package dev.baobei.domain.parse;

import java.util.List;
import java.util.regex.MatchResult;

import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/**
 * Numbers told as two halves: 138(隐)1234, 138后面是1234. Where only a sign stands between (138/1234) or the
 * end comes first (尾号1234前三位138), whether they belong together is asked.
 */
final class PhoneInHalves {

    private static final Signs OF_HALVES = Signs.rare("隐略密显后前");
    private static final String NONE_BEFORE = "(?<![0-9*+.-])";
    private static final String NONE_BEHIND = "(?![0-9*])";
    private static final String FRONT = "(1[3-9][0-9]{1,2})";
    private static final String HIDDEN = "[ ,(]{0,2}(?:中间)?(?:四位|4位|号码)?(?:隐藏|隐去|隐|省略|略|保密|不显示)(?:四位|4位|号码|了)?[ ,)]{0,2}";
    private static final String BEHIND = "[ ,]{0,2}(?:后面|后边|最后)(?:四位|4位)?(?:数)?(?:是|为|:)? ?";
    private static final Sought FRONT_THEN_BACK = Sought
            .of(NONE_BEFORE + FRONT + "(?:" + HIDDEN + "|" + BEHIND + ")([0-9]{4})" + NONE_BEHIND);
    private static final Sought BACK_THEN_FRONT = Sought
            .of("(?:尾号|尾数|末四位|后[四4]位?)(?:数|是|为|:)? ?([0-9]{4})[ ,;、和]{0,3}(?:前面|开头|前[三四34]位?)(?:数|是|为|:)? ?" + FRONT
                    + NONE_BEHIND);
    private static final Sought WITH_SIGN = Sought
            .of(NONE_BEFORE + "(?<!/)1[3-9][0-9][/~]([0-9]{4})" + NONE_BEHIND + "(?![/年.-])");

    private PhoneInHalves() {}

    /** Adds the numbers that are told this way. */
    static void add(Text text, List<PhoneSighting> found) {
        if (text.holds(OF_HALVES)) {
            FRONT_THEN_BACK.each(text, place -> found.add(number(text, place, place.group(1), place.group(2))));
            BACK_THEN_FRONT.each(text, place -> found.add(doubtful(text, place)));
        }
        WITH_SIGN.each(text, place -> found.add(doubtful(text, place)));
    }

    private static PhoneSighting doubtful(Text text, MatchResult place) {
        return PhoneSighting.doubtful(text.subSequence(place.start(), place.end()), Why.AMBIGUOUS);
    }

    private static PhoneSighting number(Text text, MatchResult place, String front, String back) {
        return MaskedNumber.read(text.subSequence(place.start(), place.end()), front,
                MaskedNumber.LENGTH - front.length() - back.length(), back);
    }
}
