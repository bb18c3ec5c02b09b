package dev.baobei.story;

import static dev.baobei.story.WhatIfs.ask;
import static dev.baobei.story.WhatIfs.assertNothingWouldChange;
import static dev.baobei.story.WhatIfs.told;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Existing customers (老客户): the developer's own list, which makes them the house's unless a report is older, and which no agent sees. */
@StoryTest
class ExistingCustomersTest {

    private static final TermsText SECRET = Town.but(Town.halfAnHourAhead(),
            "{\"leadTime\": \"none\", \"existing\": \"OURS\"}");
    private static final TermsText TOLD = Town.but(Town.toldWithoutLead(), "{\"existing\": \"OURS\"}");

    private static final Pattern CONSTRAINT = Pattern.compile("existing_customer_(once|stays_removed|removal_whole)");

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private static String path(Place place) {
        return "/api/projects/" + place.code() + "/existing-customers";
    }

    private ValidatableResponse list(Place place, String table) {
        return town.staff("lister", "manager").contentType("text/csv").body(table.getBytes(StandardCharsets.UTF_8))
                .post(path(place) + "/table").then();
    }

    private ValidatableResponse remove(Place place, String phone) {
        return town.staff("lister", "manager").body(Map.of("phone", phone, "reason", "登记有误"))
                .post(path(place) + "/removals").then();
    }

    private String report(Place place, String name, String phone) {
        town.pass(Duration.ofMinutes(1));
        return place.plainly(0, WhatIfs.report(place, name, phone)).replaceAll("回执[2-9A-Z]{6}", "回执")
                .replaceAll("(?:\\d{4}年)?\\d+月\\d+日\\d\\d:\\d\\d", "时间");
    }

    private ValidatableResponse arrive(Place place, String name, String phone) {
        town.pass(Duration.ofMinutes(1));
        return place.arrive(name, phone).statusCode(201);
    }

    @Test
    void everyRowIsAnsweredAndTheSameListAgainChangesNothing() {
        Place place = town.place(SECRET);
        String table = "姓名,电话\n赵先生,13800000001\n钱先生,138****0002\n孙先生,1380000\n,13800000004\n赵先生,13800000001\n李先生,13800000001\n";

        list(place, table).statusCode(200).body("added", is(2), "alreadyThere", is(1), "refused", is(3))
                .body("rows.line", contains(2, 3, 4, 5, 6, 7))
                .body("rows.result", contains("added", "refused", "refused", "added", "alreadyThere", "refused"))
                .body("rows.reason", contains(null, "numberNotWhole", "notANumber", null, null, "otherName"));
        String head = place.journal().extract().path("head");
        list(place, table).statusCode(200).body("added", is(0), "alreadyThere", is(3), "mark", nullValue());
        town.staff("lister", "manager").body(Map.of("customers", List.of(Map.of("name", "赵先生", "phone", "138 0000 0001"),
                Map.of("phone", "13800000005")))).post(path(place)).then().statusCode(200)
                .body("rows.result", contains("alreadyThere", "added"));
        remove(place, "13800000005").statusCode(200);

        town.staff("looker", "desk").get(path(place)).then().statusCode(200).body("listed", is(2))
                .body("imports.added", contains(1, 2)).body("imports.removed", contains(1, 0))
                .body("imports.by", contains("lister", "lister")).body("next", nullValue());
        place.journal().body("verifies", is(true));
        String export = town.desk().get("/api/projects/" + place.code() + "/journal/entries").asString();
        assertTrue(export.contains("EXISTING_LISTED") && export.contains("EXISTING_REMOVED") && export.contains(head), export);
        assertFalse(export.contains("13800000001") || export.contains("赵先生"), "no personal value in clear");
    }

    @Test
    void underSecrecyAReportIsAcceptedInTheSameWordsAndTheVisitIsTheHouses() {
        Place place = town.place(SECRET);
        String free = report(place, "赵先生", "13800000001");
        list(place, "赵先生,13900000001").statusCode(200);

        assertTrue(free.startsWith("已受理："), free);
        assertEquals(free, report(place, "赵先生", "13900000001").replace("139", "138"));
        arrive(place, "赵先生", "13900000001").body("verdict.kind", is("WalkIn"))
                .body("verdict.says.zh", is("归案场：客户是开发商已登记的老客户，没有更早的有效报备。"))
                .body("verdict.trace[0].rules.rule[6]", is("NOT_LISTED_BEFORE"))
                .body("verdict.trace[0].rules.answer[6]", is("NO"))
                .body("verdict.trace[0].rules.zh[6]", startsWith("报备前已是开发商的老客户：报备"))
                .body("verdict.trace[0].rules.en[6]", startsWith("An existing customer when reported: reported"));
        arrive(place, "赵先生", "13800000001").body("verdict.kind", is("BroughtBy"));
    }

