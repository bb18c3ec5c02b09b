package dev.baobei.domain.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first closing after a moment. */
class ClosingTest {

    @ParameterizedTest(name = "{0} in {1}: after {2} at {3}")
    @CsvSource({
            "24:00, Asia/Shanghai, 2026-11-23T10:00:00+08:00, 2026-11-24T00:00:00+08:00",
            "24:00, Asia/Shanghai, 2026-11-23T23:59:59.999999+08:00, 2026-11-24T00:00:00+08:00",
            "24:00, Asia/Shanghai, 2026-11-24T00:00:00+08:00, 2026-11-25T00:00:00+08:00",
            "21:00, Asia/Shanghai, 2026-11-23T10:00:00+08:00, 2026-11-23T21:00:00+08:00",
            "21:00, Asia/Shanghai, 2026-11-23T20:59:59.999999+08:00, 2026-11-23T21:00:00+08:00",
            "21:00, Asia/Shanghai, 2026-11-23T21:00:00+08:00, 2026-11-24T21:00:00+08:00",
            "21:00, Asia/Shanghai, 2026-11-23T23:30:00+08:00, 2026-11-24T21:00:00+08:00",
            "00:30, Asia/Shanghai, 2026-11-24T00:10:00+08:00, 2026-11-24T00:30:00+08:00",
            "21:00, Asia/Shanghai, 2028-02-28T22:00:00+08:00, 2028-02-29T21:00:00+08:00",
            // the clocks leave 02:30 out: it comes at 03:30, and the next day at 02:30
            "02:30, Europe/Berlin, 2026-03-29T01:00:00+01:00, 2026-03-29T03:30:00+02:00",
            "02:30, Europe/Berlin, 2026-03-29T03:30:00+02:00, 2026-03-30T02:30:00+02:00",
            // 02:30 comes twice: the first counts
            "02:30, Europe/Berlin, 2026-10-25T01:00:00+02:00, 2026-10-25T02:30:00+02:00",
            "02:30, Europe/Berlin, 2026-10-25T02:45:00+02:00, 2026-10-26T02:30:00+01:00",
            // a day of 23 hours, one of 25, and one that begins at 01:00
            "24:00, Europe/Berlin, 2026-03-29T00:00:00+01:00, 2026-03-30T00:00:00+02:00",
            "24:00, Europe/Berlin, 2026-10-25T00:00:00+02:00, 2026-10-26T00:00:00+01:00",
            "24:00, Africa/Cairo, 2026-04-23T10:00:00+02:00, 2026-04-24T01:00:00+03:00",
            // 23:30 is left out for the day that follows it
            "23:30, America/Nuuk, 2026-03-28T21:00:00-02:00, 2026-03-29T00:30:00-01:00",
            "23:30, America/Nuuk, 2026-03-29T00:10:00-01:00, 2026-03-29T00:30:00-01:00",
            // a day that Samoa never had
            "24:00, Pacific/Apia, 2011-12-29T10:00:00-10:00, 2011-12-31T00:00:00+14:00",
            "18:00, Pacific/Apia, 2011-12-29T19:00:00-10:00, 2011-12-31T18:00:00+14:00"})
    void comesStrictlyAfterIt(String closing, String zone, String moment, String expected) {
        ZoneId there = ZoneId.of(zone);
        assertEquals(OffsetDateTime.parse(expected), Closing.of(closing).orElseThrow()
                .after(OffsetDateTime.parse(moment).toInstant(), there).atZone(there).toOffsetDateTime());
    }

    @ParameterizedTest(name = "{0} is one: {1}")
    @CsvSource({"24:00, true", "21:00, true", "00:01, true", "23:59, true", "00:00, false", "24:01, false", "9:00, false",
            "21:60, false", "21:00:00, false", "21.00, false", "'', false"})
    void isWrittenInOneWay(String text, boolean is) {
        assertEquals(is, Closing.of(text).isPresent());
        assertEquals(is, Closing.of(text).filter(closing -> closing.toString().equals(text)).isPresent());
    }
}
