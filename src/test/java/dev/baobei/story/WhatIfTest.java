package dev.baobei.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Lateness;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** What would have been under other terms: shown before they are put in force, and nothing of it decides anything. */
@StoryTest
class WhatIfTest {

    private static final Pattern RECEIPT = Pattern.compile("回执([2-9A-Z]{6})");

    @Inject
    Town town;

    private static TermsText terms(String lead, String validity, Ownership ownership, Disclosure disclosure) {
        return new TermsText(lead, Lateness.VOID, validity, ownership, "P30D",
                Set.of(PhoneForm.FIRST3_LAST4, PhoneForm.FIRST4_LAST5), NameForm.SURNAME, disclosure, 7, Set.of());
    }

    private JsonPath ask(Place place, Map<String, Object> request) {
        String path = WhatIfs.start(place, request);
        return Eventually.get(() -> Optional.of(town.staff("whatif", "manager").get(path).jsonPath())
                .filter(shown -> !shown.getString("state").equals("running")));
    }

    private static void assertNothingWouldChange(JsonPath shown) {
        assertEquals("done", shown.getString("state"), shown::prettify);
        assertEquals(List.of(), shown.getList("changes"), shown::prettify);
        assertEquals(shown.getLong("progress.of"), shown.getLong("progress.done"));
    }

    private static String receipt(String reply) {
        return RECEIPT.matcher(reply).results().findFirst().orElseThrow(() -> new AssertionError(reply)).group(1);
    }

    private static String report(Place place, String name, String phone) {
        return "报备《" + place.name() + "》,客户" + name + ",电话" + phone;
    }

    private static String visit(Place place, String name, String phone) {
        return place.arrive(name, phone).statusCode(201).extract().path("id");
    }

    private static void come(Place place, String name, String phone) {
        place.confirm(visit(place, name, phone), Map.of()).statusCode(200);
    }

    /** Everything that can happen to a project, under terms that stay what they are. */
    private void live(Place place) {
        String first = receipt(place.text(0, report(place, "赵先生", "138****0001")));
        place.text(0, report(place, "赵先生", "138****0001"));
        place.text(0, "补全 " + first + " 13800000001");
        place.text(1, report(place, "赵先生", "13800000001"));
        place.text(0, "撤回 " + receipt(place.text(0, report(place, "钱先生", "13800000002"))));
        place.text(1, report(place, "钱先生", "13800000002"));
        place.text(2, "更正 " + receipt(place.text(2, report(place, "孙先生", "138****0003"))) + " 138****1003");
        place.text(0, report(place, "章先生", "138****0004"));
        town.pass(Duration.ofMinutes(31));
        place.text(2, report(place, "张先生", "138****0004"));
        come(place, "赵先生", "13800000001");
        come(place, "钱先生", "13800000002");
        come(place, "李先生", "13800000005");
        String contested = visit(place, "张先生", "13800000004");
        place.confirm(contested, Map.of()).statusCode(200);
        place.text(1, report(place, "李先生", "13800000005"));
        town.passTo(LocalTime.of(10, 0));
        come(place, "张先生", "13800000004");
        rule(place, contested);
        town.passTo(LocalTime.of(10, 0));
        come(place, "张先生", "13800000004");
        come(place, "孙先生", "13800001003");
        String again = visit(place, "赵先生", "13800000001");
        place.text(0, report(place, "赵先生", "13800000001"));
        contract(again);
        place.text(0, report(place, "赵先生", "13800000001"));
        place.text(0, report(place, "周先生", "138****0006"));
        place.text(1, report(place, "周先生", "138****0006"));
        town.pass(Duration.ofDays(8));
        place.text(1, report(place, "周先生", "138****0006"));
        visit(place, "周先生", "13800000006");
        town.pass(Duration.ofDays(40));
        come(place, "赵先生", "13800000001");
    }

    private void rule(Place place, String visit) {
        String dispute = town.desk().get("/api/disputes?project=" + place.code()).path("disputes[0].id");
        town.desk().body(Map.of("shares", List.of(Map.of("agency", place.agencies().get(2), "percent", 100)), "basis",
                "evidence", "reason", "看过记录")).post("/api/disputes/" + dispute + "/rulings").then().statusCode(200);
        assertTrue(!visit.isEmpty());
    }

    private void contract(String visit) {
        town.desk().body(Map.of()).post("/api/visits/" + visit + "/confirmation").then().statusCode(200);
        town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "contract")).post("/api/deals").then()
                .statusCode(201);
    }

    @Test
    void underTheTermsInForceNothingWouldBeOtherwise() {
        for (Disclosure disclosure : Disclosure.values()) {
            for (Ownership ownership : Ownership.values()) {
                TermsText inForce = terms("PT30M", "P7D", ownership, disclosure);
                Place place = town.place(inForce);
                live(place);

                JsonPath shown = ask(place, Map.of("terms", inForce));

                assertNothingWouldChange(shown);
                assertTrue(shown.getLong("summary.reports.replayed") >= 18, shown::prettify);
                assertEquals(9, shown.getLong("summary.visits.replayed"), shown::prettify);
            }
        }
    }
}
