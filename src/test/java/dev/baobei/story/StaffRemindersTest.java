package dev.baobei.story;

import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.baobei.flow.dispute.LateAnswerFlow;
import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.VertxContextSupport;
import org.junit.jupiter.api.Test;

/** The staff of a project are texted what is to be answered soon, and what is late, once each. */
@StoryTest
class StaffRemindersTest {

    @Inject
    Town town;

    @Inject
    LateAnswerFlow late;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    private static String staff(Place place) {
        return place.agents().get(0).replace("+86139", "+86135");
    }

    private Place place() {
        Place place = town.place(Town.but(Town.toldWithoutLead(), "{\"disclosure\": \"SECRET\"}"));
        alerts(place, List.of(staff(place)));
        town.passTo(LocalTime.of(10, 0, 15));
        return place;
    }

    private void alerts(Place place, List<String> addresses) {
        town.put(new Setup(List.of(new ProjectSetup(place.code(), place.name(), List.of(), List.of("住宅"), "Asia/Shanghai", null,
                null, null, null, null, addresses)), List.of(), List.of(), List.of()));
    }

    private List<String> told(Place place, int many) {
        return Eventually.get(() -> Optional.of(twilio.taken().stream().filter(sent -> sent.to().equals(staff(place)))
                .map(FakeTwilioMessage::body).toList()).filter(all -> all.size() == many));
    }

    private void tell() throws Throwable {
        VertxContextSupport.subscribeAndAwait(late::tell);
    }

    @Test
    void anAppealIsRemindedOfTwoHoursBeforeAndOnceItIsLate() throws Throwable {
        Place place = place();
        String receipt = FollowUpsTest.receipt(place.text(0, "报备 张先生 138****1234"));
        place.text(0, "申诉 " + receipt + " 客户是我带的");
        String appeal = town.desk().get("/api/appeals?project=" + place.code()).path("appeals[0].id");
        town.pass(Duration.ofHours(22).minusMinutes(1));
        tell();
        town.pass(Duration.ofMinutes(2));
        tell();
        tell();
        assertEquals(List.of("%s：申诉（编号%s）须于".formatted(place.name(), appeal.substring(24))), told(place, 1).stream()
                .map(text -> text.replaceFirst("须于.*", "须于")).toList());

        town.pass(Duration.ofHours(2));
        tell();
        tell();

        assertTrue(told(place, 2).get(1).contains("已逾期"), () -> told(place, 2).toString());
    }

    @Test
    void aDisputeLikewiseAndTheAppealInItNotAgain() throws Throwable {
        Place place = place();
        place.text(0, "报备 张先生 138****1234");
        String second = FollowUpsTest.receipt(place.text(1, "报备 张先生 138****1234"));
        place.confirm(place.arrive("张先生", "13812341234").extract().path("id"), Map.of()).statusCode(200);
        place.text(1, "申诉 " + second + " 客户先联系的我");
        String dispute = town.desk().get("/api/disputes?project=" + place.code()).path("disputes[0].id");
        town.pass(Duration.ofHours(22).plusMinutes(1));
        tell();
        tell();
        assertTrue(told(place, 1).get(0).contains("待定确认单（编号" + dispute.substring(24) + "）须于"), () -> told(place, 1).toString());

        town.pass(Duration.ofHours(2));
        tell();
        tell();

        assertTrue(told(place, 2).get(1).contains("待定确认单（编号" + dispute.substring(24) + "）应于"), () -> told(place, 2).toString());
    }

    @Test
    void whoIsNotNamedAnyMoreIsToldNothing() throws Throwable {
        Place place = place();
        String receipt = FollowUpsTest.receipt(place.text(0, "报备 张先生 138****1234"));
        place.text(0, "申诉 " + receipt + " 客户是我带的");
        alerts(place, null);
        town.pass(Duration.ofHours(22).plusMinutes(1));
        tell();
        told(place, 1);
        alerts(place, List.of());
        town.pass(Duration.ofHours(2));
        tell();

        Eventually.get(() -> twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(0))
                && sent.body().contains("已过24小时")).findFirst());
        told(place, 1);
    }

    @Test
    void noNumberOfOursOrOfAnAgentIsForStaff() {
        Place place = place();
        town.staff("alert-admin", "admin").get("/api/presets");
        Kept kept = new Kept(database);

        town.staff("alert-admin", "admin")
                .body(Map.of("projects",
                        List.of(Map.of("code", place.code(), "name", place.name(), "propertyTypes", List.of("住宅"), "zone",
                                "Asia/Shanghai", "alerts", List.of(place.number(), place.agents().get(1), "12", staff(place),
                                        staff(place))))))
                .post("/api/setup").then().statusCode(400)
                .body("errors.field", hasItems("projects[0].alerts[0]", "projects[0].alerts[1]", "projects[0].alerts[2]",
                        "projects[0].alerts[4]"));

        assertEquals(List.of(), kept.changed());
    }
}
