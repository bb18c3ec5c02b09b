package dev.baobei.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fake provider lists as the real one does: what asks it about lost messages stands on this. */
class FakeTwilioTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000001";

    private final FakeTwilio twilio = FakeTwilio.start(ACCOUNT, "demo-token");
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void messagesAreListedByNumberAndDayTheNewestFirst() {
        twilio.books().textedIn("SM1", "+8613900000001", "+15005550006", "报备 一");
        twilio.books().textedIn("SM2", "+8613900000002", "+15005550006", "报备 二");
        twilio.books().textedIn("SM3", "+8613900000001", "+15005550011", "报备 三");

        assertEquals(List.of("SM3", "SM2", "SM1"), sids());
        assertEquals(List.of("SM2", "SM1"), sids("To", "+15005550006"));
        assertEquals(List.of("SM3", "SM1"), sids("From", "+8613900000001"));
        assertEquals(List.of("SM1"), sids("From", "+8613900000001", "To", "+15005550006", "DateSent", today.toString()));
        assertEquals(List.of(), sids("DateSent>", today.plusDays(1).toString()));
        assertEquals(List.of(), sids("DateSent<", today.minusDays(1).toString()));
    }

    @Test
    void aWrongTokenSeesNothing() {
        assertEquals(401, list("other").statusCode());
    }

    private List<String> sids(String... filters) {
        return list("demo-token", filters).jsonPath().getList("messages.sid");
    }

    private Response list(String token, String... filters) {
        var request = RestAssured.given().auth().preemptive().basic(ACCOUNT, token);
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam(filters[i], filters[i + 1]);
        }
        return request.get(twilio.url() + "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json");
    }
}
