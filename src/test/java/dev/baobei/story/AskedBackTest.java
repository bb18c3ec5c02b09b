package dev.baobei.story;

import static dev.baobei.story.WhatIfs.ask;
import static dev.baobei.story.WhatIfs.assertNothingWouldChange;
import static dev.baobei.story.WhatIfs.report;
import static dev.baobei.story.WhatIfs.told;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** A report that is answered with what is missing (未受理，请补全) was decided: the journal says so, and other terms may say otherwise. */
@StoryTest
class AskedBackTest {

    private static final String LAST_FOUR = "*******1234";

    @Inject
    Town town;

    private String message() {
        return town.desk().get("/api/messages?limit=1").then().statusCode(200).extract().path("messages[0].id");
    }

    private List<JsonPath> entries(Place place) {
        return town.desk().get("/api/projects/" + place.code() + "/journal/entries").asString().lines().skip(1)
                .map(JsonPath::from).filter(entry -> "REPORT_INCOMPLETE".equals(entry.getString("kind"))).toList();
    }

    private static List<String> heads(List<JsonPath> entries) {
        return entries.stream().map(entry -> entry.getString("hash").substring(0, 8)).toList();
    }

    private void same(Place place, String message) {
        town.desk().get("/api/projects/" + place.code() + "/rerun?message=" + message).then().statusCode(200)
                .body("same", is(true)).body("rows", empty()).body("decisions", hasSize(1))
                .body("decisions[0].same", is(true));
    }

    @Test
    void itHasAnEntryThatSaysWhatIsMissingAndWhoseHeadTheAnswerCarries() {
        Place place = town.place(Town.halfAnHourAhead());
        String unread = place.text(0, "报备《" + place.name() + "》,客户张先生,电话:1389998444");
        String first = message();
        String otherForm = place.text(1, report(place, "张先生", LAST_FOUR));
        String second = message();

        List<JsonPath> entries = entries(place);
        assertEquals(List.of(Marks.in(unread), Marks.in(otherForm)), heads(entries).stream().map(List::of).toList());
        assertEquals(List.of("PHONE:WRONG_LENGTH", "PHONE:WRONG_FORM"),
                entries.stream().map(entry -> entry.getString("facts.missing")).toList());
        assertEquals(List.of(first, second), entries.stream().map(entry -> entry.getString("facts.message")).toList());
        assertEquals(Set.of("agency", "agent", "effectiveAt", "message", "missing"),
                entries.get(0).getMap("facts").keySet());
        assertEquals("true", entries.get(1).getString("facts.read"));
        assertTrue(entries.get(1).getMap("facts").containsKey("phonesCommitment"));
        town.desk().get("/api/messages/" + first).then().statusCode(200)
                .body("trace[0].rules.find { it.answer == 'NO' }.rule", is("READ_COMPLETELY"));
        same(place, first);
        same(place, second);
    }

    @Test
    void severalHaveOneMarkOnEachProjectAndWithoutAProjectThereIsNone() {
        Place place = town.place(Town.halfAnHourAhead());
        String both = place.text(0, report(place, "张先生", "1389998444") + "\n" + report(place, "李女士", "1379998444"));

        assertEquals(List.of(heads(entries(place)).get(1)), Marks.in(both));
        String nowhere = Place.twilio().deliver(FakeTwilioWebhooks.newSid(), place.agents().get(1), "+15005569998",
                "报备 客户姓名:张先生").reply().orElseThrow();
        assertTrue(nowhere.startsWith("未受理，缺项目"), nowhere);
        assertEquals(2, entries(place).size());
    }

    @Test
    void whatIsNotCorrectedForWantOfAPartCarriesItAsWell() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = WhatIfs.receipt(place.text(0, report(place, "张先生", "138****1234")));
        String not = place.text(0, "更正 " + receipt + " *******9999");

        assertTrue(not.startsWith("未更正，原报备（回执" + receipt + "）不变："), not);
        assertEquals(heads(entries(place)), Marks.in(not));
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("same", is(true));
    }

    @Test
    void termsThatAskForLessWouldHaveAcceptedWhatWasReadAndNothingElse() {
        Place place = town.place(Town.halfAnHourAhead());
        place.text(0, "报备《" + place.name() + "》,客户赵先生,电话:1389998444");
        place.text(1, report(place, "张先生", LAST_FOUR));
        town.pass(Duration.ofMinutes(31));
        WhatIfs.come(place, "张先生", "13812341234");
        TermsText less = Town.taking("{}", PhoneForm.FIRST3_LAST4, PhoneForm.LAST4);

        assertNothingWouldChange(ask(place, Map.of("terms", Town.halfAnHourAhead())));
        JsonPath shown = ask(place, Map.of("terms", less));

        assertEquals("[otherwise] incomplete -> accepted", told(shown).get(0));
        assertEquals(1, told(shown).stream().filter(change -> change.contains("incomplete")).count());
        assertEquals(2, told(shown).size(), "who came would be doubtful, since four digits say little");
    }

    @Test
    void digitsThatAreForbiddenAreAskedBackAndKeptOutOfTheJournal() {
        Place place = town.place(Town.taking("{\"wholeNumber\": \"FORBIDDEN\"}"));
        place.text(0, report(place, "张先生", "138****1234"));
        String asked = place.text(0, report(place, "张先生", "13812341234"));

        assertEquals(heads(entries(place)), Marks.in(asked));
        String journal = town.desk().get("/api/projects/" + place.code() + "/journal/entries").asString();
        assertFalse(journal.contains("13812341234"));
        same(place, message());
        assertNothingWouldChange(ask(place, Map.of("terms", Town.taking("{\"wholeNumber\": \"FORBIDDEN\"}"))));
        assertEquals(List.of("[otherwise] incomplete -> repeated"),
                told(ask(place, Map.of("terms", Town.halfAnHourAhead()))));
        town.desk().get("/api/messages/" + message()).then().body("outcomes.outcome", contains("incomplete"));
    }
}
