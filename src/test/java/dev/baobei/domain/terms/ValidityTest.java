package dev.baobei.domain.terms;

import static dev.baobei.domain.Cast.SHANGHAI;
import static dev.baobei.domain.Cast.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
            P1D@18:00, Asia/Shanghai, 2026-11-23T23:59+08:00,           2026-11-24T18:00+08:00
            P1D@00:00, Asia/Shanghai, 2026-11-23T10:00+08:00,           2026-11-24T00:00+08:00
            P1M@18:00, Asia/Shanghai, 2026-01-31T10:00+08:00,           2026-02-28T18:00+08:00
            P1D@02:30, America/New_York, 2026-03-07T10:00-05:00,        2026-03-08T03:00-04:00
            P1D@01:30, America/New_York, 2026-10-31T10:00-04:00,        2026-11-01T01:30-04:00
            nextDay+P7D, Asia/Shanghai, 2026-11-23T10:00+08:00,         2026-12-02T00:00+08:00
            nextDay+P0D, Asia/Shanghai, 2026-11-23T00:00+08:00,         2026-11-25T00:00+08:00
            nextDay+PT24H, Asia/Shanghai, 2026-11-23T10:00+08:00,       2026-11-25T00:00+08:00
            nextDay+P1M, Asia/Shanghai, 2026-01-30T10:00+08:00,         2026-03-01T00:00+08:00
            nextDay+P1D@09:00, Asia/Shanghai, 2026-11-23T10:00+08:00,   2026-11-25T09:00+08:00
            untilOpening+P7D, Asia/Shanghai, 2026-11-23T10:00+08:00,    2026-12-01T00:00+08:00
            opening+P7D, Asia/Shanghai, 2026-11-23T10:00+08:00,         2026-12-01T00:00+08:00
            opening+PT24H, Asia/Shanghai, 2026-11-23T10:00+08:00,       2026-11-24T10:00+08:00
            """)
    void countsFromTheReport(Validity validity, ZoneId zone, ZonedDateTime reported, ZonedDateTime deadline) {
        assertEquals(deadline.toInstant(), validity.deadline(reported.toInstant(), zone, Openings.NONE));
    }

    @ParameterizedTest(name = "reported {0}: opens {1}, valid until {2}")
    @CsvSource(textBlock = """
            11-23T10:00,           always 12-01,                     12-02T00:00
            11-30T23:59:59,        always 12-01,                     12-02T00:00
            12-01T00:00,           always 12-01,                     12-09T00:00
            12-02T10:00,           always 12-01,                     12-10T00:00
            11-23T10:00,           always 12-01 11-25T09:00 12-15,   12-16T00:00
            11-23T10:00,           always 12-01 11-25T09:00 11-26,   11-27T00:00
            11-23T10:00,           always 12-01 12-01T23:59:59 12-15, 12-16T00:00
            11-23T10:00,           always 12-01 12-02T00:00 12-15,   12-02T00:00
            11-23T10:00,           always 12-01 11-23T10:00 12-15,   12-16T00:00
            11-23T10:00,           always 11-20 11-25T09:00 12-15,   12-01T00:00
            11-23T10:00,           always 12-01 11-25T09:00 ?,       12-02T00:00
            11-23T10:00,           11-25T09:00 12-15,                12-01T00:00
            """)
    void waitsForTheOpeningAsItIsKnownAndMoved(String reported, String told, String deadline) {
        assertEquals(at(deadline), Validity.of("untilOpening+P7D").deadline(at(reported), SHANGHAI, openings(told)));
    }

    @ParameterizedTest(name = "{0} reported {1}: opens {2}, valid until {3}")
    @CsvSource(textBlock = """
            opening+P7D,       11-23T10:00,    always 12-01,                     12-09T00:00
            opening+P7D,       11-30T23:59:59, always 12-01,                     12-09T00:00
            opening+P7D,       12-01T00:00,    always 12-01,                     12-09T00:00
            opening+P7D,       12-02T10:00,    always 12-01,                     12-10T00:00
            opening+PT24H,     11-23T10:00,    always 12-01,                     12-02T00:00
            opening+PT24H,     12-01T10:00,    always 12-01,                     12-02T10:00
            opening+P1D@18:00, 11-23T10:00,    always 12-01,                     12-02T18:00
            opening+P0D,       11-23T10:00,    always 12-01,                     12-02T00:00
            opening+P7D,       11-23T10:00,    always 12-01 11-25T09:00 12-15,   12-23T00:00
            opening+P7D,       11-23T10:00,    always 12-01 11-25T09:00 11-20,   12-01T00:00
            opening+P7D,       11-23T10:00,    always 12-01 12-08T23:59:59 12-15, 12-23T00:00
            opening+P7D,       11-23T10:00,    always 12-01 12-09T00:00 12-15,   12-09T00:00
            opening+P7D,       12-02T10:00,    always 12-01 12-03T09:00 12-15,   12-23T00:00
            opening+P7D,       11-23T10:00,    always 12-01 11-25T09:00 ?,       12-09T00:00
            opening+P7D,       11-23T10:00,    11-25T09:00 12-15,                12-23T00:00
            opening+P7D,       11-23T10:00,    12-02T09:00 12-15,                12-01T00:00
            """)
    void countsFromTheOpeningAsItIsKnownAndMoved(String validity, String reported, String told, String deadline) {
        assertEquals(at(deadline), Validity.of(validity).deadline(at(reported), SHANGHAI, openings(told)));
    }

    private static Openings openings(String told) {
        Openings openings = Openings.NONE;
        String[] words = told.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            openings = openings.and(words[i].equals("always") ? Instant.EPOCH : at(words[i]),
                    Optional.of(words[i + 1]).filter(day -> !day.equals("?")).map(day -> LocalDate.parse("2026-" + day)));
        }
        return openings;
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT168H", "P0D", "P7D", "P1M", "P1D@18:00", "nextDay+P7D", "nextDay+PT24H", "nextDay+P1D@18:00",
            "untilOpening+P7D", "opening+P7D", "opening+PT24H", "opening+P1D@18:00"})
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
            "P13M", "P2Y", "P1Y1D", "P999M", "P99999999999D", "P7", "7", "P1DT1H", "p7d", "forever", "P0D@18:00", "P1D@24:00",
            "P1D@9:00", "P1D@", "@18:00", "PT1H@18:00",
            "P1D@18:00@18:00", "nextDay+", "nextDay+nextDay+P1D", "nextDay+P367D", "untilOpening+", "untilOpening+PT24H",
            "untilOpening+P1D@18:00", "nextDay+untilOpening+P1D", "opening+", "opening+opening+P1D", "opening+nextDay+P1D",
            "nextDay+opening+P1D", "opening+P367D", "untilOpening+P367D", "untilopening+P1D"})
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
