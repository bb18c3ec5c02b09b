package dev.baobei.domain.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.Cast;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when an arrival may be confirmed. */
class VisitTest {

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"2026-11-23T12:59:59.999999Z, false", "2026-11-23T13:00:00Z, true", "2026-11-23T13:00:00.000001Z, true"})
    void isClosedFromTheMomentOn(Instant now, boolean closed) {
        Visit visit = new Visit(new UUID(0, 1), Cast.JINQIAO, new UUID(0, 2), new PersonName("张伟", "张", "伟", Gender.UNKNOWN),
                List.of(new PhoneNumber("13812341234")), Source.AGENCY, new BroughtBy.Unsaid(), GroupArrival.NONE,
                Optional.empty(), Instant.parse("2026-11-23T02:00:00Z"), Optional.empty(),
                Instant.parse("2026-11-23T13:00:00Z"));

        assertEquals(closed, visit.hasClosedBy(now));
    }
}
