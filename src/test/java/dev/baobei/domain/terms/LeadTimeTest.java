package dev.baobei.domain.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.time.ZonedDateTime;

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
    @ValueSource(strings = {"PT0S", "PT-30M"})
    void isLongerThanNothing(String text) {
        assertThrows(IllegalArgumentException.class, () -> LeadTime.of(text));
    }
}
