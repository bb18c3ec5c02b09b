package dev.baobei.story;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** One message with several reports: each has its outcome, and all are said in as few messages as may be, in order. */
@StoryTest
class SeveralReportsTest {

    private static final int TWO_SMS = 134;
    private static final Pattern CUSTOMER = Pattern.compile("(\\d+)\\.([张李王赵孙周吴郑冯陈卫蒋]先生)(\\d{4}) 回执([2-9A-Z]{6})");

    @Inject
    Town town;

    FakeTwilio twilio;

    private static String reports(Place place, int customers) {
        return "报备项目：" + place.name() + "\n" + IntStream.range(0, customers)
                .mapToObj(i -> "张李王赵孙周吴郑冯陈卫蒋".charAt(i) + "先生 138****" + (1000 + i)).collect(Collectors.joining("\n"));
    }

    @Test
    void whatDoesNotFitTheAnswerFollowsInOrderThroughTheOutboxAndARepeatGetsTheSameBytes() {
        Place place = town.place(Town.halfAnHourAhead());
        String sid = FakeTwilioWebhooks.newSid();

        String first = place.deliver(sid, 0, reports(place, 12)).reply().orElseThrow();

        List<String> followed = Eventually.get(() -> Optional.of(sends(place)).filter(sent -> sent.size() == 2));
        List<String> all = List.of(first, followed.get(0), followed.get(1));
        all.forEach(message -> assertTrue(message.length() <= TWO_SMS, message));
        List<MatchResult> customers = all.stream().flatMap(message -> CUSTOMER.matcher(message).results()).toList();
        assertEquals(IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList(),
                customers.stream().map(customer -> customer.group(1)).toList());
        customers.forEach(customer -> town.desk().get("/api/pre-reports/" + customer.group(4)).then().statusCode(200)
                .body("customerName", is(customer.group(2)))
                .body("phones", equalTo(List.of("138****" + customer.group(3)))));
        assertEquals(1, all.stream().filter(message -> message.contains("起可到访")).count());

        assertEquals(first, place.deliver(sid, 0, reports(place, 12)).reply().orElseThrow());
        JsonPath message = town.desk().get("/api/messages?externalId=" + sid).jsonPath();
        assertEquals(all, message.getList("messages[0].replies.text"));
        assertEquals(String.join("\n", all), message.getString("messages[0].reply"));
        assertEquals(12, message.getList("messages[0].outcomes").size());
        assertEquals(followed, sends(place));
    }

    @Test
    void eachReportHasItsOwnOutcomeNumberedAsSent() {
        Place place = town.place(Town.halfAnHourAhead());
        String sid = FakeTwilioWebhooks.newSid();

        String reply = place.deliver(sid, 0, "报备项目:" + place.name() + ",客户姓名:张先生,电话:138****1234\n"
                + "报备项目:" + place.name() + ",客户姓名:李先生,电话:1389998444\n"
                + "报备项目:" + place.name() + ",客户姓名:王先生,电话:137****2222").reply().orElseThrow();

        assertTrue(reply.matches("已受理" + place.name() + " 2位，.*：1\\.张先生1234 回执\\w{6}；3\\.王先生2222 回执\\w{6}"), reply);
        town.desk().get("/api/messages?externalId=" + sid).then()
                .body("messages[0].outcomes.outcome", equalTo(List.of("accepted", "incomplete", "accepted")))
                .body("messages[0].replies", hasSize(2));
        String asked = Eventually.get(() -> sends(place).stream().findFirst());
        assertEquals("未受理，2.电话“1389998444”位数不对。请补全后重发：\n报备项目:" + place.name() + ",客户姓名:李先生,电话:___", Marks.without(asked));
    }

    @Test
    void thePartsOfAnAnswerLeaveInOrderWhateverTheProviderDoes() {
        Place place = town.place(Town.halfAnHourAhead());
        twilio.behave(FakeTwilio.Conduct.IS_TOO_BUSY);
        place.text(0, reports(place, 12));
        int before = twilio.attempts();
        Eventually.get(() -> Optional.of(twilio.attempts()).filter(attempts -> attempts > before));
        assertEquals(List.of(), sends(place));

        twilio.behave(FakeTwilio.Conduct.TAKES);

        List<String> followed = Eventually.get(() -> Optional.of(sends(place)).filter(sent -> sent.size() == 2));
        assertTrue(followed.get(0).startsWith("4."), followed::toString);
    }

    private List<String> sends(Place place) {
        return twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(0))).map(FakeTwilioMessage::body)
                .toList();
    }
}
