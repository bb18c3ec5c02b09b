package dev.baobei.story;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** Where a late report loses in a collision only (REG-03, line 57). */
@StoryTest
class LateReportsTest {

    private static final String REPORT = "报备 张先生 138****1234";

    @Inject
    Town town;

    @Test
    void aLateReportOwnsWhereNobodyElseReported() {
        Place place = town.place(Town.lateLosesInACollision());
        place.text(0, REPORT);
        town.pass(Duration.ofMinutes(10));

        String visit = place.arrive("张先生", "13812341234").statusCode(201)
                .body("verdict.kind", is("BroughtBy")).body("verdict.agency", is(place.agencies().get(0)))
                .body("verdict.trace[0].counts", is(true))
                .body("verdict.trace[0].rules.find { it.answer == 'LATE' }.rule", is("REPORTED_IN_TIME"))
                .extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200).body("verdict.kind", is("BroughtBy"));
    }

    @Test
    void aTimelyReportOfAnotherAgencyBeatsAnEarlierOneThatIsLate() {
        Place place = town.place(Town.lateLosesInACollision());
        place.text(1, REPORT);
        town.pass(Duration.ofMinutes(25));
        place.text(0, REPORT);
        town.pass(Duration.ofMinutes(10));

        place.arrive("张先生", "13812341234").statusCode(201)
                .body("verdict.kind", is("BroughtBy")).body("verdict.agency", is(place.agencies().get(1)))
                .body("verdict.trace.counts", equalTo(List.of(true, false)));
    }

    @Test
    void ofSeveralLateAgenciesTheOneThatBroughtTheCustomerOwns() {
        Place place = whereTwoAgenciesAreLate();

        place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"),
                "broughtBy", place.agencies().get(1))).statusCode(201)
                .body("verdict.kind", is("BroughtBy")).body("verdict.agency", is(place.agencies().get(1)));
    }

    @Test
    void ofSeveralLateAgenciesNobodyIsChosenWhereNobodySaidWhoBroughtTheCustomer() {
        Place place = whereTwoAgenciesAreLate();

        place.arrive("张先生", "13812341234").statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", equalTo(List.of("ALL_LATE")));
    }

    private Place whereTwoAgenciesAreLate() {
        Place place = town.place(Town.lateLosesInACollision());
        place.text(0, REPORT);
        place.text(1, REPORT);
        town.pass(Duration.ofMinutes(10));
        return place;
    }
}
