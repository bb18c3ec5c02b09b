package dev.baobei.story;

import static dev.baobei.story.WhatIfs.come;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.postgres.vault.Vault;
import dev.baobei.story.Town.Place;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two people changed of an arrival, before its confirmation and after it, is judged once more from the journal like anything else. */
@StoryTest
class RerunAmendmentsTest {

    @Inject
    Town town;

    @Inject
    Vault vault;

    private Corrections desk;

    @BeforeEach
    void atTheDesk() {
        desk = new Corrections(town);
    }

    private ValidatableResponse rerun(Place place, String only) {
        return town.desk().get("/api/projects/" + place.code() + "/rerun" + only).then().statusCode(200);
    }

    private ValidatableResponse same(Place place) {
        return rerun(place, "").body("compared", empty()).body("rows", empty()).body("same", is(true));
    }

    /** A verdict for each arrival, as of the one and as of the other. */
    @Test
    void beforeTheConfirmationBothVerdictsComeOutAsTheyStand() {
        Place place = desk.reported(Town.halfAnHourAhead(), Duration.ofMinutes(31));
        String visit = desk.arrived(place, "BroughtBy");
        desk.corrected(place, visit, Duration.ofMinutes(20));
        place.confirm(visit, Map.of("verdictVersion", 2)).statusCode(200);

        same(place).body("visits", is(2));
        rerun(place, "?visit=" + visit).body("compared.wasJudged.kind", contains("BroughtBy", "WalkIn"))
                .body("compared.wouldBeJudged.kind", contains("BroughtBy", "WalkIn"))
                .body("compared.changes", is(List.of(List.of(), List.of()))).body("verdicts.same", contains(true, true));
    }

    /** What is final is taken from nobody: until people rule it is open, and whoever comes meanwhile is too. */
    @Test
    void afterTheConfirmationAVerdictThatTurnsIsOpenInTheJournalToo() {
        Place place = desk.reported(Town.halfAnHourAhead(), Duration.ofMinutes(31));
        String visit = desk.confirmed(place, "BroughtBy");
        desk.corrected(place, visit, Duration.ofMinutes(20));
        town.pass(Duration.ofDays(1));
        come(place, "张先生", Corrections.PHONE);

        same(place).body("visits", is(3));
        rerun(place, "?visit=" + visit).body("compared.wouldBeJudged.kind", contains("BroughtBy", "Contested"))
                .body("compared[1].wouldBeJudged.why", contains("ARRIVAL_CORRECTED"));
    }

    @Test
    void aProtectionThatMovesWithItsArrivalAndADepositThatMovesItAgainAreNoDifference() {
        Place place = desk.reported(Town.preset("REG-02"), Duration.ofHours(2));
        String visit = desk.confirmed(place, "WalkIn");
        town.desk().body(Map.of("visit", visit, "unit", "3-1203", "step", "deposit")).post("/api/deals").then().statusCode(201);
        desk.corrected(place, visit, Duration.ofHours(1));
        desk.corrected(place, visit, Duration.ofMinutes(30));
        town.pass(Duration.ofDays(89));
        come(place, "张先生", Corrections.PHONE);
        town.pass(Duration.ofDays(2));
        come(place, "张先生", Corrections.PHONE);

        same(place).body("visits", is(5));
    }

    /** Registered after midnight, arrived before. */
    @Test
    void anArrivalThatGoesToAnotherDayIsNoDifference() {
        Place place = town.place(Town.toldWithoutLead());
        town.passTo(LocalTime.of(0, 10));
        String visit = desk.confirmed(place, "WalkIn");
        desk.corrected(place, visit, Duration.ofMinutes(30));
        come(place, "张先生", Corrections.PHONE);

        same(place).body("visits", is(3));
    }

    /** The second visit was under the first one's protection, and is not once that began earlier. */
    @Test
    void aCorrectionThatTurnsAnotherVisitsVerdictTurnsItInTheJournalToo() {
        Place place = town.place(Town.but(Town.toldWithoutLead(), "{\"protection\": \"P2D\"}"));
        town.passTo(LocalTime.of(10, 0));
        String visit = desk.confirmed(place, "WalkIn");
        town.pass(Duration.ofHours(48).minusMinutes(10));
        String second = desk.arrived(place, "Protected");
        town.pass(Duration.ofMinutes(10));
        desk.corrected(place, visit, Duration.ofMinutes(30));
        place.confirm(second, Map.of("verdictVersion", 1)).statusCode(409).body("verdict.kind", is("WalkIn"));
        place.confirm(second, Map.of("verdictVersion", 2)).statusCode(200);
        desk.corrected(place, second, Duration.ofMinutes(-5));

        same(place).body("visits", is(4));
    }

