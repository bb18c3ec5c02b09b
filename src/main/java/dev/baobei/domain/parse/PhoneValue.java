package dev.baobei.domain.parse;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Text;

/** The value behind a phone label: numbers, words about them, and nothing else that has digits. */
final class PhoneValue {

    private PhoneValue() {}

    static void read(Text value, List<PhoneNumber> phones, List<Problem> problems) {
        List<PhoneSighting> sightings = PhoneFinder.in(value);
        boolean clear = !sightings.isEmpty() && !hasOtherDigits(value, sightings);
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

    private static Why tooFew(Text value) {
        return value.holds(Character::isDigit) ? Why.WRONG_LENGTH : Why.MALFORMED;
    }

    private static boolean hasOtherDigits(Text value, List<PhoneSighting> sightings) {
        int from = 0;
        for (PhoneSighting sighting : sightings) {
            int start = sighting.text().position() - value.position();
            if (value.subSequence(from, Math.max(from, start)).holds(Character::isDigit)) {
                return true;
            }
            from = start + sighting.text().length();
        }
        return value.after(from).holds(Character::isDigit);
    }
}
