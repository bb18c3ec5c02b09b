package dev.baobei.domain.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From when on a customer may arrive. */
class LeadTimeTest {

    @ParameterizedTest(name = "{0} in {1}: reported {2}, may arrive from {3}")
    @CsvSource(textBlock = """
            none,       Asia/Shanghai,    2026-11-23T10:00+08:00,           2026-11-23T10:00+08:00
            PT30M,      Asia/Shanghai,    2026-11-23T10:00:00.000001+08:00, 2026-11-23T10:30:00.000001+08:00
            PT30M,      Asia/Shanghai,    2026-11-23T23:45+08:00,           2026-11-24T00:15+08:00
            PT2H,       America/New_York, 2026-11-01T01:30-04:00,           2026-11-01T02:30-05:00
            earlierDay, Asia/Shanghai,    2026-11-23T00:00+08:00,           2026-11-24T00:00+08:00
            earlierDay, Asia/Shanghai,    2026-11-23T23:59:59.999999+08:00, 2026-11-24T00:00+08:00
            earlierDay, Asia/Shanghai,    2026-12-31T12:00+08:00,           2027-01-01T00:00+08:00
            earlierDay, America/New_York, 2026-11-01T01:30-05:00,           2026-11-02T00:00-05:00
            earlierDay, America/New_York, 2026-11-23T10:00+08:00,           2026-11-23T00:00-05:00
            """)
    void countsFromTheReport(LeadTime leadTime, ZoneId zone, ZonedDateTime reported, ZonedDateTime earliest) {
        assertEquals(earliest.toInstant(), leadTime.earliestVisit(reported.toInstant(), zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "PT30M", "PT2H", "earlierDay"})
    void isReadAsItIsWritten(String text) {
        assertEquals(text, LeadTime.of(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT60S", "PT720H", "PT719H60M", "PT43200M"})
    void isAMinuteAtLeastAnd30DaysAtMost(String text) {
        assertEquals(Optional.of(new LeadTime.AtLeast(Duration.parse(text))), LeadTime.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PT", "PT0S", "PT0M", "PT59S", "PT30M1S", "PT1.5S", "PT-30M", "-PT30M", "PT+30M", "PT720H1M",
            "PT3504000H", "PT99999999999999999H", "PTHMS", "P1D", "P1DT1H", "P400Y", "pt30m", " PT30M", "None", "30"})
    void isNothingElse(String text) {
        assertEquals(Optional.empty(), LeadTime.read(text));
        assertThrows(IllegalArgumentException.class, () -> LeadTime.of(text));
    }

    @Test
    void isBoundWhereverItComesFrom() {
        assertThrows(IllegalArgumentException.class, () -> new LeadTime.AtLeast(Duration.ofDays(400 * 365)));
        assertThrows(IllegalArgumentException.class, () -> new LeadTime.AtLeast(Duration.ZERO));
    }
}
