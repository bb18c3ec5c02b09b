package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.Test;

/** How many reports are received on a day (W365: 10,000 and 30 per agency, excess void). */
@StoryTest
class QuotasTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private Place place(String intake) {
        town.passTo(LocalTime.of(10, 0));
        return town.place(Town.taking(intake));
    }

    private static String report(int customer) {
        return "报备 张先生 138****%04d".formatted(customer);
    }

    @Test
    void anAgencysReportsOfADayAreCountedAndThoseOfAnotherAreNot() {
        Place place = place("{\"agencyQuota\": 2}");

        assertTrue(place.text(0, report(1)).startsWith("已受理："));
        assertTrue(place.text(0, report(1)).startsWith("已受理："), "a repeat is the same report");
        assertTrue(place.text(0, report(2)).startsWith("已受理："));
        assertEquals("未受理：贵公司今天在" + place.name() + "的报备已满，请明天再发。", place.plainly(0, report(3)));
        assertTrue(place.text(0, report(1)).startsWith("已受理："), "and it stays what it is");
        assertTrue(place.text(1, report(3)).startsWith("已受理："));
        town.passTo(LocalTime.of(0, 0));
        assertTrue(place.text(0, report(3)).startsWith("已受理："));
    }

    @Test
    void severalReportsInOneMessageAreCountedOneByOne() {
        Place place = place("{\"agencyQuota\": 1}");

        String answer = place.text(0, "报备\n张先生 138****0001\n李女士 138****0002");

        assertTrue(answer.startsWith("1.已受理："), answer);
        assertTrue(answer.contains("2.未受理：贵公司今天在" + place.name() + "的报备已满"), answer);
    }

    @Test
    void aWithdrawnReportCounts() {
        Place place = place("{\"agentQuota\": 1}");
        String receipt = MainStoryTest.receipt(place, place.text(0, report(1234)));

        place.text(0, "撤回 " + receipt);

        assertEquals("未受理：您今天在" + place.name() + "的报备已满，请明天再发。", place.plainly(0, report(2)));
        town.desk().body(Map.of("text", report(2), "from", place.agents().get(0), "to", place.number()))
                .post("/api/messages/preview").then().body("reports[0].outcome", is("rejected"))
                .body("reports[0].objections", contains("AGENT_QUOTA_USED"));
    }

    @Test
    void everythingThatStandsAgainstAReportIsSaid() {
        Place place = place("{\"agencyQuota\": 1, \"agentQuota\": 1}");
        place.text(0, report(1));

        assertEquals("未受理：贵公司今天在%1$s的报备已满，请明天再发。未受理：您今天在%1$s的报备已满，请明天再发。".formatted(place.name()),
                place.plainly(0, report(2)));
    }

    @Test
    void noRaceExceedsAQuota() throws Exception {
        Place place = place("{\"agencyQuota\": 5}");

        List<String> answers = AtOnce.all(IntStream.range(0, 20)
                .<Callable<String>>mapToObj(i -> () -> place.text(0, report(i))).toList());

        assertEquals(5, answers.stream().filter(answer -> answer.startsWith("已受理：")).count());
        place.journal().body("verifies", is(true));
    }

    @Test
    void theDatabaseHoldsAQuotaWhoeverWrites() throws SQLException {
        Place place = place("{\"agencyQuota\": 1}");
        place.text(0, report(1));
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            String insertion = ReportPastTheGateway.insertion(sql, place, "QUOTA", "");

            SQLException refused = assertThrows(SQLException.class, () -> sql.execute(insertion));

            assertTrue(refused.getMessage().contains("the quota of the day"), refused::getMessage);
        }
    }
}
