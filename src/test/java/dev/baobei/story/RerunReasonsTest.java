package dev.baobei.story;

import static dev.baobei.story.WhatIfs.come;
import static dev.baobei.story.WhatIfs.receipt;
import static dev.baobei.story.WhatIfs.report;
import static dev.baobei.story.WhatIfs.visit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.baobei.postgres.vault.Vault;
import dev.baobei.story.Town.Place;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What is referred, reviewed and answered by rules is judged once more as well: to the same result, and what was doctored is found. */
@StoryTest
class RerunReasonsTest {

    @Inject
    Town town;

    @Inject
    Vault vault;

    private ValidatableResponse rerun(Place place, String only) {
        return town.desk().get("/api/projects/" + place.code() + "/rerun" + only).then().statusCode(200);
    }

    private void same(Place place) {
        rerun(place, "").body("compared", empty()).body("rows", empty()).body("verdicts", empty()).body("same", is(true));
    }

    private Place referring(String silence) {
        return town.place(Town.but(Town.toldWithoutLead(), """
                {"referral": {"grounds": ["HELD"], "within": "PT2H", "silence": "%s"}}""".formatted(silence)));
    }

    private void review(String receipt, boolean accepted) {
        town.staff("rerun-reviewer", "desk").body(Map.of("accepted", accepted, "reason", "看过两家的记录"))
                .post("/api/pre-reports/" + receipt + "/review").then().statusCode(200);
    }

    @Test
    void whatWasReferredReviewedOrLeftToSilenceIsNoDifference() {
        for (String silence : new String[]{"REFUSES", "ACCEPTS", "ESCALATES"}) {
            Place place = referring(silence);
            place.text(0, report(place, "赵先生", "138****0001"));
            String refused = receipt(place.text(1, report(place, "赵先生", "138****0001")));
            String accepted = receipt(place.text(2, report(place, "赵先生", "138****0001")));
            place.text(0, report(place, "钱先生", "138****0002"));
            place.text(1, report(place, "钱先生", "138****0002"));
            town.pass(Duration.ofMinutes(5));
            review(refused, false);
            review(accepted, true);
            town.pass(Duration.ofHours(3));
            place.text(1, "补全 " + refused + " 13800000001");
            place.text(2, "撤回 " + accepted);
            come(place, "赵先生", "13800000001");
            come(place, "钱先生", "13800000002");
            same(place);
        }
    }

    @Test
    void aReferredReportOrItsReviewThatWasTurnedIsFound() throws Exception {
        Place place = referring("REFUSES");
        place.text(0, report(place, "赵先生", "138****0001"));
        String receipt = receipt(place.text(1, report(place, "赵先生", "138****0001")));
        review(receipt, false);
        same(place);

        Doctor.does("update pre_report set effective_at = effective_at - interval '2 hours', review_answer = 'ACCEPTED'"
                + " where receipt = ?", receipt);
        Doctor.does("update report_review set accepted = true where report_id = (select id from pre_report where receipt = ?)",
                receipt);

        rerun(place, "").body("same", is(false))
                .body("rows.findAll { it.id == '" + receipt + "' }.collect { it.about + ' ' + it.field }",
                        containsInAnyOrder("preReport effectiveAt", "referral accepted", "review accepted"))
                .body("rows.find { it.about == 'review' }.says.zh",
                        is("人工审核（" + receipt + "）的“accepted”：账本记的是 false，数据库里是 true。"))
                .body("rows.find { it.about == 'review' }.says.en",
                        is("review (" + receipt + "): \"accepted\" is false in the journal and true in the row."));
    }

