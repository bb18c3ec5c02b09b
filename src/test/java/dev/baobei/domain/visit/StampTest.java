package dev.baobei.domain.visit;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An arrival that was stamped at 10:00. */
class StampTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"10:05, 10:05", "10:00, 10:00", "09:59:59.999999, 10:00"})
    void nothingIsSaidOfItBeforeTheTapWhateverTheClockSays(String now, String said) {
        Stamp stamp = new Stamp(id("stamp"), JINQIAO, at("10:00"), at("18:00"), Optional.empty(), id("account"),
                Optional.empty(), Optional.empty());

        assertEquals(at(said), stamp.saidAt(at(now)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"17:59:59.999999, WAITING", "18:00, LAPSED"})
    void itLapsesAsTheOfficeCloses(String now, Stamp.State state) {
        Stamp stamp = new Stamp(id("stamp"), JINQIAO, at("10:00"), at("18:00"), Optional.empty(), id("account"),
                Optional.empty(), Optional.empty());

        assertEquals(state, stamp.stateAt(at(now)));
    }
}
