package dev.baobei.domain.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Until when a report is valid: the first moment at which it no longer is. */
class ValidityTest {

    @ParameterizedTest(name = "{0} in {1}: reported {2}, valid until {3}")
    @CsvSource(textBlock = """
            PT168H, Asia/Shanghai,    2026-11-23T10:00:00.000001+08:00, 2026-11-30T10:00:00.000001+08:00
            PT24H,  America/New_York, 2026-10-31T12:00-04:00,           2026-11-01T11:00-05:00
            P0D,    Asia/Shanghai,    2026-11-23T00:00+08:00,           2026-11-24T00:00+08:00
            P0D,    Asia/Shanghai,    2026-11-23T23:59:59.999999+08:00, 2026-11-24T00:00+08:00
            P1D,    Asia/Shanghai,    2026-11-23T10:00+08:00,           2026-11-25T00:00+08:00
            P7D,    Asia/Shanghai,    2026-11-23T10:00+08:00,           2026-12-01T00:00+08:00
            P7D,    Asia/Shanghai,    2026-12-28T10:00+08:00,           2027-01-05T00:00+08:00
            P1D,    America/New_York, 2026-10-31T12:00-04:00,           2026-11-02T00:00-05:00
            P0D,    America/New_York, 2026-03-08T01:00-05:00,           2026-03-09T00:00-04:00
            P1M,    Asia/Shanghai,    2026-01-31T10:00+08:00,           2026-03-01T00:00+08:00
            P1M,    Asia/Shanghai,    2028-01-31T10:00+08:00,           2028-03-01T00:00+08:00
            P1M,    Asia/Shanghai,    2028-01-29T10:00+08:00,           2028-03-01T00:00+08:00
            P12M,   Asia/Shanghai,    2028-02-29T10:00+08:00,           2029-03-01T00:00+08:00
            P1M,    Asia/Shanghai,    2026-11-30T10:00+08:00,           2026-12-31T00:00+08:00
            """)
    void countsFromTheReport(Validity validity, ZoneId zone, ZonedDateTime reported, ZonedDateTime deadline) {
        assertEquals(deadline.toInstant(), validity.deadline(reported.toInstant(), zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT168H", "P0D", "P7D", "P1M"})
    void isReadAsItIsWritten(String text) {
        assertEquals(text, Validity.of(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT8784H", "P366D", "P12M", "P1Y", "P52W", "P11M30D"})
    void isAMinuteAtLeastAndAYearAtMost(String text) {
        assertTrue(Validity.read(text).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "PT0S", "PT0H", "PT30S", "PT-1H", "-PT1H", "PT8784H1M", "P-1D", "-P7D", "P+7D",
            "P367D",
            "P13M", "P2Y", "P1Y1D", "P999M", "P99999999999D", "P7", "7", "P1DT1H", "p7d", "forever"})
    void isNothingElse(String text) {
        assertEquals(Optional.empty(), Validity.read(text));
        assertThrows(IllegalArgumentException.class, () -> Validity.of(text));
    }

    @Test
    void isBoundWhereverItComesFrom() {
        assertThrows(IllegalArgumentException.class, () -> new Validity.Hours(Duration.ofHours(-1)));
        assertThrows(IllegalArgumentException.class, () -> new Validity.NaturalDays(Period.ofDays(-1)));
        assertThrows(IllegalArgumentException.class, () -> new Validity.NaturalDays(Period.ofYears(400)));
    }
}
