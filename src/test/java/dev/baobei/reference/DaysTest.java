package dev.baobei.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model's own dates say what java.time says. */
class DaysTest {

    @Test
    void everyDayOfTwoHundredYearsHasItsDate() {
        for (LocalDate date = LocalDate.of(1970, 1, 1); date.getYear() < 2170; date = date.plusDays(1)) {
            int[] said = Days.date(date.toEpochDay());

            assertEquals(date, LocalDate.of(said[0], said[1], said[2]));
            assertEquals(date.toEpochDay(), Days.day(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
        }
    }

    @Test
    void monthsAreClamped() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            LocalDate date = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4_000));
            int months = random.nextInt(40);

            assertEquals(date.plusMonths(months).toEpochDay(), Days.months(date.toEpochDay(), months));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "Asia/Hong_Kong", "America/New_York", "Europe/Berlin", "Africa/Cairo",
            "Australia/Lord_Howe", "Pacific/Apia", "America/Havana", "Pacific/Honolulu"})
    void aDayStartsWhereTheZoneSaysSo(String zone) {
        Days days = new Days(zone, Set.of());
        for (LocalDate date = LocalDate.of(2023, 1, 1); date.getYear() < 2030; date = date.plusDays(1)) {
            Instant start = date.atStartOfDay(ZoneId.of(zone)).toInstant();
            long nanos = ChronoUnit.NANOS.between(Instant.EPOCH, start);

            assertEquals(nanos, days.start(date.toEpochDay()), date::toString);
            assertEquals(date.toEpochDay(), days.of(nanos));
            assertEquals(date.toEpochDay() - 1, days.of(nanos - 1));
        }
    }

    @Test
    void aClockTimeIsFoundOnItsDay() {
        Days days = new Days("America/New_York", Set.of());
        for (LocalDate date = LocalDate.of(2026, 1, 1); date.getYear() < 2027; date = date.plusDays(1)) {
            Instant noon = date.atTime(LocalTime.NOON).atZone(ZoneId.of("America/New_York")).toInstant();

            assertEquals(noon.getEpochSecond() * Days.SECOND, days.at(date.toEpochDay(), 12 * Days.HOUR));
            assertEquals(12 * Days.HOUR, days.clock(noon.getEpochSecond() * Days.SECOND));
        }
    }

    @Test
    void workingDaysLeaveWeekendsAndHolidaysOut() {
        long friday = LocalDate.of(2026, 3, 6).toEpochDay();
        long monday = friday + 3;

        assertEquals(monday, new Days("Asia/Shanghai", Set.of()).working(friday, 1));
        assertEquals(monday + 1, new Days("Asia/Shanghai", Set.of(monday)).working(friday, 1));
        assertEquals(friday + 7, new Days("Asia/Shanghai", Set.of()).working(friday, 5));
    }
}
