package dev.baobei.proof;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.baobei.flow.replay.CheckpointFlow;
import dev.baobei.story.Doctor;
import dev.baobei.story.StoryTest;
import dev.baobei.story.Town;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** A whole project's life is judged once more (重演): every kind of record comes out as its entries say, and whichever was doctored is named. */
@StoryTest
class RerunOfEverythingTest {

    private static final String FIRST = " where ctid = (select one.ctid from TABLE one JOIN limit 1)";
    private static final String OF_PROJECT = "where one.project_id = PROJECT order by 1";
    private static final String OF_VISIT = "join visit v on v.id = one.visit_id where v.project_id = PROJECT order by 1";
    private static final String OF_DEAL = "join deal d on d.id = one.deal_id where d.project_id = PROJECT";
    private static final String OF_DISPUTE = "join dispute d on d.id = one.dispute_id join visit v on v.id = d.visit_id where v.project_id = PROJECT";
    private static final String OF_RULING = "join ruling r on r.id = one.ruling_id join dispute d on d.id = r.dispute_id"
            + " join visit v on v.id = d.visit_id where v.project_id = PROJECT";
    private static final String STANDS = "where one.project_id = PROJECT and not one.replaced order by lower(one.during)";

    /** What the rerun names, and the one row that was changed for it: table, change, and which one. */
    private static final Map<String, List<String>> DOCTORED = new TreeMap<>(Map.ofEntries(
            doctored("protection until", "protection", "during = tstzrange(lower(during), upper(during) + interval '9 days')",
                    STANDS),
            doctored("protection holders", "protection_holder", "percent = percent - 1",
                    "join protection p on p.id = one.protection_id where p.project_id = PROJECT and not p.replaced and one.percent > 0"
                            + " order by lower(p.during)"),
            doctored("usedUp at", "pre_report", "ended_at = ended_at + interval '1 minute'",
                    "where one.project_id = PROJECT and one.ended_why = 'MATCHED' order by one.sequence"),
            doctored("usedUp row", "pre_report",
                    "ended_why = null, ended_at = null, used_by = null, told_why = null, told_at = null",
                    "where one.project_id = PROJECT and one.ended_why = 'MATCHED' order by one.sequence desc"),
            doctored("confirmation at", "confirmation", "confirmed_at = confirmed_at - interval '1 minute'", OF_VISIT),
            doctored("arrival closesAt", "visit", "closes_at = closes_at + interval '1 day'", OF_PROJECT),
            doctored("dispute dueAt", "dispute", "due_at = due_at + interval '1 day'", OF_VISIT),
            doctored("objection at", "dispute_objection", "objected_at = objected_at - interval '1 day'", OF_DISPUTE),
            doctored("ruling basis", "ruling", "basis = 'POOL'", OF_DISPUTE),
            doctored("ruling holders", "ruling_holder", "percent = 60", OF_RULING),
            doctored("ruling agreed", "ruling_decision", "agreed = not agreed", OF_RULING),
            doctored("appeal dueAt", "appeal", "due_at = due_at + interval '1 day'", OF_PROJECT),
            doctored("deal cancelled", "deal", "cancelled = true", OF_PROJECT),
            doctored("dealStep at", "deal_step", "taken_at = taken_at - interval '1 day'", OF_DEAL),
            doctored("claim at", "deal_claim", "claimed_at = claimed_at - interval '1 day'", OF_DEAL),
            doctored("payment at", "deal_payment", "received_at = received_at - interval '1 day'", OF_DEAL),
            doctored("origin near", "deal_origin", "near = 'OUTSIDE'", OF_DEAL),
            doctored("helper percent", "deal_helper", "percent = 10", OF_DEAL),
            doctored("helper agreed", "deal_helper_decision", "agreed = false", OF_DEAL),
            doctored("referral silence", "pre_report", "review_silence = 'ACCEPTS'",
                    "where one.project_id = PROJECT and one.review_due is not null"),
            doctored("review accepted", "report_review", "accepted = not accepted", OF_PROJECT),
            doctored("followUp at", "follow_up", "followed_at = followed_at + interval '1 minute'", OF_PROJECT),
            doctored("handOver at", "hand_over", "handed_at = handed_at - interval '1 minute'", OF_PROJECT),
            doctored("share at", "share_hand_over", "handed_at = handed_at - interval '1 minute'", OF_PROJECT),
            doctored("calendar days", "calendar_day", "day = day + 1", OF_PROJECT),
            doctored("fake fine", "fake_report_decision", "fine = fine + 1", OF_PROJECT),
            doctored("fake at", "fake_report", "proposed_at = proposed_at - interval '1 minute'", OF_PROJECT),
            doctored("unlisted at", "existing_customer", "removed_at = removed_at + interval '1 minute'",
                    "where one.project_id = PROJECT and one.removed_at is not null"),
            doctored("terms from", "terms", "effective_from = effective_from - interval '1 day'", OF_PROJECT),
            doctored("amendment at", "visit_amendment", "proposed_at = proposed_at - interval '1 minute'", OF_VISIT),
            doctored("amendment agreed", "visit_amendment_decision", "agreed = not agreed", OF_VISIT),
            doctored("link undone", "visit_link", "undone = null, undone_kind = null, undone_agreed = null", OF_VISIT),
            doctored("join until", "customer_join",
                    "until = null, parted_visit = null, parted_number = null, parted_kind = null, parted_agreed = null",
                    OF_PROJECT),
            doctored("departure at", "departure", "left_at = left_at - interval '1 second'", OF_VISIT),
            doctored("duty from", "duty_turn", "from_at = from_at + interval '1 day'", OF_PROJECT),
            doctored("stamp closesAt", "arrival_stamp", "closes_at = closes_at + interval '1 day'", OF_PROJECT)));

    private static Map.Entry<String, List<String>> doctored(String found, String table, String change, String which) {
        return Map.entry(found, List.of(table, change, which));
    }

    @Inject
    Town town;

    @Inject
    CheckpointFlow checkpoints;

    @Test
    void whateverOfItIsDoctoredIsNamed() throws Throwable {
        String project = new Played(town, checkpoints).play().place().code();
        town.desk().get("/api/projects/" + project + "/rerun").then().statusCode(200).body("rows", is(List.of()))
                .body("compared", is(List.of())).body("verdicts", is(List.of())).body("same", is(true));

        for (List<String> one : DOCTORED.values()) {
            Doctor.does(("update " + one.get(0) + " set " + one.get(1)
                    + FIRST.replace("TABLE", one.get(0)).replace("JOIN", one.get(2)))
                    .replace("PROJECT", "(select id from project where code = '" + project + "')"));
        }

        JsonPath found = town.desk().get("/api/projects/" + project + "/rerun").then().statusCode(200).body("same", is(false))
                .extract().jsonPath();
        List<String> rows = found.<Map<String, String>>getList("rows").stream()
                .map(row -> row.get("about") + " " + row.get("field")).sorted().toList();
        assertEquals(DOCTORED.keySet().stream().sorted().toList(), rows, found::prettify);
        assertTrue(Stream.of("zh", "en").flatMap(language -> found.<String>getList("rows.says." + language).stream())
                .allMatch(said -> said.matches("(?s).*[^{}]+.*") && !said.contains("{")), found::prettify);
    }
}
