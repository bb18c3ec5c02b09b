package dev.baobei.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.flow.replay.CheckpointFlow;
import dev.baobei.story.StoryTest;
import dev.baobei.story.Town;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.Test;

/**
 * What is on record and its entry were written by one transaction: PostgreSQL itself says which one wrote a row ({@code xmin}), as
 * long as nothing has changed the row since. And what an entry answers for carries its head.
 */
@StoryTest
class SameTransactionTest {

    private static final String OF_PROJECT = " where one.project_id = PROJECT";
    private static final String OF_VISIT = " join visit v on v.id = one.visit_id where v.project_id = PROJECT";
    private static final String OF_DISPUTE = " join dispute d on d.id = one.dispute_id join visit v on v.id = d.visit_id where v.project_id = PROJECT";
    private static final String OF_DEAL = " join deal d on d.id = one.deal_id where d.project_id = PROJECT";
    private static final String OF_RULING = " join ruling r on r.id = one.ruling_id" + OF_DISPUTE.replace("one.", "r.");
    private static final String OF_HELPER = " join deal_helper h on h.id = one.helper_id join deal d on d.id = h.deal_id"
            + " where d.project_id = PROJECT and not one.replaced";
    private static final String CHANGES = "AMENDMENT_DECLINED ARRIVAL_CORRECTED ARRIVAL_REOPENED REPORT_LINKED REPORT_UNLINKED"
            + " CUSTOMERS_JOINED CUSTOMERS_PARTED";

    /** For each kind of record: whether the transaction that last wrote a row of it has written an entry about it as well. */
    private static final Map<String, String> RECORDS = Map.ofEntries(
            Map.entry("decision on a message",
                    """
                            select exists (select from journal_entry entry where entry.message_id = one.message_id
                                           and entry.xmin::text = one.xmin::text)
                            from decision as one where jsonb_path_exists(outcomes, '$[*] ? (@.project == "CODE").sequence ? (@ != null)')"""),
            Map.entry("report", """
                    select exists (select from journal_entry entry where entry.project_id = one.project_id
                                   and entry.xmin::text = one.xmin::text)
                    from pre_report as one where one.project_id = PROJECT"""),
            kept("visit", "visit", "entry.visit_id = one.id", OF_PROJECT, "ARRIVED"),
            kept("verdict", "verdict", "entry.visit_id = one.visit_id", OF_VISIT, "JUDGED"),
            kept("confirmation", "confirmation", "entry.visit_id = one.visit_id", OF_VISIT, "CONFIRMED"),
            kept("protection", "protection", "entry.visit_id = one.visit_id",
                    OF_PROJECT
                            + " and not one.replaced and not exists (select from deal sold where sold.visit_id = one.visit_id)",
                    "CONFIRMED"),
            kept("terms", "terms", "entry.project_id = one.project_id", OF_PROJECT, "TERMS_SET"),
            kept("dispute", "dispute", "entry.visit_id = one.visit_id",
                    OF_VISIT + " and one.overdue_since is null and one.reminded_of is null", "DISPUTE_OPENED"),
            kept("objection", "dispute_objection", "entry.visit_id = d.visit_id", OF_DISPUTE, "DISPUTE_OBJECTED"),
            kept("ruling", "ruling", "entry.visit_id = d.visit_id", OF_DISPUTE, "RULING_PROPOSED RULED"),
            kept("word on a ruling", "ruling_decision", "entry.visit_id = d.visit_id", OF_RULING, "RULED RULING_REFUSED"),
            kept("step of a deal", "deal_step", "entry.visit_id = d.visit_id", OF_DEAL, "DEAL_STEP"),
            kept("claim", "deal_claim", "entry.visit_id = d.visit_id", OF_DEAL, "DEAL_CLAIMED"),
            kept("payment", "deal_payment", "entry.visit_id = d.visit_id", OF_DEAL, "DEAL_PAYMENT"),
            kept("origin", "deal_origin", "entry.sequence = one.sequence", OF_DEAL, "DEAL_ORIGIN"),
            kept("helper", "deal_helper", "entry.visit_id = d.visit_id", OF_DEAL, "ASSISTANCE_PROPOSED"),
            kept("word on a helper", "deal_helper_decision", "entry.visit_id = d.visit_id", OF_HELPER, "ASSISTANCE_DECIDED"),
            kept("change of an arrival", "visit_amendment", "entry.visit_id = one.visit_id", OF_VISIT, "AMENDMENT_PROPOSED"),
            kept("word on such a change", "visit_amendment_decision", "entry.visit_id = one.visit_id", OF_VISIT, CHANGES),
            kept("follow-up", "follow_up", "entry.sequence = one.sequence", OF_PROJECT, "REPORT_FOLLOWED_UP"),
            kept("review", "report_review", "entry.sequence = one.sequence", OF_PROJECT, "REPORT_REVIEWED"),
            kept("appeal", "appeal", "entry.sequence = one.sequence", OF_PROJECT + " and one.overdue_told_at is null",
                    "APPEALED"),
            kept("answer to an appeal", "appeal_answer", "entry.at = one.answered_at",
                    " join appeal a on a.id = one.appeal_id where a.project_id = PROJECT", "APPEAL_ANSWERED"),
            kept("hand-over", "hand_over", "entry.sequence = one.sequence", OF_PROJECT, "REPORT_HANDED_OVER"),
            kept("designation", "filer_designation", "entry.project_id = one.project_id", OF_PROJECT, "FILERS_NAMED"),
            kept("listed customer", "existing_customer", "entry.sequence = coalesce(one.removed_sequence, one.sequence)",
                    OF_PROJECT,
                    "EXISTING_LISTED EXISTING_REMOVED"),
            kept("day of the calendar", "calendar_day", "entry.sequence = one.sequence", OF_PROJECT, "CALENDAR_SET"),
            kept("report said to be made up", "fake_report", "entry.sequence = one.sequence", OF_PROJECT, "FAKE_PROPOSED"),
            kept("word on such a report", "fake_report_decision", "entry.sequence = one.sequence", OF_PROJECT, "FAKE_DECIDED"),
            kept("departure", "departure", "entry.visit_id = one.visit_id", OF_VISIT, "CUSTOMER_LEFT DEPARTURE_DISMISSED"),
            kept("turn of duty", "duty_turn", "entry.sequence = one.sequence", OF_PROJECT, "DUTY_SET"),
            kept("stamp", "arrival_stamp", "entry.project_id = one.project_id", OF_PROJECT,
                    "ARRIVAL_STAMPED ARRIVED ARRIVAL_DETAILED ARRIVAL_DISMISSED"));

