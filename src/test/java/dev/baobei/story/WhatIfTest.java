package dev.baobei.story;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Lateness;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
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
                assertEquals(10, shown.getLong("summary.visits.replayed"), shown::prettify);
                assertTrue(shown.getLong("summary.reports.replayed") >= 15, shown::prettify);
            }
        }
    }

    @Test
    void aQuotaAMessageReadAgainAndAMovedOpeningDayWouldBeTheSameAsWell() {
        TermsText inForce = new TermsText("none", Lateness.VOID_IN_COLLISION, "untilOpening+P7D", Ownership.FIRST_REPORT,
                "P30D",
                Set.of(PhoneForm.FIRST3_LAST4), NameForm.SURNAME, Disclosure.TOLD, 7, Set.of(),
                Town.taking("{\"insideAgency\": \"VOID\", \"agentQuota\": 2}").intake(), null);
        Place place = town.place(inForce, today().plusDays(20));
        place.text(0, report(place, "赵先生", "13800000001"));
        place.text(0, report(place, "钱先生", "13800000002"));
        place.text(0, report(place, "孙先生", "13800000003"));
        opens(place, today().plusDays(3));
        town.pass(Duration.ofDays(2));
        come(place, "赵先生", "13800000001");
        opens(place, today().plusDays(40));
        place.text(1, report(place, "钱先生", "13800000002"));
        town.pass(Duration.ofDays(5));
        come(place, "钱先生", "13800000002");

        JsonPath shown = ask(place, Map.of("terms", inForce));

        assertNothingWouldChange(shown);
        assertEquals(4, shown.getLong("summary.reports.replayed"));
        assertEquals(2, shown.getLong("summary.visits.replayed"));
    }

    private LocalDate today() {
        return town.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    private void opens(Place place, LocalDate day) {
        town.put(new Setup(List.of(new ProjectSetup(place.code(), place.name(), List.of(), List.of("住宅"), "Asia/Shanghai", day,
                null, null)), List.of(), List.of(), List.of()));
    }

    /** Each change in a line, without the times of the town. */
    private static List<String> told(JsonPath shown) {
        List<String> told = new ArrayList<>();
        for (Map<String, Object> change : shown.<Map<String, Object>>getList("changes")) {
            told.add(change.get("changes") + " " + side(change, "was") + " -> " + side(change, "would"));
        }
        return told;
    }

    @SuppressWarnings("unchecked")
    private static String side(Map<String, Object> change, String which) {
        Map<String, Object> decided = (Map<String, Object>) change.get(which.equals("was") ? "wasDecided" : "wouldBeDecided");
        Map<String, Object> judged = (Map<String, Object>) change.get(which.equals("was") ? "wasJudged" : "wouldBeJudged");
        if (decided != null) {
            return decided.get("outcome") + (decided.containsKey("objections") ? " " + decided.get("objections") : "");
        }
        return judged.get("kind") + " " + ((List<Map<String, Object>>) judged.get("holders")).stream()
                .map(holder -> Optional.ofNullable((String) holder.get("agency")).map(name -> name.replaceAll(".*之", ""))
                        .orElse("-"))
                .toList();
    }

    @Test
    void withAnHourOfLeadWhoCameAfterThreeQuartersOfItWouldBeTheHouses() {
        TermsText inForce = terms("PT30M", "P7D", Ownership.FIRST_REPORT, Disclosure.SECRET);
        Place place = town.place(inForce);
        place.text(0, report(place, "赵先生", "138****0001"));
        town.pass(Duration.ofMinutes(16));
        place.text(1, report(place, "钱先生", "138****0002"));
        town.pass(Duration.ofMinutes(45));
        come(place, "赵先生", "13800000001");
        come(place, "钱先生", "13800000002");
        town.pass(Duration.ofDays(1));
        come(place, "钱先生", "13800000002");

        JsonPath shown = ask(place, Map.of("terms", terms("PT60M", "P7D", Ownership.FIRST_REPORT, Disclosure.SECRET)));

        assertEquals(List.of("[earliestVisit] accepted -> accepted", "[earliestVisit] accepted -> accepted",
                "[verdict, holder] BroughtBy [2] -> WalkIn [-]", "[holder] Protected [2] -> Protected [-]"), told(shown));
        assertEquals(2, shown.getLong("summary.reports.earliestVisitMoved"));
        assertEquals(1, shown.getLong("summary.visits.verdictChanged"));
        assertEquals(2, shown.getLong("summary.visits.holderChanged"));
        assertEquals(List.of(place.agencies().get(1)), shown.getList("summary.visits.turns[0].from.agencies"));
        assertEquals(List.of(), shown.getList("summary.visits.turns[0].to.agencies"));
        assertEquals(place.agencies().get(1), shown.getString("changes[1].agency"));
        assertEquals("归案场（无符合条件的报备）", shown.getString("changes[2].wouldBeJudged.says.zh"));
    }

    @Test
    void underTheFirstVisitWhoBroughtTheCustomerWouldOwnThem() {
        TermsText inForce = terms("none", "P7D", Ownership.FIRST_REPORT, Disclosure.SECRET);
        Place place = town.place(inForce);
        for (String phone : List.of("138****0001", "138****0002")) {
            place.text(0, report(place, "赵先生", phone));
            place.text(1, report(place, "赵先生", phone));
        }
        place.text(0, report(place, "孙先生", "138****0003"));
        place.confirm(place.arrive(Map.of("project", place.code(), "customerName", "赵先生", "phones", List.of("13800000001"),
                "broughtBy", place.agencies().get(1))).statusCode(201).extract().path("id"), Map.of()).statusCode(200);
        come(place, "赵先生", "13800000002");
        come(place, "孙先生", "13800000003");

        JsonPath shown = ask(place, Map.of("terms", terms("none", "P7D", Ownership.FIRST_VISIT, Disclosure.SECRET)));

        assertEquals(List.of("[holder] BroughtBy [1] -> BroughtBy [2]", "[verdict, holder] BroughtBy [1] -> Contested [1, 2]"),
                told(shown));
    }

    @Test
    void withThreeDaysOfValidityWhatCameLaterWouldHaveExpired() {
        TermsText inForce = terms("none", "P7D", Ownership.FIRST_REPORT, Disclosure.TOLD);
        Place place = town.place(inForce);
        place.text(0, report(place, "赵先生", "13800000001"));
        place.text(0, report(place, "钱先生", "13800000002"));
        place.text(0, report(place, "孙先生", "13800000003"));
        place.text(0, report(place, "李先生", "13800000004"));
        town.pass(Duration.ofDays(1));
        come(place, "李先生", "13800000004");
        town.pass(Duration.ofDays(4));
        place.text(1, report(place, "钱先生", "13800000002"));
        place.text(0, report(place, "孙先生", "13800000003"));
        town.pass(Duration.ofMinutes(1));
        come(place, "赵先生", "13800000001");
        come(place, "钱先生", "13800000002");
        come(place, "孙先生", "13800000003");

        JsonPath shown = ask(place, Map.of("terms", terms("none", "P3D", Ownership.FIRST_REPORT, Disclosure.TOLD)));

        assertEquals(List.of("[deadline] accepted -> accepted", "[deadline] accepted -> accepted",
                "[deadline] accepted -> accepted", "[deadline] accepted -> accepted",
                "[rejectedToAccepted] rejected [NOT_FREE] -> accepted", "[otherwise] repeated -> accepted",
                "[verdict, holder] BroughtBy [1] -> WalkIn [-]", "[holder] BroughtBy [1] -> BroughtBy [2]"), told(shown));
        assertEquals(1, shown.getLong("summary.reports.rejectedToAccepted"));
        assertEquals(4, shown.getLong("summary.reports.deadlineMoved"));
    }

    @Test
    void withAQuotaWhatIsBeyondItWouldBeRejectedAndWinNobody() {
        Place place = town.place(Town.taking("{}"));
        place.text(0, report(place, "赵先生", "138****0001"));
        place.text(0, report(place, "钱先生", "138****0002"));
        town.pass(Duration.ofMinutes(31));
        come(place, "钱先生", "13800000002");

        JsonPath shown = ask(place, Map.of("terms", Town.taking("{\"agencyQuota\": 1}")));

        assertEquals(List.of("[acceptedToRejected] accepted -> rejected [AGENCY_QUOTA_USED]",
                "[verdict, holder] BroughtBy [1] -> WalkIn [-]"), told(shown));
        assertEquals(Map.of("AGENCY_QUOTA_USED", 1), shown.getMap("summary.reports.objections"));
    }

    @Test
    void aRulingStaysAndOnlyTheSpanIsDecidedAnew() {
        TermsText inForce = terms("PT30M", "P7D", Ownership.FIRST_REPORT, Disclosure.SECRET);
        Place place = town.place(inForce);
        place.text(0, report(place, "章先生", "138****0004"));
        town.pass(Duration.ofMinutes(45));
        String contested = visit(place, "张先生", "13800000004");
        place.confirm(contested, Map.of()).statusCode(200);
        rule(place, contested);
        town.pass(Duration.ofDays(1));
        come(place, "张先生", "13800000004");
        String between = town.now().toString();
        TermsText hour = terms("PT60M", "P7D", Ownership.FIRST_REPORT, Disclosure.SECRET);

        JsonPath shown = ask(place, Map.of("terms", hour));

        assertEquals(List.of("[earliestVisit] accepted -> accepted", "[verdict, holder] Contested [1] -> WalkIn [-]"),
                told(shown));
        assertEquals(true, shown.getBoolean("changes[1].ruled"));
        assertEquals(1, shown.getLong("summary.visits.ruled"));
        assertNothingWouldChange(ask(place, Map.of("terms", hour, "from", between)));
        assertEquals(told(shown), told(ask(place, Map.of("terms", hour, "until", between))));
    }

    @Test
    void changesAreShownPageByPage() {
        Place place = town.place(Town.halfAnHourAhead());
        for (int i = 1; i <= 5; i++) {
            place.text(0, report(place, "赵先生", "138****000" + i));
        }
        String path = WhatIfs.start(place, Map.of("terms", Town.taking("{}", PhoneForm.WHOLE)));
        Eventually.get(() -> Optional.of(town.desk().get(path).jsonPath())
                .filter(shown -> shown.getString("state").equals("done")));
        List<String> messages = new ArrayList<>();
        Integer next = 0;
        while (next != null) {
            JsonPath page = town.desk().get(path + "?limit=2&after=" + next).jsonPath();
            messages.addAll(page.getList("changes.message"));
            next = page.get("next");
        }

        assertEquals(town.desk().get(path).jsonPath().getList("changes.message"), messages);
        assertEquals(5, Set.copyOf(messages).size());
        town.desk().get("/api/projects/" + place.code() + "/what-if").then().statusCode(200).body("id",
                hasItem(path.replaceAll(".*/", ""))).body("[0].state", is("done"));
    }

    @Test
    void badTermsGetTheFaultsThatASetupGives() {
        Place place = town.place(Town.halfAnHourAhead());
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
