package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The life of a report nobody visits on: pending, about to expire (即将到期), expired. Each is a fact of time: no job has to run. */
@StoryTest
class ExpiringReportsTest {

    private static final String ZHANG = "报备 张先生 138****1234";

    @Inject
    Town town;

    private static String receipt(String reply) {
        return reply.replaceFirst("(?s).*回执(\\w{6}).*", "$1");
    }

    private ValidatableResponse found(Place place, String state) {
        return town.desk().body(Map.of("project", place.code(), "state", state)).post("/api/pre-reports/search").then()
                .statusCode(200);
    }

    private void stands(Place place, String receipt, String state) {
        town.desk().get("/api/pre-reports/" + receipt).then().statusCode(200).body("state", is(state));
        for (String any : new String[]{"pending", "expiring", "expired"}) {
            if (any.equals(state)) {
                found(place, any).body("preReports.receipt", contains(receipt)).body("preReports.state", contains(state));
            } else {
                found(place, any).body("preReports", empty());
            }
        }
    }

    /** Seven natural days, and a reminder at nine on the morning before the last. */
    @Test
    void aReportIsPendingThenExpiringThenExpired() {
        Place place = town.place(Town.toldWithoutLead());
        String receipt = receipt(place.text(0, ZHANG));
        stands(place, receipt, "pending");
        town.pass(Duration.ofDays(5));
        town.passTo(LocalTime.of(8, 59));
        stands(place, receipt, "pending");
        assertFalse(place.text(0, "查询").contains("即将到期"));

        town.pass(Duration.ofMinutes(2));
        stands(place, receipt, "expiring");
        String own = place.text(0, "查询");
        assertTrue(own.contains("回执" + receipt + " 即将到期，"), own);
        String one = place.text(0, "查询 " + receipt);
        assertTrue(one.contains("回执" + receipt + "：即将到期，待到访，"), one);

        town.pass(Duration.ofDays(1));
        stands(place, receipt, "expiring");
        town.passTo(LocalTime.of(0, 1));
        stands(place, receipt, "expired");
    }

    @Test
    void whatIsAboutToExpireIsAsGoodAsBefore() {
        Place place = town.place(Town.toldWithoutLead());
        String withdrawn = receipt(place.text(0, ZHANG));
        String followed = receipt(place.text(0, "报备 王先生 138****1235"));
        String visited = receipt(place.text(0, "报备 李先生 138****1236"));
        town.pass(Duration.ofDays(5));
        town.passTo(LocalTime.of(9, 30));
        assertTrue(place.text(0, "撤回 " + withdrawn).contains("已撤回"));
        assertTrue(place.text(0, "跟进 " + followed + " 明天带看").contains(followed));
        place.arrive("李先生", "13812341236").statusCode(201).body("verdict.receipt", is(visited));
        found(place, "expiring").body("preReports.receipt", contains(visited, followed));
    }

    @Test
    void whereTermsRemindOfNothingNothingIsEverAboutToExpire() {
        Place place = town.place(Town.but(Town.toldWithoutLead(), "{\"reminder\": \"none\"}"));
        String receipt = receipt(place.text(0, ZHANG));
        town.pass(Duration.ofDays(6));
        stands(place, receipt, "pending");
        assertFalse(place.text(0, "查询").contains("即将到期"));
    }
}
