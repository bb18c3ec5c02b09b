package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioWebhooks;
import org.junit.jupiter.api.Test;

/** Whole numbers before the visit: forbidden (REG-11, REG-16) or required (REG-02). */
@StoryTest
class WholeNumbersTest {

    private static final String WHOLE = "报备 张先生 13856781234";

    @Inject
    Town town;

    private Place forbidding() {
        return town.place(Town.taking("{\"wholeNumber\": \"FORBIDDEN\"}"));
    }

    @Test
    void aForbiddenNumberIsAnsweredWithTheMaskedTextToSendBack() {
        Place place = forbidding();

        String answer = place.plainly(0, WHOLE);

        assertEquals("未受理，到访前不收全号，电话须写成138****1234。请补全后重发：\n报备项目:" + place.name()
                + ",客户姓名:张先生,电话:138****1234", answer);
        String again = place.text(0, answer.substring(answer.indexOf('\n') + 1));
        assertTrue(again.startsWith("已受理：" + place.name() + " 张先生138****1234"), again);
        town.pass(Duration.ofMinutes(31));
        place.arrive("张先生", "13856781234").statusCode(201).body("verdict.kind", is("BroughtBy"));
    }

    @Test
    void theMaskedNumberAloneIsEnoughOfAnAnswer() {
        Place place = forbidding();
        place.text(0, WHOLE);

        String answer = place.text(0, "138****1234");

        assertTrue(answer.startsWith("已受理：" + place.name() + " 张先生138****1234"), answer);
    }

    @Test
    void itsDigitsAreKeptInTheMessageAlone() {
        Place place = forbidding();
        String sid = FakeTwilioWebhooks.newSid();
        place.deliver(sid, 0, WHOLE);
        String message = town.desk().get("/api/messages?externalId=" + sid).jsonPath().getString("messages[0].id");

        town.desk().post("/api/messages/" + message + "/reread").then().statusCode(200).body("differs", is(false))
                .body("before.reports[0].phones", contains("138****1234"));
    }

    @Test
    void itIsForbiddenInWhatIsAddedOrCorrectedToo() {
        Place place = forbidding();
        String receipt = MainStoryTest.receipt(place, place.text(0, "报备 张先生 138****1234"));

        assertEquals("未更改：到访前不收全号，电话须写成138****1234。请发：补全 " + receipt + " 加号码。",
                place.text(0, "补全 " + receipt + " 13856781234"));
        String corrected = place.text(0, "更正 " + receipt + " 13956781234");
        assertEquals("未更正，原报备（回执" + receipt + "）不变：到访前不收全号，电话须写成139****1234。",
                Marks.without(corrected));
        assertFalse(place.text(0, "查询 " + receipt).contains("5678"));
    }

    @Test
    void aPreviewSaysSo() {
        Place place = forbidding();

        town.desk().body(Map.of("text", WHOLE, "to", place.number())).post("/api/messages/preview").then().statusCode(200)
                .body("reports[0].outcome", is("incomplete")).body("missing[0].field", is("phone"))
                .body("missing[0].why", is("tooMuch")).body("reply", containsString("138****1234"))
                .body("reply", not(containsString("5678")));
    }

    @Test
    void aMaskedNumberIsAskedForInFullWhereTheWholeIsRequired() {
        Place place = town.place(Town.taking("{\"wholeNumber\": \"REQUIRED\"}", PhoneForm.WHOLE));

        String answer = place.text(0, "报备 张先生 138****1234");

        assertTrue(answer.contains("电话“138****1234”须写全号"), answer);
        assertTrue(place.text(0, WHOLE).startsWith("已受理："), answer);
    }
}
