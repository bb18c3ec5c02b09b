package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Reports that nobody may link, and what the database says to whoever tries alone. */
@StoryTest
class LinkRefusalsTest {

    private static final String OTHER = "13812341234";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private String report(Place place, String words) {
        return FollowUpsTest.receipt(place.text(0, "报备 " + place.name() + " " + words));
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        Place place = town.place(Town.halfAnHourAhead());
        String expired = report(place, "张先生 139****0001");
        town.pass(Duration.ofDays(8));
        String withdrawn = report(place, "张先生 139****0002");
        place.text(0, "撤回 " + withdrawn);
        String used = report(place, "李先生 139****0003");
        String linked = report(place, "张先生 139****0004");
        String agrees = report(place, "张先生 138****1234");
        String waiting = report(place, "张先生 139****0005");
        Place another = town.place(Town.halfAnHourAhead());
        String foreign = report(another, "张先生 139****0006");
        town.pass(Duration.ofMinutes(31));
        place.confirm(place.arrive("李先生", "13900000003").extract().path("id"), Map.of()).statusCode(200);
        String visit = place.arrive("张先生", OTHER).statusCode(201).extract().path("id");
        Links.propose(place, visit, linked).statusCode(201);
        place.approve("approver", visit, "links", true).statusCode(200);
        String sold = place.arrive("周先生", "13712341234").statusCode(201).extract().path("id");
        place.confirm(sold, Map.of()).statusCode(200);
        town.desk().body(Map.of("visit", sold, "unit", "1-102", "step", "contract")).post("/api/deals").then().statusCode(201);
        String late = report(place, "张先生 139****0007");
        town.desk();
        town.staff("second-guard", "desk");
        town.staff("auditing", "auditor");
        Kept kept = new Kept(database);

        refused(Links.propose(place, visit, "ABCDEF"), 404, "pre-report-unknown");
        refused(Links.propose(place, visit, foreign), 404, "pre-report-unknown");
        refused(Links.propose(place, visit, linked), 409, "report-linked");
        refused(Links.propose(place, visit, agrees), 409, "number-agrees");
        refused(Links.propose(place, visit, withdrawn), 409, "report-ended");
        refused(Links.propose(place, visit, used), 409, "report-used");
        refused(Links.propose(place, visit, expired), 409, "report-expired");
        refused(Links.propose(place, visit, late), 409, "report-too-late");
        refused(Links.propose(place, sold, waiting), 409, "deal-settled");
        refused(Links.propose(place, "01a20ab1-6349-71d7-a918-c66db4249aa3", waiting), 404, "visit-unknown");
        refused(place.propose("guard", visit, "unlinkings", Map.of("receipt", waiting, "reason", "认错人了")), 409,
                "report-not-linked");
        refused(place.propose("guard", visit, "links", Map.of("receipt", waiting, "reason", "换号")), 400, "invalid");
        refused(place.propose("guard", visit, "links", Map.of("receipt", "138", "reason", "换号", "evidence", "合影")), 404,
                "pre-report-unknown");
        refused(place.approve("approver", visit, "links", 7, true), 404, "amendment-unknown");
        place.propose("auditing", visit, "links", Map.of("receipt", waiting, "reason", "换号", "evidence", "合影"))
                .statusCode(403);
        assertEquals(List.of(), kept.changed());

        Links.propose(place, visit, waiting).statusCode(201);
        Kept proposed = new Kept(database);
        refused(Links.propose(place, visit, agrees), 409, "amendment-waits");
        refused(town.staff("guard").body(Map.of("agreed", true)).post("/api/visits/" + visit + "/links/2/approval").then(), 409,
                "second-person-needed");
        refused(town.staff("second-guard").body(Map.of("agreed", true)).post("/api/visits/" + visit + "/links/2/approval")
                .then(), 403, "manager-needed");
        refused(place.approve("approver", visit, "corrections", 2, true), 404, "amendment-unknown");
        assertEquals(List.of(), proposed.changed());
    }

    /** What stood in the way of nothing when it was proposed may do so when it is approved. */
    @Test
    void aReportThatAnotherVisitUsedMeanwhileIsLinkedNoMore() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = report(place, "张先生 139****0001");
        town.pass(Duration.ofMinutes(31));
        String visit = place.arrive("张先生", OTHER).statusCode(201).extract().path("id");
        Links.propose(place, visit, receipt).statusCode(201);
        place.confirm(place.arrive("张先生", "13900000001").extract().path("id"), Map.of()).statusCode(200)
                .body("verdict.receipt", is(receipt));

        refused(place.approve("approver", visit, "links", true), 409, "report-used");
        place.approve("guard", visit, "links", false).statusCode(200).body("state", is("declined"));
    }

    @Test
    void theDatabaseTakesNoLinkOfOnePerson() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = report(place, "张先生 139****0001");
        town.pass(Duration.ofMinutes(31));
        String visit = place.arrive("张先生", OTHER).statusCode(201).extract().path("id");
        Links.propose(place, visit, receipt).statusCode(201);
        String link = """
                insert into visit_link (visit_id, number, report_id)
                select visit_id, number, report_id from visit_amendment where visit_id = '%s'""".formatted(visit);

        assertRefused("visit_link_by_two_people", link);
        assertRefused("visit_link_is_agreed", link.replace("report_id)", "report_id, agreed)").replace("report_id from",
                "report_id, false from"));
        place.approve("approver", visit, "links", true).statusCode(200);
        assertRefused("visit_link_undone_by_two_people", """
                update visit_link set undone = 2, undone_kind = 'UNLINK', undone_agreed = true where visit_id = '%s'"""
                .formatted(visit));
        assertRefused("permission denied", "update visit_link set report_id = report_id");
        assertRefused("permission denied", "delete from visit_link");
    }

    private void assertRefused(String why, String sql) {
        SQLException refused = assertThrows(SQLException.class, () -> {
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        assertTrue(refused.getMessage().contains(why), refused::getMessage);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", is(code));
    }
}
