package dev.baobei.story;

import static dev.baobei.story.WhatIfs.come;
import static dev.baobei.story.WhatIfs.receipt;
import static dev.baobei.story.WhatIfs.report;
import static dev.baobei.story.WhatIfs.visit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Every decision and verdict, judged once more from the journal (重演): to the same result, and a doctored row is found. */
@StoryTest
class RerunTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private ValidatableResponse rerun(Place place, String only) {
        return town.desk().get("/api/projects/" + place.code() + "/rerun" + only).then();
    }

    private ValidatableResponse same(Place place) {
        return rerun(place, "").statusCode(200).body("compared", empty()).body("rows", empty()).body("same", is(true))
                .body("brokenAt", nullValue());
    }

    /** What whoever owns the database can do behind our back, triggers and constraints out of the way. */
    private void doctor(String sql, Object... values) throws Exception {
        try (Connection owner = DriverManager.getConnection(setting("quarkus.flyway.jdbc-url"),
                setting("quarkus.flyway.username"), setting("quarkus.flyway.password"))) {
            owner.createStatement().execute("set session_replication_role = replica");
            PreparedStatement statement = owner.prepareStatement(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertEquals(1, statement.executeUpdate());
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** Two rivals, a repeat, a withdrawal, an addition, a visit each way, a dispute and a ruling. */
    private Place played() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, report(place, "赵先生", "138****0001"));
        place.text(0, report(place, "赵先生", "138****0001"));
        place.text(1, report(place, "赵先生", "138****0001"));
        place.text(1, "撤回 " + receipt(place.text(1, report(place, "钱先生", "138****0002"))));
        place.text(2, "补全 " + receipt(place.text(2, report(place, "孙先生", "138****0003"))) + " 13800000003");
        town.pass(Duration.ofMinutes(31));
        come(place, "赵先生", "13800000001");
        come(place, "钱先生", "13800000002");
        come(place, "孙先生", "13800000003");
        come(place, "李先生", "13800000001");
        WhatIfs.rule(place);
        town.pass(Duration.ofDays(1));
        come(place, "赵先生", "13800000001");
        return place;
    }

    @Test
    void aHistoryComesOutAsItStandsOnRecord() {
        Place place = played();
        same(place).body("reports", is(5)).body("visits", is(5)).body("unread", is(0)).body("upTo", greaterThan(10));

        town.put(new Setup(List.of(new ProjectSetup(place.code(),
                place.name(), List.of(), List.of("住宅"), "Asia/Shanghai", null, Town.toldWithoutLead(), null)), List.of(),
                List.of(),
                List.of()));
        place.text(0, report(place, "周先生", "138****0007"));
        come(place, "周先生", "13800000007");
        same(place);
    }

    @Test
    void oneVerdictOrOneDecisionIsShownBesideWhatItIsByTheJournal() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, report(place, "赵先生", "138****0001"));
        String message = town.desk().get("/api/messages?limit=1").path("messages[0].id");
        town.pass(Duration.ofMinutes(31));
        String visit = visit(place, "赵先生", "13800000001");

        rerun(place, "?visit=" + visit).statusCode(200).body("compared.visit", contains(visit))
                .body("compared[0].changes", empty())
                .body("compared[0].wasJudged.kind", is("BroughtBy")).body("compared[0].wouldBeJudged.kind", is("BroughtBy"));
        rerun(place, "?message=" + message).statusCode(200).body("compared.message", contains(message))
                .body("compared[0].wouldBeDecided.outcome", is("accepted"))
                .body("compared[0].wouldBeDecided.says.zh", is("已受理"));
        town.staff("rerun-desk", "desk");
        Kept kept = new Kept(database);
        rerun(place, "?visit=" + message).statusCode(404).body("code", is("nothing-to-rerun"));
        rerun(place, "?visit=nonsense").statusCode(404);
        town.desk().get("/api/projects/NOWHERE/rerun").then().statusCode(404).body("code", is("project-unknown"));
        town.staff("rerun-desk", "desk").get("/api/projects/" + place.code() + "/rerun").then().statusCode(403);
        assertEquals(List.of(), kept.changed());
    }

    @Test
    void aReportWhoseTimeWasMovedIsFound() throws Exception {
        Place place = played();
        String receipt = receipt(place.text(1, report(place, "吴先生", "138****0009")));
        same(place);

        doctor("update pre_report set effective_at = effective_at - interval '2 hours' where receipt = ?", receipt);

        rerun(place, "").statusCode(200).body("same", is(false)).body("rows.id", contains(receipt))
                .body("rows.field", contains("effectiveAt")).body("rows.about", contains("preReport"));
    }

    @Test
    void aVerdictThatWasTurnedIsFound() throws Exception {
        Place place = played();
        String visit = visit(place, "郑先生", "13800000011");

        doctor("update verdict set kind = 'Contested', protected_until = protected_until + interval '9 days' where visit_id = ?::uuid",
                visit);

        rerun(place, "").statusCode(200).body("same", is(false)).body("rows.id", hasItem(visit + "/1"))
                .body("rows.field", contains("kind", "until")).body("rows[0].journal", is("WalkIn"))
                .body("rows[0].row", is("Contested"));
    }

    @Test
    void aReportGivenToSomebodyElseAndAnEntryRewrittenAreFound() throws Exception {
        Place place = played();
        String mine = receipt(place.text(1, report(place, "吴先生", "138****0009")));
        String theirs = receipt(place.text(2, report(place, "陈先生", "138****0012")));

        doctor("update pre_report set agent_id = (select agent_id from pre_report where receipt = ?) where receipt = ?", theirs,
                mine);
        rerun(place, "").statusCode(200).body("rows.field", hasItem("agent")).body("same", is(false));

        doctor("update journal_entry set canonical = canonical || '\\x20'::bytea where project_id = (select id from project where code = ?) and sequence = 2",
                place.code());
        rerun(place, "").statusCode(200).body("brokenAt", is(2)).body("same", is(false));
    }

    @Test
    void whatTheGatewayItselfNeverDoesIsNoDifference() {
        Place place = town.place(Town.untilOpening(), town.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(30));
        String receipt = receipt(place.text(0, report(place, "赵先生", "138****0001")));
        town.put(new Setup(List.of(new ProjectSetup(place.code(),
                place.name(), List.of(), List.of("住宅"), "Asia/Shanghai",
                town.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(20), null, null)), List.of(),
                List.of(), List.of()));
        town.staff("handing", "manager").body(Map.of("agent", "经纪人1", "reason", "无"))
                .post("/api/pre-reports/" + receipt + "/handover");
        come(place, "赵先生", "13800000001");
        same(place);
    }
}
