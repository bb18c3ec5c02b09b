package dev.baobei.domain.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
        assertEquals(until.toInstant(), new Protection(length).until(arrived.toInstant(), zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P30D", "P1M", "P2W", "P5Y", "P60M", "P1827D"})
    void isADayAtLeastAndFiveYearsAtMost(String text) {
        assertEquals(Optional.of(new Protection(Period.parse(text))), Protection.read(text));
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
        assertThrows(IllegalArgumentException.class, () -> new Protection(Period.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Protection(Period.ofYears(400)));
    }
}
