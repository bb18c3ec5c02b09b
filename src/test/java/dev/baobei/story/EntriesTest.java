package dev.baobei.story;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** Reports that agents make in person or by phone are entered by staff (代报), and count from then like any other. */
@StoryTest
class EntriesTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    private Place placeAtTen() {
        Place place = town.place(Town.halfAnHourAhead());
        town.passTo(LocalTime.of(10, 0, 15));
        return place;
    }

    private static Map<String, Object> zhang(Place place, int agent) {
        return Map.of("project", place.code(), "agency", place.agencies().get(agent), "agent", "经纪人" + (agent + 1), "means",
                "BY_PHONE", "customerName", "张先生", "phones", List.of("138****1234"));
    }

    private static Map<String, Object> but(Map<String, Object> request, String field, Object value) {
        Map<String, Object> other = new HashMap<>(request);
        other.put(field, value);
        return other;
    }

    private ValidatableResponse enter(Map<String, Object> request, String key) {
        return town.desk().header("Idempotency-Key", key).body(request).post("/api/pre-reports").then();
    }

    @Test
    void whatIsSaidByPhoneIsDecidedLikeATextAndItsAgentIsToldOnTheirOwnPhone() {
        Place place = placeAtTen();
        Map<String, Object> full = new HashMap<>(zhang(place, 0));
        full.putAll(Map.of("gender", "MALE", "need", "三房，近地铁", "visitAt", town.now().plus(Duration.ofHours(3)).toString(),
                "contactedAt", town.now().minus(Duration.ofDays(1)).toString()));
        ValidatableResponse entered = enter(full, "phone-1").statusCode(201).body("outcome", is("accepted"))
                .body("reply", startsWith("已受理：" + place.name() + " 张先生138****1234，回执"));
        String receipt = entered.extract().path("receipt");
        String message = entered.extract().path("message");

        town.desk().get("/api/messages/" + message).then().statusCode(200).body("channel", is("desk"))
                .body("timeline[0].detail", is("entered by town-desk, told byPhone")).body("agent", is("经纪人1"))
                .body("state", is("decided")).body("outcomes", hasSize(1)).body("replies", hasSize(1))
                .body("replies[0].copyFor", is("经纪人1"))
                .body("replies[0].text", matchesPattern("(?s)您电话报备，案场代您办理。\n?已受理：.*回执" + receipt + ".*"));
        assertEquals(receipt, place.text(0, "查询 " + receipt).replaceAll("(?s).*回执(\\w{6}).*", "$1"));

        town.pass(Duration.ofMinutes(30));
        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(receipt));
    }

    @Test
    void theJournalSaysWhoEnteredItAndHow() {
        Place place = placeAtTen();
        enter(zhang(place, 0), "journal-1").statusCode(201);

        String entries = town.desk().get("/api/projects/" + place.code() + "/journal/entries").then().statusCode(200).extract()
                .asString();
        assertEquals(1, entries.lines().filter(line -> line.contains("REPORT_ACCEPTED") && line.contains("enteredBy")
                && line.contains("BY_PHONE")).count(), entries);
    }

    @Test
    void aConfirmedVisitIsToldOnANumberOfTheProject() {
        Place place = placeAtTen();
        enter(zhang(place, 0), "confirmed-1").statusCode(201);
        town.pass(Duration.ofMinutes(30));
        String visit = place.arrive("张伟", "13812341234").statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);

        assertEquals(place.number(), Eventually.get(() -> twilio.taken().stream()
                .filter(sent -> sent.to().equals(place.agents().get(0)) && sent.body().contains("已确认归属")).findFirst()).from());
    }

    @Test
    void theSameKeyIsAnsweredAgainAndAnotherReportUnderItIsRefused() {
        Place place = placeAtTen();
        String receipt = enter(zhang(place, 0), "again-1").statusCode(201).extract().path("receipt");
        enter(zhang(place, 0), "again-1").statusCode(200).body("receipt", is(receipt)).body("outcome", is("accepted"))
                .body("reply", startsWith("已受理："));
        Kept kept = new Kept(database);
        enter(but(zhang(place, 0), "customerName", "李先生"), "again-1").statusCode(422)
                .body("code", is("idempotency-key-reused"));
        assertEquals(List.of(), kept.changed());
    }

    @Test
    void whatAnAgencyReportsTwiceHasOneReceiptHoweverItWasSaid() {
        Place place = placeAtTen();
        String receipt = place.text(0, "报备 " + place.name() + " 张先生 138****1234").replaceAll("(?s).*回执(\\w{6}).*", "$1");

        enter(zhang(place, 0), "twice-1").statusCode(201).body("outcome", is("repeated")).body("receipt", is(receipt));
        enter(zhang(place, 1), "twice-2").statusCode(201).body("outcome", is("accepted"));
        town.pass(Duration.ofMinutes(30));
        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.receipt", is(receipt));
    }

    @Test
    void whatTheTermsAskForIsSaidAndNothingIsOnRecord() {
        Place place = placeAtTen();

        enter(but(zhang(place, 0), "phones", List.of("*******1234")), "asked-1").statusCode(201)
                .body("outcome", is("incomplete")).body("problems", is(List.of("PHONE:WRONG_FORM")))
                .body("receipt", nullValue());
    }

    @Test
    void everyFieldThatCannotBeUsedIsNamedAndNothingIsKept() {
        Place place = placeAtTen();
        town.desk();
        Kept kept = new Kept(database);

        enter(Map.of("project", "NONE", "agency", "谁也不是", "agent", "经纪人1", "means", "BY_PHONE", "customerName", "123", "phones",
                List.of("138")), "bad-1").statusCode(400).body("code", is("invalid-request"))
                .body("errors.field", is(List.of("project", "agency", "customerName", "phones[0]")));
        enter(but(zhang(place, 0), "agent", "经纪人2"), "bad-2").statusCode(400).body("errors.field", is(List.of("agent")));
        enter(but(zhang(place, 0), "visitAt", "2020-01-01T10:00:00+08:00"), "bad-3").statusCode(400)
                .body("errors.field", is(List.of("visitAt")))
                .body("errors.detail", is(List.of("is over: who has come already is registered as an arrival")));
        enter(but(zhang(place, 0), "agent", "赵敏"), "bad-4").statusCode(409).body("code", is("agent-may-not-report"));
        assertEquals(List.of(), kept.changed());
    }

    @Test
    void whatWasEnteredIsAnsweredAgainWhateverHasChangedSince() {
        Place place = placeAtTen();
        Map<String, Object> soon = but(zhang(place, 0), "visitAt", town.now().plus(Duration.ofMinutes(5)).toString());
        String receipt = enter(soon, "later-1").statusCode(201).extract().path("receipt");
        town.pass(Duration.ofMinutes(10));

        enter(soon, "later-1").statusCode(200).body("receipt", is(receipt)).body("reply", containsString("回执" + receipt));
        enter(soon, "later-2").statusCode(400).body("errors.field", is(List.of("visitAt")));
    }

    @Test
    void whatStaffCannotFillInIsNotHeldAgainstTheAgent() {
        Place place = placeAtTen();
        for (int i = 0; i < 5; i++) {
            enter(but(zhang(place, 0), "phones", List.of("*******1234")), "slip-" + i).statusCode(201)
                    .body("outcome", is("incomplete")).body("reply", startsWith("未受理"));
        }

        assertEquals("未受理，", place.plainly(0, "报备 " + place.name() + " 李女士 137").substring(0, 4));
    }

    @Test
    void theMissingPartOfWhatWasEnteredIsJoinedToItAndNotToAnEarlierQuestion() {
        Place place = placeAtTen();
        place.text(0, "报备 " + place.name() + " 张先生");
        town.pass(Duration.ofMinutes(1));
        enter(but(but(zhang(place, 0), "customerName", "李女士"), "phones", List.of("*******5678")), "part-1").statusCode(201)
                .body("outcome", is("incomplete"));
        town.pass(Duration.ofMinutes(1));

        String reply = place.text(0, "13812345678");
        assertTrue(reply.startsWith("已受理：" + place.name() + " 李女士138****5678"), reply);
    }

    @Test
    void aGenderThatContradictsTheNameIsRefused() {
        Place place = placeAtTen();

        enter(but(zhang(place, 0), "gender", "FEMALE"), "gender-1").statusCode(400)
                .body("errors.field", is(List.of("gender")));
    }

    @Test
    void whoLeftAndWorksThereAgainUnderANewNumberIsTheOneWhoWorksThere() {
        Place place = placeAtTen();
        String agency = place.agencies().get(0);
        String again = place.agents().get(3).replace("+86139", "+86137");
        town.put(new Setup(List.of(), List.of(new AgencySetup(agency, Agency.State.APPROVED)),
                List.of(new AgentSetup("赵敏", again, agency, Agent.State.ACTIVE)), List.of()));

        enter(but(zhang(place, 0), "agent", "赵敏"), "namesake-1").statusCode(201).body("outcome", is("accepted"));
        town.put(new Setup(List.of(), List.of(new AgencySetup(agency, Agency.State.APPROVED)),
                List.of(new AgentSetup("经纪人1", again.replace("+86137", "+86136"), agency, Agent.State.ACTIVE)), List.of()));
        enter(zhang(place, 0), "namesake-2").statusCode(400).body("errors.field", is(List.of("agentPhone")));
        enter(but(zhang(place, 0), "agentPhone", place.agents().get(0).substring(3)), "namesake-3").statusCode(201)
                .body("outcome", is("accepted"));
    }

    @Test
    void ofProjectsThatAreNotTheirsStaffEnterNothing() throws SQLException {
        Place place = placeAtTen();
        RequestSpecification stranger = town.staff("town-stranger", "desk");
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("update staff_account set projects = array['NONE'] where name = 'town-stranger'");
        }
        RequestSpecification auditor = town.staff("town-auditor", "auditor");
        town.desk();
        Kept kept = new Kept(database);
        stranger.body(zhang(place, 0)).post("/api/pre-reports").then().statusCode(403).body("code", is("project-not-yours"));
        auditor.body(zhang(place, 0)).post("/api/pre-reports").then().statusCode(403);
        assertEquals(List.of(), kept.changed());
    }
}
