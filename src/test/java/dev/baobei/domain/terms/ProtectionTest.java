package dev.baobei.domain.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Until when a visit protects: the same local time so many days or months later. */
class ProtectionTest {

    @ParameterizedTest(name = "{0} in {1}: arrived {2}, protected until {3}")
    @CsvSource(textBlock = """
            P30D, Asia/Shanghai,    2026-11-23T10:00:00.000001+08:00, 2026-12-23T10:00:00.000001+08:00
            P1M,  Asia/Shanghai,    2026-01-31T10:00+08:00,           2026-02-28T10:00+08:00
            P1M,  Asia/Shanghai,    2028-01-31T10:00+08:00,           2028-02-29T10:00+08:00
            P1Y,  Asia/Shanghai,    2028-02-29T10:00+08:00,           2029-02-28T10:00+08:00
            P1M,  America/New_York, 2026-10-15T10:00-04:00,           2026-11-15T10:00-05:00
            """)
    void countsFromTheArrival(Period length, ZoneId zone, ZonedDateTime arrived, ZonedDateTime until) {
        assertEquals(until.toInstant(),
                new Protection(new Lasting(length)).until(arrived.toInstant(), Optional.empty(), zone, Openings.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P30D", "P1M", "P2W", "P5Y", "P60M", "P1827D"})
    void isADayAtLeastAndFiveYearsAtMost(String text) {
        assertEquals(Optional.of(new Lasting(Period.parse(text))), Protection.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "P0D", "P0M", "P-1D", "-P1D", "P1M-1D", "P6Y", "P61M", "P1828D", "P999Y", "P99999999999Y",
            "PT24H",
            "P1DT1H", "30"})
    void isNothingElse(String text) {
        assertEquals(Optional.empty(), Protection.read(text));
    }

    @Test
    void isBoundWhereverItComesFrom() {
        assertThrows(IllegalArgumentException.class, () -> new Lasting(Period.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Lasting(Period.ofYears(400)));
    }

    @ParameterizedTest(name = "{0}, came {1}, paid {2}: until {3}")
    @CsvSource(nullValues = "-", textBlock = """
            P7D,              2026-11-23T10:00, -,                    2026-11-30T10:00
            P7D,              2026-11-23T10:00, 2026-11-24T12:00,     2027-02-22T12:00
            P7D,              2026-11-23T10:00, 2026-11-30T09:59:59,  2027-02-28T09:59:59
            P7D,              2026-11-23T10:00, 2026-11-30T10:00,     2026-11-30T10:00
            P1Y,              2026-11-23T10:00, 2026-11-24T12:00,     2027-11-23T10:00
            untilOpening+P7D, 2026-12-19T23:00, -,                    2026-12-21T00:00
            untilOpening+P7D, 2026-12-20T09:00, -,                    2026-12-28T00:00
            untilOpening+P7D, 2026-12-19T23:00, 2026-12-20T23:59:59,  2027-03-20T23:59:59
            """)
    void endsWithOpeningDayAndIsMovedByADepositPaidWhileItLasts(String fromVisit, LocalDateTime came, LocalDateTime paid,
            LocalDateTime until) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Protection protection = new Protection(Protection.read(fromVisit).orElseThrow(), Protection.readLasting("P90D"));

        assertEquals(until.atZone(zone).toInstant(), protection.until(came.atZone(zone).toInstant(),
                Optional.ofNullable(paid).map(at -> at.atZone(zone).toInstant()), zone,
                Openings.on(LocalDate.parse("2026-12-20"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"untilOpening", "untilOpening+", "untilOpening+PT24H", "untilOpening+P2Y", "nextDay+P7D",
            "P7D@18:00"})
    void isNoOtherValidity(String text) {
        assertEquals(Optional.empty(), Protection.read(text));
    }
}