    @Test
    void aReportForgedBeyondTheHeadIsFound() throws Exception {
        Place place = town.place(Town.toldWithoutLead());
        String receipt = receipt(place.text(0, report(place, "赵先生", "138****0001")));
        same(place);
        String columns = "project_id, agent_id, agency_id, terms_id, message_id, name_sealed, effective_at, earliest_visit, deadline";

        Doctor.does("insert into pre_report (id, receipt, sequence, identity_key, " + columns
                + ") select gen_random_uuid(), ?, sequence + 1000, identity_key || '\\x00'::bytea, " + columns
                + " from pre_report where receipt = ?", "ZZ2Z2Z", receipt);

        rerun(place, "").body("same", is(false)).body("rows.id", contains("ZZ2Z2Z")).body("rows.field", contains("entry"));
    }

    @Test
    void aCompletionThatWasTakenBackIsFound() throws Exception {
        Place place = town.place(Town.toldWithoutLead());
        String receipt = receipt(place.text(0, report(place, "赵先生", "138****0001")));
        place.text(0, "补全 " + receipt + " 13800000001");
        same(place);

        Doctor.does("delete from pre_report_supplement where report_id = (select id from pre_report where receipt = ?)",
                receipt);

        rerun(place, "").body("same", is(false)).body("rows.id", contains(receipt)).body("rows.field", contains("phones"));
    }

    @Test
    void everyRulesAnswerIsShownBesideWhatItIsByTheJournal() {
        Place place = town.place(Town.lateLosesInACollision());
        String first = receipt(place.text(0, report(place, "赵先生", "138****0001")));
        town.pass(Duration.ofMinutes(31));
        String late = receipt(place.text(1, report(place, "赵先生", "138****0001")));
        String visit = visit(place, "赵先生", "13800000001");

        ValidatableResponse shown = rerun(place, "?visit=" + visit);
        shown.body("verdicts.visit", contains(visit)).body("verdicts[0].same", is(true));
        for (String side : new String[]{"trace", "onRecord"}) {
            shown.body("verdicts[0]." + side + ".receipt", contains(first, late))
                    .body("verdicts[0]." + side + "[1].rules.find { it.rule == 'REPORTED_IN_TIME' }.answer", is("LATE"))
                    .body("verdicts[0]." + side + "[0].rules.rule", hasItems("NUMBER_AGREES", "NAME_AGREES", "STILL_VALID"));
        }
        shown.body("verdicts[0].trace", is(shown.extract().<Object>path("verdicts[0].onRecord")));
        same(place);
    }

    @Test
    void anAnswerThatWasTurnedIsFound() throws Exception {
        Place place = town.place(Town.toldWithoutLead());
        place.text(0, report(place, "赵先生", "138****0001"));
        String visit = visit(place, "赵先生", "13800000001");
        same(place);

        turn(UUID.fromString(visit));

        rerun(place, "").body("same", is(false)).body("compared.visit", contains(visit))
                .body("compared[0].changes", contains("reasons")).body("compared[0].says.zh", hasItem("规则的逐条回答不同"))
                .body("verdicts[0].same", is(false))
                .body("verdicts[0].trace[0].rules.find { it.rule == 'REPORTED_IN_TIME' }.answer", is("YES"))
                .body("verdicts[0].onRecord[0].rules.find { it.rule == 'REPORTED_IN_TIME' }.answer", is("LATE"));
    }

    /** Whoever has the keys as well says that the report was late. */
    private void turn(UUID visit) throws Exception {
        String context = "verdict.1";
        try (Connection owner = Doctor.owner();
                PreparedStatement ask = owner.prepareStatement("select sealed from verdict where visit_id = ?")) {
            ask.setObject(1, visit);
            ResultSet row = ask.executeQuery();
            row.next();
            String kept = vault.open(row.getBytes(1), context, visit);
            String turned = kept.replaceFirst("(\"rule\":\"REPORTED_IN_TIME\",\"answer\":)\"YES\"", "$1\"LATE\"");
            assertNotEquals(kept, turned, kept);
            Doctor.does("update verdict set sealed = ? where visit_id = ?", vault.seal(turned, context, visit), visit);
        }
    }
}
