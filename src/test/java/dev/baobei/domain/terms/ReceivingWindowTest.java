package dev.baobei.domain.terms;

import static dev.baobei.domain.Cast.SHANGHAI;
import static dev.baobei.domain.Cast.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When reports are received, and when they are received next. */
class ReceivingWindowTest {

    private static ReceivingWindow window(String hours, String first, String last) {
        return new ReceivingWindow(
                Optional.of(hours).filter(said -> !said.equals("-"))
                        .map(said -> new ReceivingWindow.Hours(LocalTime.parse(said.substring(0, 5)),
                                LocalTime.parse(said.substring(6)))),
                day(first), day(last));
    }

    private static Optional<LocalDate> day(String said) {
        return Optional.of(said).filter(day -> !day.equals("-")).map(day -> LocalDate.parse("2026-" + day));
    }

    @ParameterizedTest(name = "{0}, {1} to {2}: {3} is {4}")
    @CsvSource(textBlock = """
            -,           -,     -,     11-23T10:00,    open
            18:00-21:00, -,     -,     11-23T18:00,    open
            18:00-21:00, -,     -,     11-23T20:59:59, open
            18:00-21:00, -,     -,     11-23T21:00,    11-24T18:00
            18:00-21:00, -,     -,     11-23T17:59:59, 11-23T18:00
            22:00-06:00, -,     -,     11-23T23:00,    open
            22:00-06:00, -,     -,     11-24T00:00,    open
            22:00-06:00, -,     -,     11-24T06:00,    11-24T22:00
            -,           11-24, -,     11-23T23:59:59, 11-24T00:00
            -,           11-24, -,     11-24T00:00,    open
            -,           -,     11-24, 11-24T23:59:59, open
            -,           -,     11-24, 11-25T00:00,    never
            18:00-21:00, 12-24, -,     11-23T19:00,    12-24T18:00
            22:00-06:00, 12-24, -,     11-23T23:00,    12-24T00:00
            18:00-21:00, -,     11-24, 11-23T22:00,    11-24T18:00
            18:00-21:00, -,     11-24, 11-24T21:00,    never
            """)
    void isOpenOrOpensNext(String hours, String first, String last, String moment, String expected) {
        ReceivingWindow window = window(hours, first, last);
        boolean open = window.isOpenAt(at(moment), SHANGHAI);

        assertEquals(expected, open
                ? "open"
                : window.opensAfter(at(moment), SHANGHAI)
                        .map(next -> next.atZone(SHANGHAI).toLocalDateTime().toString().substring(5)).orElse("never"));
    }

    @ParameterizedTest(name = "at {0} it opens at {1}")
    @CsvSource(textBlock = """
            2026-03-08T01:59:59-05:00, 2026-03-08T03:00-04:00
            2026-03-08T05:00-04:00,    2026-03-09T02:30-04:00
            """)
    void opensAfterTheHourThatTheClocksSkip(ZonedDateTime moment, ZonedDateTime opens) {
        ReceivingWindow window = window("02:30-05:00", "-", "-");

        assertEquals(Optional.of(opens.toInstant()),
                window.opensAfter(moment.toInstant(), ZoneId.of("America/New_York")));
    }
}
