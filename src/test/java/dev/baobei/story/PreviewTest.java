package dev.baobei.story;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.parse.ParserVersion;
import dev.baobei.story.Town.Place;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What a text would get, without keeping it. */
@StoryTest
class PreviewTest {

    @Inject
    Town town;

    @Test
    void aPreviewSaysWhatWouldBeReadAndDecidedAndKeepsNothing() {
        Place place = town.place(Town.halfAnHourAhead());
        String words = MainStoryTest.report(place);

        preview(Map.of("text", words, "from", place.agents().get(0), "to", place.number())).body("kind", is("preReport"))
                .body("parser", is(ParserVersion.CURRENT))
                .body("reports[0].project", is(place.code())).body("reports[0].name", is("张先生"))
                .body("reports[0].gender", is("MALE"))
                .body("reports[0].phone", is("138****1234")).body("reports[0].outcome", is("accepted")).body("missing", empty())
                .body("reply", startsWith("已受理：" + place.name())).body("reply", endsWith(Marks.OF_NOTHING))
                .body("spans.find { it.field == 'phone' }.from", is(words.indexOf("138")));

        town.desk().body(Map.of("project", place.code())).post("/api/pre-reports/search").then().body("preReports", empty());
        place.journal().body("entries", is(2));
    }

    @Test
    void whatIsMissingIsNamedWithTheValueSeen() {
        Place place = town.place(Town.halfAnHourAhead());

        preview(Map.of("text", "报备《" + place.name() + "》,客户张先生,电话:1389998444")).body("reports[0].outcome", is("incomplete"))
                .body("missing", hasSize(1)).body("missing[0].field", is("phone")).body("missing[0].why", is("wrongLength"))
                .body("missing[0].value", is("1389998444")).body("reply", containsString("位数不对"));
    }

    @Test
    void wordsOfTheProviderAreNobodysReport() {
        preview(Map.of("text", "STOP")).body("kind", is("provider")).body("reports", empty());
    }

    private ValidatableResponse preview(Map<String, String> request) {
        return town.desk().body(request).post("/api/messages/preview").then().statusCode(200);
    }
}
