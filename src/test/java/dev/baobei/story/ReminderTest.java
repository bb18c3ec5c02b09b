package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.flow.report.ReminderFlow;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.VertxContextSupport;
import org.junit.jupiter.api.Test;

/** Reports that are about to expire, and their agents who are reminded of them. */
@StoryTest
class ReminderTest {

    private static final String ZHANG = "报备 张先生 138****1234";

    @Inject
    Town town;

    @Inject
    ReminderFlow reminders;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    private static String receipt(String reply) {
        return reply.replaceFirst("(?s).*回执(\\w{6}).*", "$1");
    }

    private void remind() {
        try {
            VertxContextSupport.subscribeAndAwait(reminders::remind);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }

    /** What an agent was told of reports about to expire; the end of a long notice may be a message of its own. */
    private List<String> told(Place place, int agent) {
        return twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent)))
                .map(FakeTwilioMessage::body)
                .filter(body -> body.contains("待到访，回执") || body.contains("到期后须重新报备")).toList();
    }

    private List<String> told(Place place, int agent, int notices) {
        return Eventually.get(() -> Optional.of(told(place, agent)).filter(all -> all.size() == notices));
    }

    /** How many messages of reminders are written, sent or not. */
    private int written(Place place) {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement("""
                        select count(*) from outgoing o join project p on p.id = o.project_id
                        where p.code = ? and o.message_id is null and o.visit_id is null and o.state <> 'UNTOLD'""")) {
            count.setString(1, place.code());
            ResultSet found = count.executeQuery();
            found.next();
            return found.getInt(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Time passes to a quarter past nine of the day before the last day of a report with seven natural days. */
    private void passToTheDayBeforeTheLast() {
        town.pass(Duration.ofDays(5));
        town.passTo(LocalTime.of(9, 15));
    }

    private String lastDay() {
        return Dates.said(town.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(1),
                town.now().minus(Duration.ofDays(5)));
    }

    @Test
    void theAgentIsRemindedOnceOnTheMorningBeforeTheLastDay() {
        Place place = town.place(Town.toldWithoutLead());
        String receipt = receipt(place.text(0, ZHANG));
        town.pass(Duration.ofDays(5));
        remind();
        assertEquals(0, written(place));
        town.passTo(LocalTime.of(9, 15));
        remind();
        remind();

        assertEquals(1, written(place));
        assertEquals(List.of(place.name() + "：您名下的报备即将到期：张先生1234待到访，回执" + receipt + "，" + lastDay()
                + "24:00前有效。您名下的报备到期后须重新报备。"), told(place, 0, 1));
    }

    @Test
    void whatIsWithdrawnVisitedOrExpiredIsNotRemindedOf() {
        Place place = town.place(Town.toldWithoutLead());
        String withdrawn = receipt(place.text(0, ZHANG));
        place.text(0, "报备 王先生 138****1235");
        String visit = place.arrive("王先生", "13812341235").statusCode(201).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        place.text(1, "报备 李先生 138****1236");
        place.text(0, "撤回 " + withdrawn);
        passToTheDayBeforeTheLast();
        remind();
        assertEquals(1, written(place));
        assertEquals(1, told(place, 1, 1).size());

        place.text(2, "报备 赵先生 138****1237");
        town.pass(Duration.ofDays(9));
        place.text(1, "报备 孙先生 138****1238");
        passToTheDayBeforeTheLast();
        remind();
        assertEquals(2, written(place));
        assertEquals(2, told(place, 1, 2).size());
    }

    @Test
    void manyAreSaidInAsManyMessagesAsTheyNeed() {
        Place place = town.place(Town.toldWithoutLead());
        for (int i = 0; i < 7; i++) {
            place.text(0, "报备 张先生 138****123" + i);
        }
        passToTheDayBeforeTheLast();
        remind();

        List<String> told = told(place, 0, written(place));
        assertTrue(told.size() > 1);
        for (int i = 0; i < 7; i++) {
            String customer = "张先生123" + i;
            assertEquals(1, told.stream().filter(notice -> notice.contains(customer)).count(), customer);
        }
    }

    @Test
    void whoLeftIsNotReminded() {
        Place place = town.place(Town.toldWithoutLead());
        place.text(0, ZHANG);
        place.text(1, ZHANG);
        town.put(new Setup(List.of(), List.of(new AgencySetup(place.agencies().get(0), Agency.State.APPROVED)),
                List.of(new AgentSetup("经纪人1", place.agents().get(0), place.agencies().get(0), Agent.State.LEFT)), List.of()));
        passToTheDayBeforeTheLast();
        remind();

        assertEquals(1, written(place));
        assertEquals(1, told(place, 1, 1).size());
    }

    @Test
    void anAgencyThatMayNotReportIsNotReminded() {
        Place place = town.place(Town.toldWithoutLead());
        String receipt = place.text(0, ZHANG).replaceFirst("(?s).*回执(\\w{6}).*", "$1");
        town.put(new Setup(List.of(), List.of(new AgencySetup(place.agencies().get(0), Agency.State.SUSPENDED)), List.of(),
                List.of()));
        passToTheDayBeforeTheLast();
        remind();

        assertEquals(0, written(place));
        town.desk().get("/api/pre-reports/" + receipt).then().statusCode(200).body("untold.agency",
                contains(place.agencies().get(0)));
    }

    @Test
    void aReminderThatIsMuchTooLateWaitsForItsTimeOfDay() {
        Place place = town.place(Town.toldWithoutLead());
        place.text(0, ZHANG);
        town.pass(Duration.ofDays(6));
        town.passTo(LocalTime.of(3, 0));
        remind();
        assertEquals(0, written(place));
        town.pass(Duration.ofHours(5));
        remind();
        assertEquals(0, written(place));
        town.pass(Duration.ofHours(1));
        remind();
        assertEquals(1, written(place));
    }

    @Test
    void aReportThatCannotBeReadStopsNobodyElse() throws SQLException {
        Place place = town.place(Town.toldWithoutLead());
        String receipt = receipt(place.text(0, ZHANG));
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            assertEquals(1,
                    statement.executeUpdate(
                            """
                                    insert into pre_report (id, receipt, project_id, agent_id, agency_id, terms_id, message_id, name_sealed,
                                      identity_key, effective_at, sequence, earliest_visit, deadline, remind_at)
                                    select gen_random_uuid(), 'UNREADABLE' || receipt, project_id, agent_id, agency_id, terms_id, message_id, '\\x00',
                                      '\\x00', effective_at, sequence - 1, earliest_visit, deadline, remind_at - interval '1 minute'
                                    from pre_report where receipt = '%s'"""
                                    .formatted(receipt)));
        }
        passToTheDayBeforeTheLast();
        remind();

        assertEquals(1, written(place));
        assertTrue(told(place, 0, 1).get(0).contains(receipt));
    }

    @Test
    void whatAnotherInstanceIsAtIsLeftToIt() throws SQLException {
        Place place = town.place(Town.toldWithoutLead());
        String receipt = receipt(place.text(0, ZHANG));
        passToTheDayBeforeTheLast();
        try (Connection other = database.getConnection(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from pre_report where receipt = '" + receipt + "' for update");
            remind();
            assertEquals(0, written(place));
            other.rollback();
            other.setAutoCommit(true);
        }
        remind();
        assertEquals(1, written(place));
    }

    @Test
    void anOpeningDayMovedNearerIsToldOnce() {
        LocalDate today = town.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        Place place = town.place(Town.untilOpening(), today.plusDays(20));
        place.text(0, ZHANG);
        town.passTo(LocalTime.of(10, 0));
        town.put(new Setup(List.of(new ProjectSetup(place.code(), place.name(), List.of(), List.of(), "Asia/Shanghai",
                today.plusDays(2), null, null)), List.of(), List.of(), List.of()));
        remind();

        assertEquals(1, written(place));
    }

    @Test
    void aMovedOpeningDayIsRemindedOfAnew() {
        Place place = town.place(Town.untilOpening(), town.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(7));
        place.text(0, ZHANG);
        passToTheDayBeforeTheLast();
        remind();
        told(place, 0, 1);

        town.put(new Setup(List.of(new ProjectSetup(place.code(), place.name(), List.of(), List.of(), "Asia/Shanghai",
                town.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(7), null, null)), List.of(), List.of(),
                List.of()));
        remind();
        passToTheDayBeforeTheLast();
        remind();
        assertEquals(2, told(place, 0, 2).size());
    }

    @Test
    void termsSayWhenAndWhetherAndNothingElse() {
        TermsText usual = Town.toldWithoutLead();
        Place place = town.place(Town.but(usual, "{\"reminder\": \"none\"}"));
        Place reminded = town.place(usual);
        place.text(0, ZHANG);
        reminded.text(0, ZHANG);
        passToTheDayBeforeTheLast();
        remind();
        assertEquals(1, written(reminded));
        assertEquals(0, written(place));

        town.desk().get("/api/projects/" + place.code() + "/terms").then().body("terms.reminder", contains("none"));
        town.staff("administrator", "admin")
                .body("""
                        {"projects": [{"code": "%s", "name": "%s", "zone": "Asia/Shanghai",
                          "terms": {"leadTime": "none", "validity": "P7D", "ownership": "FIRST_REPORT", "protection": "P30D", "reminder": "soon",
                            "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME", "disclosure": "SECRET", "agreement": 7}}]}"""
                        .formatted(place.code(), place.name()))
                .post("/api/setup").then().statusCode(400)
                .body("errors.field", contains("projects[0].terms.reminder"))
                .body("errors.detail",
                        contains("must be none, or 0 to 30 days before the last day and a time of day (P1D@09:00)"));
    }
}
