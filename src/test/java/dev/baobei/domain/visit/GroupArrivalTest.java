package dev.baobei.domain.visit;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visitor came at 10:00; until when what is received may bring them, as far as it is known at another moment. */
class GroupArrivalTest {

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({"NONE, 10:05, 10:00", "LISTED, 10:05, 10:00", "CAME, 10:00, 10:00", "CAME, 10:05, 10:05",
            "CAME, 23:59:59.999999, 23:59:59.999999", "CAME, 11-24T00:00, 11-24T00:00", "CAME, 11-26T10:00, 11-24T00:00",
            "CAME, 09:59, 10:00"})
    void aGroupIsReportedOnItsDay(GroupArrival group, String now, String until) {
        assertEquals(at(until), group.reportedUntil(JINQIAO, at("10:00"), at(now)));
    }
}
