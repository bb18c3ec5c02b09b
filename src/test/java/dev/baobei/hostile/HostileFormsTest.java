package dev.baobei.hostile;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;

import jakarta.inject.Inject;

import dev.baobei.story.StoryTest;
import dev.baobei.story.Town;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.Test;

/** Webhooks that are signed and strange: a stranger types them, and the provider passes them on. */
@StoryTest
class HostileFormsTest {

    private static final List<String> VALUES = List.of("", " ", "\0", "报备\0张先生", "\n", "\t\r\n", "\u0001\u001b[2J",
            "\u202e张先生\u202c",
            "\u200b\ufeff", "\uffff\ufffe", "\ud83d\ude00", "*", "0", "-1", "9".repeat(400), "13812341234".repeat(50),
            "长".repeat(1_600),
            "<Response><Message>x</Message></Response>", "&amp;<![CDATA[", "'; drop table message; --", "{\"a\":null}",
            "${jndi:x}",
            "{0}", "%s%n", "\\u0000", "报备\n姓名：\0\n电话：138****1234", "客户张先生,电话:138****1234,到访时间:9999999999年99月99日");

    private static final List<String> NAMES = List.of("MessageSid", "SmsSid", "AccountSid", "MessagingServiceSid", "From", "To",
            "Body",
            "NumMedia", "NumSegments", "SmsStatus", "OptOutType", "MessageStatus", "ErrorCode", "ProfileName", "MediaUrl0", "",
            "\0", "报备");

    private static final List<String> OF_A_STATUS = List.of("MessageSid", "MessageStatus", "ErrorCode", "AccountSid", "");

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private final List<String> offences = new ArrayList<>();
    private int taken;

    @Test
    void noMessageBreaksAnythingAndEveryOneThatIsTakenIsAnsweredForEver() {
        Place place = town.place(Town.halfAnHourAhead());
        Kept kept = new Kept(database);
        for (String name : NAMES) {
            for (String value : VALUES) {
                List<Entry<String, String>> message = new ArrayList<>(Place.twilio().message(FakeTwilioWebhooks.newSid(),
                        place.agents().get(0), place.number(), "报备《" + place.name() + "》,客户张先生,电话:138****1234"));
                replace(message, name, value);
                inspect("/webhooks/twilio", message, kept, 200);
            }
        }
        assertEquals(List.of(), offences);
        assertTrue(taken > 200, () -> "taken: " + taken);
        assertEquals(0, count("select count(*) from waiting where failure is not null"));
    }

    @Test
    void noStatusBreaksAnything() {
        Kept kept = new Kept(database);
        for (String name : OF_A_STATUS) {
            for (String value : VALUES) {
                List<Entry<String, String>> status = new ArrayList<>(List.of(entry("MessageSid", FakeTwilioWebhooks.newSid()),
                        entry("MessageStatus", "sent"), entry("AccountSid", "AC1")));
                replace(status, name, value);
                inspect("/webhooks/twilio/status", status, kept, 204);
            }
        }
        for (String value : Hostile.IN_TARGET) {
            if (!value.matches(".*%(?![0-9A-Fa-f]{2}).*|.*[\\s{|\\\\].*")) {
                inspect("/webhooks/twilio/status?outgoing=" + value, List.of(entry("MessageSid", FakeTwilioWebhooks.newSid()),
                        entry("MessageStatus", "sent")), kept, 204);
            }
        }
        assertEquals(List.of(), offences);
    }

    private static void replace(List<Entry<String, String>> form, String name, String value) {
        form.removeIf(each -> each.getKey().equals(name));
        form.add(entry(name, value));
    }

    private void inspect(String target, List<Entry<String, String>> form, Kept kept, int good) {
        FakeTwilioAnswer answer = Place.twilio().post(target, form);
        String what = target + " " + form.get(form.size() - 1) + ": " + answer.status();
        if (answer.status() == good) {
            taken++;
            if (!answer.equals(Place.twilio().post(target, form))) {
                offences.add(what + ", and another answer for the second time");
            }
            kept.allow();
        } else if (answer.status() >= 500 || answer.status() < 400
                || !answer.contentType().equals("application/problem+json")) {
            offences.add(what + " " + answer.contentType());
        } else if (!kept.changed(() -> Place.twilio().post(target, form)).isEmpty()) {
            offences.add(what + ", and kept");
        }
    }

    private int count(String query) {
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (java.sql.SQLException refused) {
            throw new AssertionError(refused);
        }
    }
}
