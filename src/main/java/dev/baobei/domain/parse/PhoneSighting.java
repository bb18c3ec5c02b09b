package dev.baobei.domain.parse;

import java.util.Optional;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Text;

/**
 * A place in a text where a phone number (号码) stands, or something that was meant to be one.
 *
 * @param text   the place
 * @param number the number, where it is certain
 * @param why    what is wrong, where it is not
 */
public record PhoneSighting(Text text, Optional<PhoneNumber> number, Optional<Problem.Why> why) {

    static PhoneSighting of(Text text, PhoneNumber number) {
        return new PhoneSighting(text, Optional.of(number), Optional.empty());
    }

    static PhoneSighting doubtful(Text text, Problem.Why why) {
        return new PhoneSighting(text, Optional.empty(), Optional.of(why));
    }

    boolean overlaps(Text place) {
        return place.position() < text.position() + text.length() && text.position() < place.position() + place.length();
    }

    @Override
    public String toString() {
        return "PhoneSighting[" + number + " " + why + "]";
    }
}
