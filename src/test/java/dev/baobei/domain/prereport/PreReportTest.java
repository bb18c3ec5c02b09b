package dev.baobei.domain.prereport;

import static dev.baobei.domain.Cast.CHEN;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.ended;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.PreReport.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report is at a moment; made at 09:00 on the 23rd, valid for seven natural days. */
class PreReportTest {

    private static final PreReport OPEN = report(1, LI, "09:00", "张先生", "138****1234");

    @ParameterizedTest(name = "at {0}: {1}, valid {2}")
    @CsvSource(textBlock = """
            08:59:59.999999,       PENDING, false
            09:00:00,              PENDING, true
            11-30T23:59:59.999999, PENDING, true
            12-01T00:00:00,        EXPIRED, false
            """)
    void itsValidityIsHalfOpen(String moment, State state, boolean valid) {
        assertEquals(state, OPEN.stateAt(at(moment)));
        assertEquals(valid, OPEN.isValidAt(at(moment)));
    }

    @ParameterizedTest(name = "{0} at 10:00; at {1}: {2}, valid {3}")
    @CsvSource(textBlock = """
            WITHDRAWN,  09:59:59.999999, PENDING,    true
            WITHDRAWN,  10:00:00,        WITHDRAWN,  false
            SUPERSEDED, 10:00:00,        SUPERSEDED, false
            MATCHED,    10:00:00,        MATCHED,    false
            MATCHED,    12-01T00:00:00,  MATCHED,    false
            """)
    void aLaterEndDoesNotChangeWhatItWas(End why, String moment, State state, boolean valid) {
        PreReport report = ended(OPEN, why, "10:00");

        assertEquals(state, report.stateAt(at(moment)));
        assertEquals(valid, report.isValidAt(at(moment)));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            张先生, 138****1234,             true
            張先生, 138****1234,             true
            张女士, 138****1234,             false
            张,     138****1234,             false
            章先生, 138****1234,             false
            张伟,   138****1234,             false
            张先生, 1381***1234,             false
            张先生, 138****1234 139****5678, false
            """)
    void theSameIsTheSameNameAndNumberPositionByPosition(String name, String phones, boolean same) {
        List<PhoneNumber> numbers = Arrays.stream(phones.split(" ")).map(PhoneNumber::new).toList();

        assertEquals(same, OPEN.isSameAs(LI, name(name), numbers));
        assertEquals(false, OPEN.isSameAs(CHEN, name(name), numbers));
    }

    @Test
    void thePublishedOrderIsEffectiveTimeThenSequence() {
        PreReport third = report(3, LI, "09:00", "张先生", "138****1234");
        PreReport late = report(2, LI, "09:00:00.000001", "张先生", "138****1234");

        assertEquals(List.of(1L, 3L, 2L), Stream.of(late, third, OPEN).sorted(PreReport::inPublishedOrder)
                .map(PreReport::sequence).toList());
    }

    @Test
    void itIsNamedByItsReceiptAlone() {
        assertEquals("PreReport[" + OPEN.receipt() + "]", OPEN.toString());
    }
}
