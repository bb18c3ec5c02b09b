package dev.baobei.story;

import static dev.baobei.story.WhatIfs.ask;
import static dev.baobei.story.WhatIfs.assertNothingWouldChange;
import static dev.baobei.story.WhatIfs.come;
import static dev.baobei.story.WhatIfs.report;
import static dev.baobei.story.WhatIfs.rule;
import static dev.baobei.story.WhatIfs.terms;
import static dev.baobei.story.WhatIfs.visit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Disclosure.Collision;
import dev.baobei.domain.terms.Disclosure.ToAgent;
import dev.baobei.domain.terms.Disclosure.ToDesk;
import dev.baobei.domain.terms.Disclosure.ToHolder;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under the terms that are in force a replay finds what was decided and judged, whatever happened to the project. */
@StoryTest
class SameTermsTest {

    /** Each side learns something else. */
    private static final Disclosure REASONS = new Disclosure(ToAgent.REASON, ToHolder.AGENCY, Collision.AT_CONTRACT,
            ToDesk.MANAGERS);

    @Inject
    Town town;

    /** Everything that can happen to a project, under terms that stay what they are. */
    private void live(Place place) {
        String first = WhatIfs.receipt(place.text(0, report(place, "赵先生", "138****0001")));
        place.text(0, report(place, "赵先生", "138****0001"));
        place.text(0, "补全 " + first + " 13800000001");
        place.text(1, report(place, "赵先生", "13800000001"));
        place.text(0, "撤回 " + WhatIfs.receipt(place.text(0, report(place, "钱先生", "13800000002"))));
        place.text(1, report(place, "钱先生", "13800000002"));
        place.text(2, "更正 " + WhatIfs.receipt(place.text(2, report(place, "孙先生", "138****0003"))) + " 138****1003");
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
        rule(place);
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

    private void contract(String visit) {
        town.desk().body(Map.of()).post("/api/visits/" + visit + "/confirmation").then().statusCode(200);
        town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "contract")).post("/api/deals").then()
                .statusCode(201);
    }

    @Test
    void underTheTermsInForceNothingWouldBeOtherwise() {
        for (Disclosure disclosure : List.of(Disclosure.SECRET, Disclosure.TOLD, REASONS)) {
            for (Ownership ownership : List.of(Ownership.FIRST_REPORT, Ownership.FIRST_VISIT)) {
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

    @ParameterizedTest
    @ValueSource(strings = {"untilOpening+P7D", "opening+P7D"})
    void aQuotaAMessageReadAgainAndAMovedOpeningDayWouldBeTheSameAsWell(String validity) {
        TermsText inForce = new TermsText("none", Lateness.VOID_IN_COLLISION, validity, Ownership.FIRST_REPORT,
                "P30D",
                Set.of(PhoneForm.FIRST3_LAST4), NameForm.SURNAME, Disclosure.TOLD, 7, Set.of(),
                Town.taking("{\"insideAgency\": \"VOID\", \"agentQuota\": 2, \"fields\": [\"GENDER\"]}").intake(), null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
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
}
