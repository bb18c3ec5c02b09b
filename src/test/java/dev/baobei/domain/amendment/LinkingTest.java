package dev.baobei.domain.amendment;

import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.Cast;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.Source;
import dev.baobei.domain.visit.Visit;
import org.junit.jupiter.api.Test;

/** A report is linked to an arrival only where it could have brought it: made before, and not over. */
class LinkingTest {

    private static final PreReport REPORT = Cast.report(1, Cast.AGENTS.get("小李"), "09:00", "张先生", "139****9999");

    private static Optional<Obstacle> linked(Instant arrivedAt) {
        return linked(REPORT, arrivedAt);
    }

    private static Optional<Obstacle> linked(PreReport report, Instant arrivedAt) {
        Visit visit = new Visit(id("visit"), Cast.JINQIAO, id("customer"), name("张伟"), List.of(new PhoneNumber("13812341234")),
                Source.AGENCY, new BroughtBy.Unsaid(), arrivedAt);
        return Linking.obstacle(Amendment.Kind.LINK, visit, new Candidate(report, Cast.terms()));
    }

    @Test
    void whoseDigitsAreJustEnoughIsFoundWithoutAnybodysWord() {
        PreReport masked = Cast.report(2, Cast.AGENTS.get("小李"), "09:00", "张先生", "138****1234");

        assertEquals(Optional.of(Obstacle.NUMBER_AGREES), linked(masked, at("10:00")));
    }

    @Test
    void noReportOfTheVeryArrivalIsLinked() {
        assertEquals(Optional.of(Obstacle.REPORT_TOO_LATE), linked(REPORT.effectiveAt()));
        assertEquals(Optional.empty(), linked(REPORT.effectiveAt().plusNanos(1000)));
    }

    @Test
    void noReportIsLinkedFromItsDeadlineOn() {
        assertEquals(Optional.empty(), linked(REPORT.deadline().minusNanos(1000)));
        assertEquals(Optional.of(Obstacle.REPORT_EXPIRED), linked(REPORT.deadline()));
    }
}
