package dev.baobei.story;

import static dev.baobei.story.WhatIfs.ask;
import static dev.baobei.story.WhatIfs.assertNothingWouldChange;
import static dev.baobei.story.WhatIfs.come;
import static dev.baobei.story.WhatIfs.report;
import static dev.baobei.story.WhatIfs.rule;
import static dev.baobei.story.WhatIfs.terms;
import static dev.baobei.story.WhatIfs.told;
import static dev.baobei.story.WhatIfs.visit;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** What would have been under other terms: shown before they are put in force, and nothing of it decides anything. */
@StoryTest
class WhatIfTest {

    @Inject
    Town town;

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
        rule(place);
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
}