    @Test
    void whereTheTermsTellItIsTheWordForARival() {
        Place place = town.place(TOLD);
        place.text(1, WhatIfs.report(place, "赵先生", "13900000001"));
        list(place, "赵先生,13800000001\n,13700000001").statusCode(200);
        String rivals = report(place, "赵先生", "13900000001");

        assertTrue(rivals.startsWith("未通过："), rivals);
        assertEquals(rivals, report(place, "赵先生", "13800000001").replace("138", "139"));
        assertEquals(rivals, report(place, "赵先生", "13700000001").replace("137", "139"));
        assertTrue(report(place, "赵先生", "138****0001").startsWith("已受理："), "nothing is refused because of a mask");
        assertTrue(report(place, "李女士", "13800000001").startsWith("已受理："), "nor for a number under another name");
    }

    @Test
    void anOlderReportCountsAndSoDoesWhoeverWasThereBefore() {
        Place place = town.place(TOLD);
        report(place, "赵先生", "13800000001");
        report(place, "钱先生", "13800000002");
        list(place, "赵先生,13800000001\n李先生,13800000002").statusCode(200);

        String visit = arrive(place, "赵先生", "13800000001").body("verdict.kind", is("BroughtBy"))
                .body("verdict.existingSince", nullValue())
                .body("verdict.trace[0].rules.answer[6]", is("YES")).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        assertTrue(report(place, "赵先生", "13800000001").startsWith("已受理："), "protected for the very agency");
        arrive(place, "钱先生", "13800000002").body("verdict.kind", is("BroughtBy"));
    }

    @Test
    void aNumberUnderAnotherNameIsForAPerson() {
        Place place = town.place(SECRET);
        list(place, "李女士,13800000001").statusCode(200);
        report(place, "赵先生", "138****0001");

        arrive(place, "赵先生", "13800000001").body("verdict.kind", is("Contested"))
                .body("verdict.why", contains("LOOK_ALIKE_EXISTING"))
                .body("verdict.trace[0].rules.answer[6]", is("DOUBT"));
    }

    @Test
    void whoIsTakenOffStoodOnTheListUntilThen() {
        Place place = town.place(SECRET);
        list(place, "赵先生,13800000001\n钱先生,13800000002").statusCode(200);
        report(place, "赵先生", "13800000001");
        report(place, "钱先生", "13800000002");
        String before = arrive(place, "赵先生", "13800000001").extract().path("id");
        remove(place, "13800000001").statusCode(200);
        remove(place, "13800000002").statusCode(200);

        place.confirm(before, Map.of()).statusCode(200).body("verdict.kind", is("WalkIn"));
        arrive(place, "钱先生", "13800000002").body("verdict.kind", is("BroughtBy"));
        list(place, "钱先生,13800000002").statusCode(200).body("added", is(1));
    }

    @Test
    void whoseTheyWouldBeUnderOtherTermsAReplaySays() {
        Place place = town.place(SECRET);
        list(place, "赵先生,13800000001").statusCode(200);
        report(place, "赵先生", "13800000001");
        place.confirm(arrive(place, "赵先生", "13800000001").extract().path("id"), Map.of()).statusCode(200);
        remove(place, "13800000001").statusCode(200);

        assertNothingWouldChange(ask(place, Map.of("terms", SECRET)));
        assertEquals(List.of("[verdict, holder] WalkIn [-] -> BroughtBy [1]"),
                told(ask(place, Map.of("terms", Town.but(SECRET, "{\"existing\": \"FREE\"}")))));
        assertEquals(List.of("[acceptedToRejected] accepted -> rejected [NOT_FREE]"),
                told(ask(place, Map.of("terms", Town.but(SECRET, "{\"disclosure\": \"TOLD\"}")))));
    }

