package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.baobei.flow.dispute.LateAnswerFlow;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What waits for an answer longer than 24 hours: seen by staff, and told to the agent once. */
@StoryTest
class LateAnswersTest {

    @Inject
    Town town;

    @Inject
    LateAnswerFlow late;

    FakeTwilio twilio;

    private ValidatableResponse due(Place place, String what) {
        return town.desk().get("/api/" + what + "project=" + place.code()).then().statusCode(200);
    }

    private List<String> told(Place place, int agent, int many) {
        return Eventually.get(() -> Optional
                .of(twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent)))
                        .map(FakeTwilioMessage::body).map(Marks::without).filter(body -> body.contains("申诉")).toList())
                .filter(all -> all.size() == many));
    }

    private void tellWhatIsLate() throws Throwable {
        VertxContextSupport.subscribeAndAwait(late::tell);
    }

    @Test
    void whoIsNotAnsweredInTimeIsToldOnceAndStaffSeeItFirst() throws Throwable {
        Place place = town.place(Town.but(Town.toldWithoutLead(), "{\"disclosure\": \"SECRET\"}"));
        town.passTo(LocalTime.of(10, 0, 15));
        String receipt = FollowUpsTest.receipt(place.text(0, "报备 张先生 138****1234"));
        String second = FollowUpsTest.receipt(place.text(1, "报备 张先生 138****1234"));
        place.text(0, "申诉 " + receipt + " 客户是我带的");
        town.pass(Duration.ofHours(1));
        place.confirm(place.arrive("张先生", "13812341234").extract().path("id"), Map.of()).statusCode(200);
        place.text(1, "申诉 " + second + " 客户先联系的我");
        town.pass(Duration.ofMinutes(23 * 60 - 1));
        tellWhatIsLate();
        due(place, "appeals?").body("appeals.overdue", contains(false, false));

        town.pass(Duration.ofMinutes(2));
        tellWhatIsLate();
        due(place, "appeals?").body("appeals.overdue", contains(true, false)).body("appeals.receipt",
                contains(receipt, second));
        due(place, "disputes?").body("disputes.overdue", contains(false));
        town.pass(Duration.ofHours(1));
        tellWhatIsLate();
        tellWhatIsLate();

        due(place, "disputes?").body("disputes.overdue", contains(true));
        String overdue = "的申诉已过24小时，案场仍在核对，答复后再通知您。";
        assertTrue(told(place, 0, 1).get(0).endsWith(overdue));
        assertTrue(told(place, 1, 1).get(0).endsWith(overdue));
        String metrics = town.desk().get("/q/metrics").then().statusCode(200).extract().asString();
        assertTrue(metrics.lines().anyMatch(line -> line.matches("baobei_disputes_overdue [1-9].*")), metrics);
        assertTrue(metrics.lines().anyMatch(line -> line.matches("baobei_appeals_overdue [1-9].*")), metrics);
    }

    @Test
    void oneThatCannotBeReadKeepsNobodyElseWaiting() throws Throwable {
        Place place = town.place(Town.but(Town.toldWithoutLead(), "{\"disclosure\": \"SECRET\"}"));
        town.passTo(LocalTime.of(10, 0, 15));
        String cut = FollowUpsTest.receipt(place.text(0, "报备 张先生 138****1234"));
        String whole = FollowUpsTest.receipt(place.text(1, "报备 李女士 139****5678"));
        place.text(0, "申诉 " + cut + " 客户是我带的");
        place.text(1, "申诉 " + whole + " 客户是我带的");
        town.pass(Duration.ofHours(25));

        seal("words_sealed || '\\x00'::bytea", cut);
        tellWhatIsLate();
        told(place, 1, 1);
        told(place, 0, 0);
        seal("substring(words_sealed from 1 for length(words_sealed) - 1)", cut);
        tellWhatIsLate();
        told(place, 0, 1);
    }

    private static void seal(String words, String receipt) throws Exception {
        Doctor.does("update appeal set words_sealed = " + words
                + " where report_id = (select id from pre_report where receipt = ?)", receipt);
    }
}
