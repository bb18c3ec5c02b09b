package dev.baobei.domain.amendment;

import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.Cast;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.Source;
import dev.baobei.domain.visit.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An arrival that was stamped on the 23rd of November at 10:00, at an office that closes at 24:00. */
class ObstacleTest {

    private static Visit visit(String arrivedAt) {
        return new Visit(id(arrivedAt), Cast.JINQIAO, id("customer"), name("张先生"), List.of(new PhoneNumber("13812341234")),
                Source.ON_SITE, new BroughtBy.Unsaid(), at(arrivedAt));
    }

    private static Optional<Instant> maybe(String time) {
        return time.equals("-") ? Optional.empty() : Optional.of(at(time));
    }

    @ParameterizedTest(name = "at {1}, confirmed {0}: {2}")
    @CsvSource({"-, 10:00, NOT_LAPSED", "-, 11-23T23:59:59.999999, NOT_LAPSED", "-, 11-24T00:00, -", "-, 11-30T12:00, -",
            "12:00, 13:00, CONFIRMED", "12:00, 11-24T00:00, CONFIRMED"})
    void onlyWhatHasLapsedIsReopened(String confirmed, String now, String expected) {
        assertEquals(expected, told(Obstacle.toReopening(visit("10:00"), maybe(confirmed), at(now))));
    }

    @ParameterizedTest(name = "{0}, confirmed {1}, other visits {2}, now {3}: {4}")
    @CsvSource({
            "09:00, -, -, 12:00, -",
            "11:00, -, -, 12:00, -",
            "12:00, -, -, 12:00, -",
            "12:00:00.000001, -, -, 12:00, IN_FUTURE",
            "10:00, -, -, 12:00, UNCHANGED",
            "10:30, 10:30, -, 12:00, -",
            "10:30:00.000001, 10:30, -, 12:00, AFTER_CONFIRMATION",
            "11-22T23:59, -, -, 12:00, -",
            "11-22T10:00, -, 11-22T15:00, 12:00, ARRIVED_THAT_DAY",
            "11-22T16:00, -, 11-22T15:00, 12:00, ARRIVED_THAT_DAY",
            "11-21T10:00, -, 11-22T15:00, 12:00, PASSES_ANOTHER",
            "11-22T10:00, -, 11-21T15:00, 12:00, -",
            "09:00, -, 11-22T15:00 11-24T09:00, 11-26T12:00, -",
            "11-24T08:00, -, 11-24T09:00, 11-26T12:00, ARRIVED_THAT_DAY",
            "11-25T08:00, -, 11-24T09:00, 11-26T12:00, PASSES_ANOTHER",
            "11-24T00:00, -, 11-22T15:00 11-25T09:00, 11-26T12:00, -"})
    void aTimeIsCorrectedWithinWhatIsOnRecord(String arrivedAt, String confirmed, String others, String now, String expected) {
        List<Visit> other = others.equals("-") ? List.of() : Arrays.stream(others.split(" ")).map(ObstacleTest::visit).toList();
        assertEquals(expected,
                told(Obstacle.toCorrection(visit("10:00"), maybe(confirmed), at(arrivedAt), other, at(now))));
    }

    private static String told(Optional<Obstacle> obstacle) {
        return obstacle.map(Obstacle::name).orElse("-");
    }
}
