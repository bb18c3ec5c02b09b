package dev.baobei.domain.prereport;

import static dev.baobei.domain.Cast.HONGTU;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.ended;
import static dev.baobei.domain.Cast.report;
import static dev.baobei.domain.Cast.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import dev.baobei.domain.party.Designations;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.PreReport.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report is at a moment; made at 09:00 on the 23rd, valid for seven natural days, reminded of at nine on the day before the last. */
class ExpiryTest {

    private static final PreReport OPEN = report(1, LI, "09:00", "张先生", "138****1234");
    private static final Directory DIRECTORY = new Directory(1, List.of(JINQIAO), List.of(HONGTU), Map.of(LI.address(), LI),
            List.of(), List.of(terms()), List.of(), Designations.NONE);

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(textBlock = """
            09:00,                 PENDING
            11-29T08:59:59.999999, PENDING
            11-29T09:00,           EXPIRING
            11-30T23:59:59.999999, EXPIRING
            12-01T00:00,           EXPIRED
            """)
    void isNearFromTheReminderUntilTheDeadline(String moment, State state) {
        assertEquals(state, Expiry.stateOf(OPEN, DIRECTORY, at(moment)));
    }

    @Test
    void whatHasEndedIsNotAboutToExpire() {
        assertEquals(State.WITHDRAWN, Expiry.stateOf(ended(OPEN, End.WITHDRAWN, "10:00"), DIRECTORY, at("11-29T10:00")));
    }
}
