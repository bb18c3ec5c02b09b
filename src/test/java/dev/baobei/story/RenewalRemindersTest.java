package dev.baobei.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.flow.report.ReminderFlow;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.VertxContextSupport;
import org.junit.jupiter.api.Test;

/** Whose renewal waits for staff has none but the report that stands, and is reminded of it. */
@StoryTest
class RenewalRemindersTest {

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

    /** How many messages of reminders are written, sent or not. */
    private int written(Place place) {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement("""
                        select count(*) from outgoing o join project p on p.id = o.project_id
                        where p.code = ? and o.message_id is null and o.visit_id is null""")) {
            count.setString(1, place.code());
            ResultSet found = count.executeQuery();
            found.next();
            return found.getInt(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Reported, kept up, and reported again on the fourth day, which staff have to accept. */
    private String[] renewed(Place place) {
        String receipt = receipt(place.text(0, ZHANG));
        town.pass(Duration.ofDays(3));
        place.text(0, "跟进 " + receipt + " 已电话沟通");
        town.pass(Duration.ofMinutes(1));
        return new String[]{receipt, receipt(place.text(0, ZHANG))};
    }

    private Place whereRenewalsAreReferred() {
        return town.place(Town.but(Town.toldWithoutLead(), """
                {"renewal": "P3D", "referral": {"grounds": ["RENEWAL"], "within": "PT2H", "silence": "REFUSES"}}"""));
    }

    @Test
    void whoseRenewalNobodyAcceptedIsRemindedOfTheReportThatStands() {
        Place place = whereRenewalsAreReferred();
        String[] receipts = renewed(place);
        assertNotEquals(receipts[0], receipts[1]);
        town.pass(Duration.ofDays(2));
        town.passTo(LocalTime.of(9, 15));
        int before = written(place);

        remind();

        assertEquals(1, written(place) - before);
        assertTrue(Eventually.get(() -> twilio.taken().stream().map(FakeTwilioMessage::body)
                .filter(body -> body.contains("待到访，回执" + receipts[0])).findFirst()).length() > 0);
    }

    @Test
    void whoseRenewalIsAcceptedIsNotRemindedOfTheFormerReport() {
        Place place = whereRenewalsAreReferred();
        String[] receipts = renewed(place);
        town.staff("reviewer", "desk").body(Map.of("accepted", true, "reason", "已核对"))
                .post("/api/pre-reports/" + receipts[1] + "/review").then().statusCode(200);
        town.pass(Duration.ofDays(2));
        town.passTo(LocalTime.of(9, 15));
        int before = written(place);

        remind();

        assertEquals(before, written(place));
    }
}