    private static Map.Entry<String, String> kept(String what, String table, String about, String which, String kinds) {
        return Map.entry(what, "select exists (select from journal_entry entry where entry.project_id = PROJECT and " + about
                + " and entry.kind = any(string_to_array('" + kinds + "', ' ')) and entry.xmin::text = one.xmin::text) from "
                + table + " as one" + which);
    }

    @Inject
    Town town;

    @Inject
    CheckpointFlow checkpoints;

    @Inject
    AgroalDataSource database;

    @Test
    void everythingOnRecordHasItsEntryInItsTransaction() throws Throwable {
        String code = new Played(town, checkpoints).play().place().code();
        for (Map.Entry<String, String> record : RECORDS.entrySet()) {
            List<Boolean> rows = ask(record.getValue().replace("CODE", code)
                    .replace("PROJECT", "(select id from project where code = '" + code + "')"));
            assertTrue(!rows.isEmpty() && !rows.contains(false), () -> record.getKey() + ": " + rows);
        }
    }

    private List<Boolean> ask(String question) throws SQLException {
        List<Boolean> answers = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getBoolean(1));
            }
        }
        return answers;
    }

    @Test
    void theReplyToWhatIsOnRecordCarriesTheHeadOfItsEntry() {
        Place place = town.place(Town.toldWithoutLead());
        String accepted = place.text(0, "报备《" + place.name() + "》,客户张先生,电话138****1234");
        String receipt = accepted.replaceAll("(?s).*回执(\\w{6}).*", "$1");
        String repeated = place.text(0, "报备《" + place.name() + "》,客户张先生,电话138****1234");
        String added = place.text(0, "补全 " + receipt + " 13812341234");
        String corrected = place.text(0, "更正 " + receipt + " 13912345678");
        String again = corrected.replaceAll("(?s).*，回执(\\w{6})。.*", "$1");
        String rejected = place.text(1, "报备《" + place.name() + "》,客户张先生,电话13912345678");
        String withdrawn = place.text(0, "撤回 " + again);
        String asked = place.text(2, "报备《" + place.name() + "》,客户张先生");

        Forgery export = Forgery.of(town.desk().get("/api/projects/" + place.code() + "/journal/entries").asByteArray());
        assertEquals(
                List.of("REPORT_ACCEPTED", "REPORT_REPEATED", "REPORT_SUPPLEMENTED", "REPORT_ACCEPTED", "REPORT_REJECTED",
                        "REPORT_WITHDRAWN", "REPORT_INCOMPLETE"),
                List.of(accepted, repeated, added, corrected, rejected, withdrawn, asked).stream()
                        .map(reply -> kindOf(reply, export))
                        .toList());
    }

    private static String kindOf(String reply, Forgery export) {
        String head = PlayedTalk.headIn(reply).results().findFirst().orElseThrow(() -> new AssertionError(reply)).group(1);
        return export.entries().stream().filter(entry -> entry.get("hash").asText().startsWith(head)).findFirst()
                .orElseThrow(() -> new AssertionError(head)).get("kind").asText();
    }
}
