package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;

import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** A desk that is late at the keyboard, and the guard who saw when the customer came. */
final class Corrections {

    static final String PHONE = "13812341234";

    private final Town town;

    Corrections(Town town) {
        this.town = town;
    }

    /** Reported at ten in the morning; it is {@code later} now. */
    Place reported(TermsText terms, Duration later) {
        Place place = town.place(terms);
        town.passTo(LocalTime.of(10, 0));
        place.text(0, "报备 " + place.name() + " 张先生 138****1234");
        town.pass(later);
        return place;
    }

    String arrived(Place place, String kind) {
        return place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is(kind)).extract().path("id");
    }

    String confirmed(Place place, String kind) {
        String visit = arrived(place, kind);
        place.confirm(visit, Map.of()).statusCode(200);
        return visit;
    }

    ValidatableResponse propose(Place place, String visit, Instant arrivedAt) {
        return place.propose("guard", visit, "corrections",
                Map.of("arrivedAt", arrivedAt.toString(), "reason", "前台补录", "evidence", "门禁10:10抓拍"));
    }

    /** Corrected by so much to an earlier time. */
    JsonPath corrected(Place place, String visit, Duration earlier) {
        Instant arrivedAt = arrivedAt(visit).minus(earlier);
        int number = propose(place, visit, arrivedAt).statusCode(201).body("state", is("proposed")).extract().path("number");
        JsonPath approved = place.approve("approver", visit, "corrections", number, true).statusCode(200)
                .body("state", is("approved")).extract().jsonPath();
        assertEquals(arrivedAt, OffsetDateTime.parse(approved.getString("visit.arrivedAt")).toInstant());
        return approved;
    }

    Instant arrivedAt(String visit) {
        return OffsetDateTime.parse(visit(visit).extract().path("arrivedAt")).toInstant();
    }

    ValidatableResponse visit(String id) {
        return town.desk().get("/api/visits/" + id).then().statusCode(200);
    }
}
