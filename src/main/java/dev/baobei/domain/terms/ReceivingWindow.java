package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When reports are received at all, in the project's zone.
 *
 * @param hours of every day; all day where there are none
 * @param first the first day
 * @param last  the last day
 */
public record ReceivingWindow(Optional<Hours> hours, Optional<LocalDate> first, Optional<LocalDate> last) {

    /** At any time. */
    public static final ReceivingWindow ALWAYS = new ReceivingWindow(Optional.empty(), Optional.empty(), Optional.empty());

    /** What a clock can skip is over on the third day. */
    private static final int LOOKED_AHEAD = 3;

    public ReceivingWindow {
        if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
            throw new IllegalArgumentException("no receiving window");
        }
    }

    /** Hours of the day, from inclusive, to exclusive; over midnight where they end earlier than they begin. */
    public record Hours(LocalTime from, LocalTime to) {

        public Hours {
            if (from.equals(to)) {
                throw new IllegalArgumentException("no hours");
            }
        }

        private boolean hold(LocalTime time) {
            boolean begun = !time.isBefore(from);
            boolean over = !time.isBefore(to);
            return from.isBefore(to) ? begun && !over : begun || !over;
        }
    }

    /** Whether a report that counts from a moment is received. */
    public boolean isOpenAt(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        return first.filter(local.toLocalDate()::isBefore).isEmpty() && last.filter(local.toLocalDate()::isAfter).isEmpty()
                && hours.filter(those -> !those.hold(local.toLocalTime())).isEmpty();
    }

    /** When it opens next after a moment at which it is not open; never after its last day. */
    public Optional<Instant> opensAfter(Instant moment, ZoneId zone) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        LocalDate start = first.filter(today::isBefore).orElse(today);
        return start.datesUntil(start.plusDays(LOOKED_AHEAD))
                .flatMap(day -> Stream.of(day.atStartOfDay(zone).toInstant(),
                        Calendrical.at(day, hours.map(Hours::from).orElse(LocalTime.MIDNIGHT), zone)))
                .sorted()
                .filter(candidate -> candidate.isAfter(moment) && isOpenAt(candidate, zone)).findFirst();
    }
}
