package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Lateness;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import io.restassured.path.json.JsonPath;

/** Asks what would be if, and lets customers come. */
final class WhatIfs {

    private static final Pattern RECEIPT = Pattern.compile("回执([2-9A-Z]{6})");

    private WhatIfs() {}

    /** Starts one as a manager; gives where it is shown. */
    static String start(Place place, Map<String, Object> request) {
        return place.town().staff("whatif", "manager").body(request)
                .post("/api/projects/" + place.code() + "/what-if").then().statusCode(202).extract().header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    /** Starts one and waits until it has ended. */
    static JsonPath ask(Place place, Map<String, Object> request) {
        String path = start(place, request);
        return Eventually.get(() -> Optional.of(place.town().staff("whatif", "manager").get(path).jsonPath())
                .filter(shown -> !shown.getString("state").equals("running")));
    }

    static TermsText terms(String lead, String validity, Ownership ownership, Disclosure disclosure) {
        return new TermsText(lead, Lateness.VOID, validity, ownership, "P30D",
                Set.of(PhoneForm.FIRST3_LAST4, PhoneForm.FIRST4_LAST5), NameForm.SURNAME, disclosure, 7, Set.of());
    }

    static void assertNothingWouldChange(JsonPath shown) {
        assertEquals("done", shown.getString("state"), shown::prettify);
        assertEquals(List.of(), shown.getList("changes"), shown::prettify);
        assertEquals(shown.getLong("progress.of"), shown.getLong("progress.done"));
    }

    static String receipt(String reply) {
        return RECEIPT.matcher(reply).results().findFirst().orElseThrow(() -> new AssertionError(reply)).group(1);
    }

    static String report(Place place, String name, String phone) {
        return "报备《" + place.name() + "》,客户" + name + ",电话" + phone;
    }

    static String visit(Place place, String name, String phone) {
        return place.arrive(name, phone).statusCode(201).extract().path("id");
    }

    static void come(Place place, String name, String phone) {
        place.confirm(visit(place, name, phone), Map.of()).statusCode(200);
    }

    static void rule(Place place) {
        String dispute = place.town().desk().get("/api/disputes?project=" + place.code()).path("disputes[0].id");
        place.town().desk().body(Map.of("shares", List.of(Map.of("agency", place.agencies().get(2), "percent", 100)), "basis",
                "evidence", "reason", "看过记录")).post("/api/disputes/" + dispute + "/rulings").then().statusCode(200);
    }

    /** Each change in a line, without the times of the town. */
    static List<String> told(JsonPath shown) {
        List<String> told = new ArrayList<>();
        for (Map<String, Object> change : shown.<Map<String, Object>>getList("changes")) {
            told.add(change.get("changes") + " " + side(change, "was") + " -> " + side(change, "would"));
        }
        return told;
    }

    @SuppressWarnings("unchecked")
    private static String side(Map<String, Object> change, String which) {
        Map<String, Object> decided = (Map<String, Object>) change.get(which.equals("was") ? "wasDecided" : "wouldBeDecided");
        Map<String, Object> judged = (Map<String, Object>) change.get(which.equals("was") ? "wasJudged" : "wouldBeJudged");
        if (decided != null) {
            return decided.get("outcome") + (decided.containsKey("objections") ? " " + decided.get("objections") : "");
        }
        return judged.get("kind") + " " + ((List<Map<String, Object>>) judged.get("holders")).stream()
                .map(holder -> Optional.ofNullable((String) holder.get("agency")).map(name -> name.replaceAll(".*之", ""))
                        .orElse("-"))
                .toList();
    }
}