    @Test
    void theFirstAndTheSecondOfAHouseholdAreNoDifferenceWhicheverIsCorrected() {
        Place place = town.place(Town.but(Town.toldWithoutLead(), "{\"household\": [\"SPOUSE\"]}"));
        town.passTo(LocalTime.of(9, 0));
        place.text(0, WhatIfs.report(place, "张先生", "138****1234"));
        place.text(1, WhatIfs.report(place, "李女士", "136****5678"));
        town.pass(Duration.ofHours(1));
        String husband = desk.confirmed(place, "BroughtBy");
        String wife = place.arrive(Map.of("project", place.code(), "customerName", "李女士", "phones", List.of("13600005678"),
                "household", Map.of("visit", husband, "relation", "SPOUSE"))).statusCode(201)
                .body("verdict.shares.percent", is(List.of(50, 50))).extract().path("id");
        place.confirm(wife, Map.of()).statusCode(200);

        desk.corrected(place, husband, Duration.ofMinutes(5));
        desk.visit(husband).body("verdict.kind", is("BroughtBy")).body("verdict.shares.percent", is(List.of(50, 50)));
        desk.corrected(place, wife, Duration.ofMinutes(8));
        desk.visit(wife).body("verdict.kind", is("BroughtBy"));

        same(place).body("visits", is(4));
    }

    /** By a link as by a time: the number contradicts, and two people say that it is the customer's. */
    @Test
    void aReportThatIsLinkedToAConfirmedArrivalIsNoDifference() {
        Place place = town.place(Town.toldWithoutLead());
        String receipt = WhatIfs.receipt(place.text(0, WhatIfs.report(place, "张先生", "13900005678")));
        String visit = desk.confirmed(place, "WalkIn");
        Links.propose(place, visit, receipt).statusCode(201);
        place.approve("approver", visit, "links", true).statusCode(200).body("visit.verdict.kind", is("Contested"));

        same(place).body("visits", is(2));
        rerun(place, "?visit=" + visit).body("compared[1].wouldBeJudged.why", contains("REPORT_LINKED"));
    }

    @Test
    void aCorrectedVerdictThatWasTurnedIsFound() throws Exception {
        Place place = desk.reported(Town.halfAnHourAhead(), Duration.ofMinutes(31));
        String visit = desk.confirmed(place, "BroughtBy");
        desk.corrected(place, visit, Duration.ofMinutes(20));
        same(place);

        Doctor.does("update verdict set kind = 'WalkIn' where visit_id = ?::uuid and version = 2", visit);

        rerun(place, "").body("same", is(false)).body("rows.id", contains(visit + "/2"))
                .body("rows[0].says.zh", is("判客结果（" + visit + "/2）的“kind”：账本记的是 Contested，数据库里是 WalkIn。"));
    }

    @Test
    void anAnswerOfACorrectedVerdictThatWasTurnedIsFound() throws Exception {
        Place place = desk.reported(Town.toldWithoutLead(), Duration.ofHours(2));
        String visit = desk.confirmed(place, "BroughtBy");
        desk.corrected(place, visit, Duration.ofHours(1));
        same(place);

        turn(UUID.fromString(visit));

        rerun(place, "").body("same", is(false)).body("compared.visit", contains(visit))
                .body("compared[0].changes", contains("reasons")).body("compared[0].says.zh", hasItem("规则的逐条回答不同"))
                .body("verdicts[0].onRecord[0].rules.find { it.rule == 'REPORTED_IN_TIME' }.answer", is("LATE"));
    }

    /** Whoever has the keys as well says of the second version that the report was late. */
    private void turn(UUID visit) throws Exception {
        String context = "verdict.2";
        try (Connection owner = Doctor.owner();
                PreparedStatement ask = owner
                        .prepareStatement("select sealed from verdict where visit_id = ? and version = 2")) {
            ask.setObject(1, visit);
            ResultSet row = ask.executeQuery();
            row.next();
            String kept = vault.open(row.getBytes(1), context, visit);
            String turned = kept.replaceFirst("(\"rule\":\"REPORTED_IN_TIME\",\"answer\":)\"YES\"", "$1\"LATE\"");
            assertNotEquals(kept, turned, kept);
            Doctor.does("update verdict set sealed = ? where visit_id = ? and version = 2", vault.seal(turned, context, visit),
                    visit);
        }
    }

    /** Under an hour of lead the customer was the house's both times; as it was, the corrected time alone would make them so. */
    @Test
    void aWhatIfCountsTheCorrectedVerdict() {
        Place place = desk.reported(Town.halfAnHourAhead(), Duration.ofMinutes(55));
        String visit = desk.confirmed(place, "BroughtBy");
        desk.corrected(place, visit, Duration.ofMinutes(10));
        WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("terms", Town.halfAnHourAhead())));

        JsonPath shown = WhatIfs.ask(place, Map.of("terms",
                WhatIfs.terms("PT60M", "P7D", Ownership.FIRST_REPORT, Disclosure.SECRET)));
        assertEquals(List.of("[earliestVisit, deadline] accepted -> accepted", "[verdict, holder] BroughtBy [1] -> WalkIn [-]",
                "[verdict, holder] BroughtBy [1] -> WalkIn [-]"), WhatIfs.told(shown));
        assertEquals(2, shown.getLong("summary.visits.verdictChanged"));
    }
}
