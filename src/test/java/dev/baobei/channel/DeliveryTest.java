package dev.baobei.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import dev.baobei.channel.Notices.Written;
import dev.baobei.domain.message.Delivery;
import dev.baobei.domain.message.DeliveryReport;
import dev.baobei.postgres.message.Deliveries;
import dev.baobei.story.StoryTest;
import dev.baobei.story.Town;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilio.Conduct;
import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioMessage;
import dev.baobei.testing.FakeTwilioResource;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.quarkus.scheduler.Scheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of a message, in whatever order its provider says so. */
@StoryTest
class DeliveryTest {

    @Inject
    Notices notices;

    @Inject
    Deliveries deliveries;

    @Inject
    Scheduler scheduler;

    @Inject
    Town town;

    FakeTwilio twilio;

    @BeforeEach
    void holdBackTheApplicationsSender() {
        scheduler.pause();
    }

    @AfterEach
    void letItGo() {
        twilio.behave(Conduct.TAKES);
        scheduler.resume();
    }

    /** With our id in the address that is called, and without. */
    @ParameterizedTest(name = "told {0} before the answer and {1} after it: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            -,                      -,                     SENT,        -
            -,                      queued sent,           SENT,        -
            sent,                   -,                     SENT,        -
            delivered,              -,                     DELIVERED,   -
            delivered,              sent,                  DELIVERED,   -
            sent delivered,         delivered,             DELIVERED,   -
            delivered sent,         undelivered:30008,     DELIVERED,   -
            undelivered:30003,      -,                     UNDELIVERED, twilio 30003
            undelivered:30003,      sent,                  UNDELIVERED, twilio 30003
            failed,                 -,                     UNDELIVERED, failed
            failed:30007,           delivered,             DELIVERED,   -
            delivered read failed,  -,                     DELIVERED,   -
            a_new_word,             -,                     SENT,        -
            """)
    void reportsCountInWhateverOrderTheyCome(String before, String after, String state, String reason) {
        for (boolean isIdGivenBack : List.of(true, false)) {
            Written written = notices.write(1);
            twilio.meanwhile(taken -> tell(taken, before, isIdGivenBack));
            Notices.ring(notices.sender(Duration.ZERO));
            FakeTwilioMessage sent = twilio.taken().get(twilio.taken().size() - 1);
            tell(sent, after, isIdGivenBack);

            assertEquals(List.of(state), notices.states(written));
            assertEquals(Arrays.asList(reason), notices.reasons(written));
            assertEquals(List.of(sent.sid()), notices.providerIds(written));
            assertEquals(List.of(), notices.ask("select status from early_status where provider_id = '" + sent.sid() + "'"));
        }
    }

    @Test
    void aReportAtTheMomentOfTheAnswerIsNotLost() {
        for (int i = 0; i < 20; i++) {
            Written written = notices.write(1);
            CompletableFuture<Void> told = new CompletableFuture<>();
            twilio.meanwhile(taken -> told.completeAsync(() -> {
                tell(taken, "delivered", false);
                return null;
            }));
            Notices.ring(notices.sender(Duration.ZERO));
            told.join();

            assertEquals(List.of("DELIVERED"), notices.states(written));
        }
    }

    @Test
    void aSendThatWasNeverAnsweredIsKnownByTheReportThatGivesOurIdBack() {
        Written written = notices.write(1);
        twilio.behave(Conduct.CUTS_OFF_AFTER);
        Notices.ring(notices.sender(Duration.ZERO));
        FakeTwilioMessage sent = twilio.taken().get(twilio.taken().size() - 1);
        assertEquals(List.of("UNKNOWN"), notices.states(written));

        tell(sent, "sent", true);
        assertEquals(List.of("SENT"), notices.states(written));
        assertEquals(List.of(sent.sid()), notices.providerIds(written));
        tell(sent, "delivered", false);
        assertEquals(List.of("DELIVERED"), notices.states(written));
    }

    /** The provider gives such a reply an id of its own, which it tells first in the callback. */
    @Test
    void aReplyInTheWebhooksAnswerIsReportedOnToo() {
        Place place = town.place(Town.halfAnHourAhead());
        String sid = FakeTwilioWebhooks.newSid();
        FakeTwilioAnswer answer = place.deliver(sid, 0, report(place));
        FakeTwilioMessage reply = new FakeTwilioMessage(FakeTwilioWebhooks.newSid(), "outbound-reply", place.number(),
                place.agents().get(0), answer.reply().orElseThrow(), Instant.EPOCH,
                Map.of("StatusCallback", answer.statusCallback().orElseThrow()));
        assertEquals("claimed", replyState(sid));

        tell(reply, "delivered sent", true);

        assertEquals("delivered", replyState(sid));
        assertEquals(answer, place.deliver(sid, 0, report(place)));
    }

    private static String report(Place place) {
        return "报备《" + place.name() + "》,客户张先生,电话138****1234";
    }

    private String replyState(String sid) {
        return town.desk().get("/api/messages?externalId=" + sid).then().extract().path("messages[0].replyState");
    }

    @Test
    void aReportOnAMessageThatIsNotOursIsKeptOnceAndIsNoError() {
        FakeTwilioMessage foreign = message(FakeTwilioWebhooks.newSid(), "?outgoing=" + UUID.randomUUID());

        tell(foreign, "sent sent delivered sent", true);
        tell(message(foreign.sid(), "?outgoing=nobody"), "sent", true);
        tell(message(foreign.sid(), "?outgoing=%00".replace("%00", "")), "delivered", true);

        assertEquals(List.of("delivered", "sent"), notices
                .ask("select status from early_status where provider_id = '" + foreign.sid() + "' order by status"));
    }

    @Test
    void reportsThatNobodyClaimsAreForgottenByAgeAndByNumber() {
        notices.ask("delete from early_status returning 1");
        Instant first = Instant.parse("2026-11-23T00:00:00Z");
        for (int i = 0; i < 6; i++) {
            DeliveryReport report = new DeliveryReport("twilio", "SM" + i, "sent", Delivery.SENT, Optional.empty(),
                    Optional.empty());
            Instant at = first.plusSeconds(i);
            assertEquals(false, Notices.await(() -> deliveries.told(report, at)));
        }

        Notices.await(() -> deliveries.forget(first.plusSeconds(2), 100));
        assertEquals(List.of("SM2", "SM3", "SM4", "SM5"), notices.ask("select provider_id from early_status order by 1"));
        Notices.await(() -> deliveries.forget(first, 3));
        assertEquals(List.of("SM3", "SM4", "SM5"), notices.ask("select provider_id from early_status order by 1"));
        tell(message("SM6", ""), "sent", true);
        assertEquals(List.of("SM6"), notices.ask("select provider_id from early_status order by told_at desc limit 1"));
    }

    private static FakeTwilioMessage message(String sid, String query) {
        return new FakeTwilioMessage(sid, "outbound-api", "+15005550006", "+8613900000001", "", Instant.EPOCH,
                Map.of("StatusCallback", FakeTwilioResource.PUBLIC_URL + "/webhooks/twilio/status" + query));
    }

    /** @param words statuses, each with its error code behind a colon, if it has one */
    private static void tell(FakeTwilioMessage sent, String words, boolean isIdGivenBack) {
        if (words == null) {
            return;
        }
        FakeTwilioMessage called = isIdGivenBack ? sent : message(sent.sid(), "");
        for (String word : words.split(" ")) {
            String[] parts = word.split(":");
            assertEquals(204, Place.twilio().callBack(called, parts[0], parts.length > 1 ? parts[1] : "").status());
        }
    }
}
