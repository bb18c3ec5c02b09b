package dev.baobei.domain.terms;

import static dev.baobei.domain.Cast.SHANGHAI;
import static dev.baobei.domain.Cast.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** REG-19: 一个月(不包含第一次)不得少于三次沟通记录; reported on November 23 at 10:00. */
class KeptUpTest {

    private static final Renewal THREE_A_MONTH = new KeptUp(3, 1);

    @ParameterizedTest(name = "{0}, again {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            11-23T11:00 12-01T09:00 12-22T23:59,                                     12-23T00:00, true
            11-23T11:00 12-01T09:00 12-23T00:00,                                     12-23T00:00, false
            11-23T11:00 12-01T09:00,                                                 12-22T10:00, false
            11-23T11:00 12-01T09:00 12-02T10:00,                                     12-02T10:00, true
            11-23T11:00 12-01T09:00 12-02T10:00,                                     12-24T10:00, true
            11-23T09:59 12-01T09:00 12-02T10:00,                                     12-24T10:00, false
            11-23T10:00 12-01T09:00 12-02T10:00,                                     12-24T10:00, true
            -,                                                                       12-24T10:00, false
            """)
    void everyMonthThatIsOverHoldsThree(String followUps, String again, boolean earned) {
        List<Instant> times = Stream.ofNullable(followUps).flatMap(some -> Arrays.stream(some.split(" "))).map(time -> at(time))
                .toList();

        assertEquals(earned, THREE_A_MONTH.isEarned(at("11-23T10:00"), times, at(again), SHANGHAI));
    }

    @ParameterizedTest(name = "{0} as of {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            -,                                                           12-22T23:59, 2026-11-23 2026-12-23 0 short
            11-23T11:00 12-01T09:00 12-22T23:59,                         12-23T00:00, 2026-11-23 2026-12-23 3 kept up; 2026-12-23 2027-01-23 0 short
            11-23T11:00 12-23T00:00 12-23T10:00 12-24T10:00 12-24T10:01, 12-24T10:00, 2026-11-23 2026-12-23 1 short; 2026-12-23 2027-01-23 3 kept up
            """)
    void eachMonthThatBeganSaysHowOftenItWas(String followUps, String asOf, String said) {
        List<Instant> times = Stream.ofNullable(followUps).flatMap(some -> Arrays.stream(some.split(" "))).map(time -> at(time))
                .toList();

        assertEquals(said, new KeptUp(3, 1).spans(at("11-23T10:00"), times, at(asOf), SHANGHAI).stream()
                .map(span -> span.from() + " " + span.until() + " " + span.followUps()
                        + (span.isKeptUp() ? " kept up" : " short"))
                .collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/P1M", "99/P12M", "1/P1M"})
    void itIsReadAsItIsWritten(String text) {
        assertEquals(text, Renewal.read(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/P1M", "100/P1M", "3/P0M", "3/P13M", "3/P1D", "3", "/P1M", "03/P1M"})
    void nothingElseIs(String text) {
        assertEquals(Optional.empty(), Renewal.read(text));
    }
}
