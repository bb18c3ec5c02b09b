package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import dev.baobei.domain.terms.Validity.NaturalDays;

/**
 * A protection to 24:00 of its last natural day, whatever the hour at which it began: {@code P30D@24:00}. The day on which it began is
 * day 0.
 *
 * <p>REG-01, line 20: "从登记之日起……保护期限为30天"; REG-03, line 49: "客户到访第一天开始……保护期为一个月时间".
 *
 * @param days a day at least
 */
public record WholeDays(NaturalDays days) implements Protection.Span {

    private static final String AT_MIDNIGHT = "@24:00";

    public WholeDays {
        if (!isPossible(days)) {
            throw new IllegalArgumentException("no protection: " + days);
        }
    }

    private static boolean isPossible(NaturalDays days) {
        return Calendrical.days(days.period()) > 0;
    }

    static boolean isMeant(String text) {
        return text.endsWith(AT_MIDNIGHT);
    }

    /** {@code P30D@24:00}; nothing where it is none. */
    static Optional<WholeDays> read(String text) {
        return Calendrical.of(text.substring(0, text.length() - AT_MIDNIGHT.length())).filter(NaturalDays::isPossible)
                .map(NaturalDays::new).filter(WholeDays::isPossible).map(WholeDays::new);
    }

    @Override
    public Instant deadline(Instant from, ZoneId zone, Openings openings) {
        return days.deadline(from, zone, openings);
    }

    @Override
    public String toString() {
        return days + AT_MIDNIGHT;
    }
}
