package dev.baobei.story;

import static dev.baobei.story.WhatIfs.receipt;
import static dev.baobei.story.WhatIfs.report;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What staff said of a report is said once, by an entry of the journal: whatever the application does, the database holds it. */
@StoryTest
class ReviewsOnRecordTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private String refused(String statement) {
        return assertThrows(SQLException.class, () -> {
            try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
                sql.execute(statement);
            }
        }).getMessage();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            false | update pre_report set review_answer = 'ACCEPTED', reviewed_at = review_due - interval '1 minute' where receipt = 'R' | is reviewed once
            true  | update pre_report set review_answer = null, reviewed_at = null where receipt = 'R'                                   | is reviewed once
            true  | update pre_report set review_answer = 'REFUSED' where receipt = 'R'                                                  | is reviewed once
            false | update pre_report set review_due = review_due + interval '1 day' where receipt = 'R'                                 | permission denied
            true  | update report_review set accepted = false                                                                            | permission denied
            """)
    void theDatabaseKeepsOneAnswer(boolean answered, String statement, String why) {
        Place place = town.place(Town.but(Town.toldWithoutLead(), """
                {"referral": {"grounds": ["HELD"], "within": "PT2H", "silence": "REFUSES"}}"""));
        place.text(0, report(place, "张先生", "138****1234"));
        String receipt = receipt(place.text(1, report(place, "张先生", "13812341234")));
        if (answered) {
            town.staff("reviewer", "desk").body(Map.of("accepted", true, "reason", "已核对"))
                    .post("/api/pre-reports/" + receipt + "/review").then().statusCode(200);
        }

        String said = refused(statement.replace("'R'", "'" + receipt + "'"));

        assertTrue(said.contains(why), said);
    }
}
