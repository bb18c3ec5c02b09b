package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may ask what would be if, what is refused, and what becomes of one whose instance is gone. */
@StoryTest
class WhatIfRefusalsTest {

    private static final String SOME_ID = "01a20ab1-6349-71d7-a918-c66db4249aa3";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place place;
    private String path;
    private Kept kept;

    @BeforeEach
    void somewhere() {
        place = town.place(Town.halfAnHourAhead());
        path = "/api/projects/" + place.code() + "/what-if";
        List.of("whatif", "whatif-desk", "whatif-auditor", "whatif-admin").forEach(this::staff);
        kept = new Kept(database);
    }

    private RequestSpecification staff(String name) {
        return town.staff(name, name.equals("whatif") ? "manager" : name.replaceAll(".*-", ""));
    }

    private void refused(int status, String code, ValidatableResponse answer) {
        answer.statusCode(status).contentType("application/problem+json").body("code", is(code));
        assertEquals(List.of(), kept.changed());
    }

    /** One that another instance replays, or seems to. */
    private String runsElsewhere(Duration silentFor) {
        String id = UUID.randomUUID().toString();
        sql("""
                insert into what_if (id, project_id, account_id, started_at, terms, up_to, done, beat_at)
                select '%s', p.id, a.id, now(), t.body, 100, 40, now() - interval '%d seconds' from project p
                join terms t on t.project_id = p.id cross join staff_account a
                where p.code = '%s' and a.name = 'whatif'""".formatted(id, silentFor.toSeconds(), place.code()));
        kept = new Kept(database);
        return id;
    }

    private void sql(String statement) {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @Test
    void theHistoryIsReplayedAndNothingElseIsWritten() {
        place.text(0, "报备《" + place.name() + "》,客户赵先生,电话138****0001");
        kept = new Kept(database);
        String started = WhatIfs.start(place, Map.of("preset", "REG-03"));
        Eventually.get(() -> Optional.of(staff("whatif").get(started).jsonPath().getString("state"))
                .filter("done"::equals));

        assertEquals(List.of("what_if"), kept.changed());
        place.journal().body("entries", is(3)).body("verifies", is(true));
    }

    @Test
    void valuesThatCannotBeAreNamed() {
        refused(400, "what-if-invalid",
                staff("whatif").body(Map.of()).post(path).then().body("errors.field", contains("terms")));
        refused(400, "what-if-invalid", staff("whatif").body(Map.of("preset", "REG-99")).post(path).then()
                .body("errors.field", contains("preset")));
        refused(400, "what-if-invalid", staff("whatif").body(Map.of("preset", "REG-03", "terms", Town.halfAnHourAhead()))
                .post(path).then().body("errors.field", contains("preset")));
        refused(400, "what-if-invalid", staff("whatif").body(Map.of("preset", "REG-03", "from", "2026-02-01T00:00:00Z", "until",
                "2026-02-01T00:00:00Z")).post(path).then().body("errors.field", contains("until")));
    }

    @Test
    void managersAskAuditorsLookAndTheDeskDoesNeither() {
        for (String name : List.of("whatif-desk", "whatif-auditor")) {
            refused(403, "forbidden", staff(name).body(Map.of("preset", "REG-03")).post(path).then());
            refused(403, "forbidden", staff(name).delete(path + "/" + SOME_ID).then());
        }
        refused(403, "forbidden", staff("whatif-desk").get(path).then());
        staff("whatif-auditor").get(path).then().statusCode(200);
        staff("whatif-admin").body(Map.of("preset", "REG-03")).post(path).then().statusCode(202);
    }

    @Test
    void aForeignProjectIsUnknown() {
        sql("update staff_account set projects = '{NOWHERE}' where name = 'whatif-admin'");
        kept = new Kept(database);
        refused(404, "project-unknown", staff("whatif-admin").body(Map.of("preset", "REG-03")).post(path).then());
        refused(404, "project-unknown", staff("whatif-admin").get(path).then());
        sql("update staff_account set projects = null where name = 'whatif-admin'");
    }

    @Test
    void oneOfAnotherProjectIsUnknown() {
        String id = runsElsewhere(Duration.ZERO);
        String other = "/api/projects/" + town.place(Town.halfAnHourAhead()).code() + "/what-if/";
        kept = new Kept(database);
        refused(404, "what-if-unknown", staff("whatif").get(other + id).then());
        refused(404, "what-if-unknown", staff("whatif").delete(other + id).then());
        refused(404, "what-if-unknown", staff("whatif").get(path + "/" + SOME_ID).then());
    }

    @Test
    void aSecondOneOfAProjectWaitsUntilTheFirstIsCancelledWhereverItRuns() {
        String id = runsElsewhere(Duration.ZERO);
        staff("whatif").get(path + "/" + id).then().statusCode(200).body("state", is("running"))
                .body("progress.done", is(40)).body("progress.of", is(100));
        refused(409, "what-if-running", staff("whatif").body(Map.of("preset", "REG-03")).post(path).then());

        staff("whatif").delete(path + "/" + id).then().statusCode(204);

        staff("whatif").delete(path + "/" + id).then().statusCode(204);
        staff("whatif").get(path + "/" + id).then().body("state", is("cancelled"));
        staff("whatif").body(Map.of("preset", "REG-03")).post(path).then().statusCode(202);
    }

    @Test
    void oneWhoseInstanceIsGoneIsInterruptedAndBarsNobody() {
        String id = runsElsewhere(Duration.ofMinutes(2));
        staff("whatif").get(path + "/" + id).then().statusCode(200).body("state", is("interrupted"));

        String next = WhatIfs.start(place, Map.of("preset", "REG-03"));

        Eventually.get(() -> Optional.of(staff("whatif").get(next).jsonPath().getString("state")).filter("done"::equals));
        staff("whatif").get(path + "/" + id).then().body("state", is("interrupted"));
        kept = new Kept(database);
        refused(409, "what-if-over", staff("whatif").delete(path + "/" + id).then());
        refused(409, "what-if-over", staff("whatif").delete(next).then());
    }

    @Test
    void badTermsGetTheFaultsThatASetupGives() {
        Map<String, Object> bad = new TreeMap<>(
                Map.of("leadTime", "soon", "validity", "P900D", "protection", "P0D", "agreement",
                        99, "phoneForms", List.of(), "reminder", "never"));
        List<Map<String, String>> said = town.staff("whatif", "manager").body(Map.of("terms", bad))
                .post("/api/projects/" + place.code() + "/what-if").then().statusCode(400)
                .body("code", is("what-if-invalid")).body("errors.field", hasItem("terms.leadTime"))
                .body("errors.detail", hasItem(containsString("PT720H"))).extract().path("errors");
        List<Map<String, String>> setup = town.staff("administrator", "admin")
                .body(Map.of("projects",
                        List.of(Map.of("code", "WHATIF", "name", "试算苑", "zone", "Asia/Shanghai", "terms", bad))))
                .post("/api/setup").then().statusCode(400).extract().path("errors");

        assertEquals(setup.toString().replace("projects[0].", ""), said.toString());
    }
}
