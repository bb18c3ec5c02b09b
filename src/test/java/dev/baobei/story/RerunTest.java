package dev.baobei.story;

import static dev.baobei.story.WhatIfs.come;
import static dev.baobei.story.WhatIfs.receipt;
import static dev.baobei.story.WhatIfs.report;
import static dev.baobei.story.WhatIfs.visit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void whileOneHistoryIsJudgedAnotherIsRefused() throws Exception {
        Place place = played();
        Kept kept = new Kept(database);
        Callable<ValidatableResponse> rerun = () -> rerun(place, "");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CompletionService<ValidatableResponse> two = new ExecutorCompletionService<>(threads);
        try (Connection owner = Doctor.owner(); Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("lock table journal_entry in access exclusive mode");
            two.submit(rerun);
            two.submit(rerun);
            two.take().get().statusCode(409).body("code", is("rerun-busy"));
            owner.rollback();
            two.take().get().statusCode(200);
        } finally {
            threads.shutdownNow();
        }
        assertEquals(List.of(), kept.changed());
    }

    @Test
    void aReportWhoseTimeWasMovedIsFound() throws Exception {
        Place place = played();
        String receipt = receipt(place.text(1, report(place, "吴先生", "138****0009")));
        same(place);

        Doctor.does("update pre_report set effective_at = effective_at - interval '2 hours' where receipt = ?", receipt);

        rerun(place, "").statusCode(200).body("same", is(false)).body("rows.id", contains(receipt))
                .body("rows.field", contains("effectiveAt")).body("rows.about", contains("preReport"));
    }

    @Test
    void aVerdictThatWasTurnedIsFound() throws Exception {
        Place place = played();
        String visit = visit(place, "郑先生", "13800000011");

        Doctor.does(
                "update verdict set kind = 'Contested', protected_until = protected_until + interval '9 days' where visit_id = ?::uuid",
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

        Doctor.does("update pre_report set agent_id = (select agent_id from pre_report where receipt = ?) where receipt = ?",
                theirs,
                mine);
        rerun(place, "").statusCode(200).body("rows.field", hasItem("agent")).body("same", is(false));

        Doctor.does(
                "update journal_entry set canonical = canonical || '\\x20'::bytea where project_id = (select id from project where code = ?) and sequence = 2",
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

    @Test
    void whatIsMissingOrCannotBeReadIsNamed() throws Exception {
        Place place = played();
        String deleted = visit(place, "郑先生", "13800000011");
        String cut = visit(place, "冯先生", "13800000012");
        String never = visit(place, "陈先生", "13800000013");

        Doctor.does("delete from verdict where visit_id = ?::uuid", deleted);
        Doctor.does("update verdict set sealed = '\\x00' where visit_id = ?::uuid", cut);
        Doctor.does("delete from arrival_time where visit_id = ?::uuid", never);

        rerun(place, "").statusCode(200).body("same", is(false)).body("rows.findAll { it.field == 'row' }.id",
                containsInAnyOrder(deleted + "/1", cut + "/1", never));
    }

    @ParameterizedTest
    @ValueSource(strings = {"canonical = '\\x00'", "kind = 'DEAL_CLAIMED'"})
    void anEntryOfAVerdictThatWasRewrittenOrHiddenIsWhereTheChainBreaks(String doctored) throws Exception {
        Place place = played();
        String visit = visit(place, "郑先生", "13800000011");

        Doctor.does("update journal_entry set " + doctored + " where visit_id = ?::uuid and kind = 'JUDGED'", visit);

        rerun(place, "").statusCode(200).body("same", is(false)).body("brokenAt", greaterThan(10));
    }

    @Test
    void aVerdictThatNoEntrySaysAndAnEndThatWasTakenBackAreFound() throws Exception {
        Place place = played();
        String visit = visit(place, "郑先生", "13800000011");
        String receipt = receipt(place.text(1, report(place, "吴先生", "138****0009")));
        place.text(1, "撤回 " + receipt);
        same(place);

        Doctor.does("insert into verdict (visit_id, version, kind, judged_at, protected_from, protected_until, sealed, signed,"
                + " project_id, sequence) select visit_id, 2, kind, judged_at, protected_from, protected_until, sealed, signed,"
                + " project_id, sequence - 1 from verdict where visit_id = ?::uuid", visit);
        Doctor.does(
                "update pre_report set ended_why = null, ended_at = null, told_why = null, told_at = null where receipt = ?",
                receipt);

        rerun(place, "").statusCode(200).body("same", is(false)).body("rows.id", containsInAnyOrder(receipt, visit + "/2"))
                .body("rows.field", containsInAnyOrder("ended", "entry"));
    }
}
