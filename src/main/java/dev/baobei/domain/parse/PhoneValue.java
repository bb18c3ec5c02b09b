package dev.baobei.domain.parse;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/** The value behind a phone label: numbers, words about a single one, and nothing else that has digits: 138****1234，老婆139****5678 is asked about. */
final class PhoneValue {

    private static final Signs BETWEEN_WORDS = Signs.LETTERS.others().or(Signs.of("xX"));
    private static final Set<String> OF_NUMBERS = Set.of("微信", "微信同号", "同微信", "微信同", "手机", "电话", "座机", "备用", "和", "或");

    private PhoneValue() {}

    static void read(Text value, List<PhoneNumber> phones, List<Problem> problems) {
        List<PhoneSighting> sightings = PhoneFinder.in(value);
        boolean isNumber = sightings.size() == 1 && sightings.get(0).text().length() == value.length();
        BitSet said = isNumber ? new BitSet() : said(value, sightings);
        boolean clear = isNumber || !sightings.isEmpty() && !hasMore(Signs.DIGITS, value, said)
                && (sightings.size() == 1 || !hasMore(Signs.LETTERS, value, said) || saysNoMore(value));
        if (!clear) {
            problems.add(
                    new Problem(Field.PHONE, sightings.isEmpty() ? tooFew(value) : Why.AMBIGUOUS, Optional.of(value.raw())));
            return;
        }
        for (PhoneSighting sighting : sightings) {
            sighting.number().ifPresent(phones::add);
            sighting.why().ifPresent(why -> problems.add(new Problem(Field.PHONE, why, Optional.of(sighting.text().raw()))));
        }
    }

    /** 微信同号, 手机 and the like say nothing of whose a number is. */
    private static boolean saysNoMore(Text value) {
        return value.split(BETWEEN_WORDS).stream()
                .allMatch(word -> OF_NUMBERS.contains(word.toString()));
    }

    private static Why tooFew(Text value) {
        return value.holds(Signs.DIGITS) ? Why.WRONG_LENGTH : Why.MALFORMED;
    }

    /** The places of the numbers, and of what may stand beside them, such as an e-mail address. */
    private static BitSet said(Text value, List<PhoneSighting> sightings) {
        BitSet said = new BitSet();
        OtherDigits.beside(value).forEach(place -> said.set(place[0], place[1]));
        for (PhoneSighting sighting : sightings) {
            int from = sighting.text().position() - value.position();
            said.set(from, from + sighting.text().length());
        }
        return said;
    }

    private static boolean hasMore(Signs characters, Text value, BitSet said) {
        for (int at = said.nextClearBit(0); at < value.length(); at = said.nextClearBit(at + 1)) {
            if (characters.has(value.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
