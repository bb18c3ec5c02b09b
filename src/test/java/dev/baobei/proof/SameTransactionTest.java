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

import dev.baobei.flow.CheckpointFlow;
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

    /** For each kind of record: whether the transaction that last wrote a row of it has written an entry about it as well. */
    private static final Map<String, String> RECORDS = Map.of(
            "decision on a message", """
                    select exists (select from journal_entry entry where entry.message_id = one.message_id
                                   and entry.xmin::text = one.xmin::text)
                    from decision as one where jsonb_path_exists(outcomes, '$[*].sequence ? (@ != null)')""",
            "report", """
                    select exists (select from journal_entry entry where entry.project_id = one.project_id
                                   and entry.xmin::text = one.xmin::text)
                    from pre_report as one""",
            "visit", """
                    select exists (select from journal_entry entry where entry.visit_id = one.id and entry.kind = 'ARRIVED'
                                   and entry.xmin::text = one.xmin::text)
                    from visit as one""",
            "verdict", """
                    select exists (select from journal_entry entry where entry.visit_id = one.visit_id
                                   and entry.kind = 'JUDGED' and entry.xmin::text = one.xmin::text)
                    from verdict as one""",
            "confirmation", """
                    select exists (select from journal_entry entry where entry.visit_id = one.visit_id
                                   and entry.kind = 'CONFIRMED' and entry.xmin::text = one.xmin::text)
                    from confirmation as one""",
            "protection", """
                    select exists (select from journal_entry entry where entry.visit_id = one.visit_id
                                   and entry.kind = 'CONFIRMED' and entry.xmin::text = one.xmin::text)
                    from protection as one""",
            "terms", """
                    select exists (select from journal_entry entry where entry.project_id = one.project_id
                                   and entry.kind = 'TERMS_SET' and entry.xmin::text = one.xmin::text)
                    from terms as one""");

    @Inject
    Town town;

    @Inject
    CheckpointFlow checkpoints;

    @Inject
    AgroalDataSource database;

    @Test
    void everythingOnRecordHasItsEntryInItsTransaction() throws Throwable {
        new Played(town, checkpoints).play();
        for (Map.Entry<String, String> record : RECORDS.entrySet()) {
            List<Boolean> rows = ask(record.getValue());
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
        String head = Played.headIn(reply).results().findFirst().orElseThrow(() -> new AssertionError(reply)).group(1);
        return export.entries().stream().filter(entry -> entry.get("hash").asText().startsWith(head)).findFirst()
                .orElseThrow(() -> new AssertionError(head)).get("kind").asText();
    }
}