    @Test
    void whatCannotBeDoneIsRefusedAndNothingKept() {
        Place place = town.place(SECRET);
        list(place, "赵先生,13800000001").statusCode(200);
        remove(place, "13800000001").statusCode(200);
        town.staff("looker", "desk");
        Kept kept = new Kept(database);

        refused(kept, 404, "existing-customer-unknown", remove(place, "13800000001"));
        refused(kept, 404, "existing-customer-unknown", remove(place, "13800000009"));
        refused(kept, 400, "invalid-request", remove(place, "138****0001").body("errors.field", contains("phone")));
        refused(kept, 400, "invalid-request", list(place, "").body("errors.field", contains(endsWith("customers"))));
        refused(kept, 400, "invalid-request", list(place, "13800000001\n".repeat(5_001))
                .body("errors.detail", contains(containsString("5000 rows at most"))));
        refused(kept, 400, "json-mismatched", town.staff("lister", "manager").body(Map.of("customers",
                Collections.singletonList(null))).post(path(place)).then());
        refused(kept, 403, "forbidden", town.staff("looker", "desk").body(Map.of("customers", List.of(new HashMap<>())))
                .post(path(place)).then());
        refused(kept, 404, "project-unknown",
                town.staff("lister", "manager").get("/api/projects/NONE/existing-customers").then());
        refused(kept, 404, "project-unknown", town.staff("lister", "manager").body(Map.of("customers",
                List.of(Map.of("phone", "13800000001")))).post("/api/projects/NONE/existing-customers").then());
        list(place, "138****0001").statusCode(200).body("rows.result", contains("refused"));
        assertEquals(List.of(), kept.changed());
        town.staff("lister", "manager").get(path(place) + "?before=1").then().statusCode(200).body("imports", empty());
    }

    @Test
    void theDatabaseHoldsWhatTheListPromises() {
        Place place = town.place(SECRET);
        list(place, "赵先生,13800000001\n钱先生,13800000002").statusCode(200);
        remove(place, "13800000002").statusCode(200);
        String mine = " where project_id = (select id from project where code = '" + place.code() + "')";

        assertEquals("existing_customer_once", refusal("""
                insert into existing_customer (id, project_id, phone_key, phone_sealed, listed_at, listed_by, sequence)
                select gen_random_uuid(), project_id, phone_key, phone_sealed, listed_at, listed_by, sequence
                from existing_customer""" + mine + " and removed_at is null"));
        assertEquals("existing_customer_stays_removed",
                refusal("update existing_customer set removed_at = now()" + mine + " and removed_at is not null"));
        assertEquals("existing_customer_removal_whole",
                refusal("update existing_customer set removed_at = now()" + mine + " and removed_at is null"));
        assertTrue(refusal("update existing_customer set listed_at = now()" + mine).contains("permission denied"));
        assertTrue(refusal("delete from existing_customer" + mine).contains("permission denied"));
    }

    /** The constraint that refuses a statement, or what the database says where it is none. */
    private String refusal(String statement) {
        SQLException refused = assertThrows(SQLException.class, () -> {
            try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
                sql.execute(statement);
            }
        });
        Matcher constraint = CONSTRAINT.matcher(refused.getMessage());
        return constraint.find() ? constraint.group() : refused.getMessage();
    }

    private static void refused(Kept kept, int status, String code, ValidatableResponse answer) {
        answer.statusCode(status).contentType("application/problem+json").body("code", is(code));
        assertEquals(List.of(), kept.changed());
    }

    /** Nobody came alone: an agency brought them, and another one has the older report. */
    @Test
    void whoIsBroughtByAnAgencyWithoutAnOlderReportIsNotSaidToComeAlone() {
        Place place = town.place(Town.but(SECRET, "{\"ownership\": \"SIGNED_FORM\", \"signatures\": [\"CUSTOMER\"]}"));
        report(place, "赵先生", "138****0001");
        town.pass(Duration.ofMinutes(1));
        list(place, "赵先生,13800000001").statusCode(200);
        town.pass(Duration.ofMinutes(1));

        place.arrive(Map.of("project", place.code(), "customerName", "赵先生", "phones", List.of("13800000001"), "broughtBy",
                place.agencies().get(1))).statusCode(201).body("verdict.kind", is("WalkIn"))
                .body("verdict.says.zh", is("归案场：带访渠道没有符合条件的报备。"));
    }
}
