package dev.baobei.domain.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Text;

/** The value behind a phone label: numbers, words about a single one, and nothing else that has digits: 138****1234，老婆139****5678 is asked about. */
final class PhoneValue {

    private static final Set<String> OF_NUMBERS = Set.of("微信", "微信同号", "同微信", "微信同", "手机", "电话", "座机", "备用", "和", "或");

    private PhoneValue() {}

    static void read(Text value, List<PhoneNumber> phones, List<Problem> problems) {
        List<PhoneSighting> sightings = PhoneFinder.in(value);
        boolean clear = !sightings.isEmpty() && !hasOther(Character::isDigit, value, sightings)
                && (sightings.size() == 1 || !hasOther(Character::isLetter, value, sightings) || saysNoMore(value));
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
        return value.split(c -> !Character.isLetter(c) || c == 'x' || c == 'X').stream()
                .allMatch(word -> OF_NUMBERS.contains(word.toString()));
    }

    private static Why tooFew(Text value) {
        return value.holds(Character::isDigit) ? Why.WRONG_LENGTH : Why.MALFORMED;
    }

    private static boolean hasOther(IntPredicate characters, Text value, List<PhoneSighting> sightings) {
        int from = 0;
        for (PhoneSighting sighting : sightings) {
            int start = sighting.text().position() - value.position();
            if (value.subSequence(from, Math.max(from, start)).holds(characters)) {
                return true;
            }
            from = start + sighting.text().length();
        }
        return value.after(from).holds(characters);
    }
}
