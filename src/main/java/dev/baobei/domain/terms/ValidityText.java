package dev.baobei.domain.terms;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.baobei.domain.terms.Validity.Hours;
import dev.baobei.domain.terms.Validity.NaturalDays;

/** How a validity is written. */
final class ValidityText {

    static final String NEXT_DAY = "nextDay+";
    static final String OPENING = "opening+";
    static final String UNTIL_OPENING = "untilOpening+";
    static final String AT = "@";
    static final String ALLOWED = "must be whole minutes from PT1M to PT8784H, natural days from P0D to P366D or P12M, "
            + "such days until a time of day (P1D@18:00), one of these counted from the next day (nextDay+P7D) "
            + "or from opening day (opening+P7D), or to the end of opening day and days from then on (untilOpening+P7D)";

    private static final Pattern CLOCK = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private ValidityText() {}

    static Optional<Validity> read(String text) {
        if (text.startsWith(UNTIL_OPENING)) {
            return days(text.substring(UNTIL_OPENING.length())).map(UntilOpening::new);
        }
        if (text.startsWith(OPENING)) {
            return plain(text.substring(OPENING.length())).map(FromOpening::new);
        }
        return text.startsWith(NEXT_DAY)
                ? plain(text.substring(NEXT_DAY.length())).map(FromNextDay::new)
                : plain(text);
    }

    private static Optional<Validity> plain(String text) {
        if (text.startsWith("PT")) {
            return Exact.of(text).filter(Hours::isPossible).map(Hours::new);
        }
        return text.contains(AT) ? fixed(text) : days(text).map(Validity.class::cast);
    }

    private static Optional<NaturalDays> days(String text) {
        return Calendrical.of(text).filter(NaturalDays::isPossible).map(NaturalDays::new);
    }

    private static Optional<Validity> fixed(String text) {
        String clock = text.substring(text.indexOf(AT) + 1);
        return days(text.substring(0, text.indexOf(AT))).filter(FixedClock::isPossible)
                .filter(days -> CLOCK.matcher(clock).matches()).map(days -> new FixedClock(days, LocalTime.parse(clock)));
    }
}
