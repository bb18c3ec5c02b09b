package dev.baobei.domain.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** Numbers whose hidden part is told in words: 前三138后四1234, 1381234(前三后四), 尾号1805. */
final class PhoneInWords {

    private static final String SAYS = "位?(?:数|是|为|:)? ?";
    private static final Sought FRONT_AND_BACK = Sought.of("(?:前([三四七3-7])" + SAYS
            + ")?(?<![0-9*+-])([0-9]{3,7})[ ,、;和*xX.…-]{0,8}(?:后|尾)([三四五六3-6])" + SAYS + "([0-9]{3,6})(?![0-9*])");
    private static final Sought DIGITS_THEN_WORDS = Sought
            .of("(?<![0-9*+-])([0-9]{3,4}[ -]?[0-9]{3,6}) ?[(,]? ?前([三四3-4])后([三四五六3-6])位?\\)?");
    private static final Sought WORDS_THEN_DIGITS = Sought
            .of("前([三四3-4])后([三四五六3-6])位?[):, ]{0,3}([0-9]{3,4}[ -]?[0-9]{3,6})(?![0-9*])");
    private static final String BACK_WORDS = "(?:尾号|尾数|结尾|收尾|末[四4]位?|后[四4]位?)";
    private static final Sought BEGINS_AND_ENDS = Sought.of(
            "(?<![0-9*+-])(1[3-9][0-9]{1,2}) ?(?:开头|打头|起头)?的?[ ,、…]{0,3}(?:" + BACK_WORDS + "|尾)" + SAYS
                    + "([0-9]{4})(?![0-9*])");
    private static final Sought BEGINS_THEN_ENDS = Sought.of(
            "(?<![0-9*+-])(1[3-9][0-9]{1,2}) ?(?:开头|打头|起头)的?[ ,、…]{0,3}([0-9]{4})(?![0-9*]) ?(?:结尾|收尾|为尾|做尾)");
    private static final Sought BACK = Sought.of(BACK_WORDS + "(?:数|是|为|:)? ?([0-9]{4})(?![0-9*])");

    private PhoneInWords() {}

    /**
     * The numbers that are told this way.
     *
     * @param taken places whose digits are something else's
     */
    static List<PhoneSighting> in(Text text, List<int[]> taken) {
        List<PhoneSighting> found = new ArrayList<>();
        PhoneInHalves.add(text, found);
        each(FRONT_AND_BACK, text, found, PhoneInWords::frontAndBack);
        each(DIGITS_THEN_WORDS, text, found, (place, m) -> together(place, m.group(1), m.group(2), m.group(3)));
        each(WORDS_THEN_DIGITS, text, found, (place, m) -> together(place, m.group(3), m.group(1), m.group(2)));
        each(BEGINS_AND_ENDS, text, found, (place, m) -> beginsAndEnds(place, m.group(1), m.group(2)));
        each(BEGINS_THEN_ENDS, text, found, (place, m) -> beginsAndEnds(place, m.group(1), m.group(2)));
        each(BACK, text, found, (place, m) -> MaskedNumber.read(place, "", 7, m.group(1)));
        found.removeIf(sighting -> isTaken(sighting, text, taken));
        return found;
    }

    private static void each(Sought words, Text text, List<PhoneSighting> found,
            BiFunction<Text, MatchResult, PhoneSighting> read) {
        words.each(text, match -> {
            Text place = text.subSequence(match.start(), match.end());
            if (found.stream().noneMatch(other -> other.overlaps(place))) {
                found.add(read.apply(place, match));
            }
        });
    }

    private static boolean isTaken(PhoneSighting sighting, Text text, List<int[]> taken) {
        int from = sighting.text().position() - text.position();
        int to = from + sighting.text().length();
        return taken.stream().anyMatch(range -> range[0] < to && from < range[1]);
    }

    private static PhoneSighting beginsAndEnds(Text place, String front, String back) {
        return MaskedNumber.read(place, front, MaskedNumber.LENGTH - front.length() - back.length(), back);
    }

    private static PhoneSighting frontAndBack(Text place, MatchResult words) {
        String front = words.group(2);
        String back = words.group(4);
        boolean asSaid = (words.group(1) == null || count(words.group(1)) == front.length())
                && count(words.group(3)) == back.length();
        return asSaid
                ? MaskedNumber.read(place, front, MaskedNumber.LENGTH - front.length() - back.length(), back)
                : PhoneSighting.doubtful(place, Problem.Why.WRONG_LENGTH);
    }

    private static PhoneSighting together(Text place, String written, String saidFront, String saidBack) {
        String digits = written.replaceAll("[ -]", "");
        int front = count(saidFront);
        int hidden = MaskedNumber.LENGTH - front - count(saidBack);
        return digits.length() + hidden == MaskedNumber.LENGTH
                ? MaskedNumber.read(place, digits.substring(0, front), hidden, digits.substring(front))
                : PhoneSighting.doubtful(place, Problem.Why.WRONG_LENGTH);
    }

    private static int count(String said) {
        int chinese = "三四五六七".indexOf(said);
        return chinese >= 0 ? chinese + 3 : said.charAt(0) - '0';
    }
}
