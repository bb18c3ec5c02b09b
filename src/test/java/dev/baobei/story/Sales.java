package dev.baobei.story;

import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import io.restassured.response.ValidatableResponse;

/** A customer whom agents report, who comes, and who buys: what the stories of deals have in common. */
final class Sales {

    static final String PHONE = "13812341234";

    private final Place place;
    private final FakeTwilio twilio;
    private final Map<Integer, String> receipts = new HashMap<>();

    Sales(Place place, FakeTwilio twilio) {
        this.place = place;
        this.twilio = twilio;
    }

    String report(int agent) {
        String receipt = place.text(agent, "报备《" + place.name() + "》住宅,客户张先生,电话:138****1234。")
                .replaceFirst("(?s).*回执(\\w{6}).*", "$1");
        receipts.put(agent, receipt);
        return receipt;
    }

    String arrive(String kind) {
        return place.arrive("张先生", PHONE).statusCode(201).body("verdict.kind", is(kind)).extract().path("id");
    }

    String confirmed(String kind) {
        String visit = arrive(kind);
        place.confirm(visit, Map.of()).statusCode(200);
        return visit;
    }

    ValidatableResponse sell(String visit, String unit, String step) {
        return place.town().desk().body(Map.of("visit", visit, "unit", unit, "step", step)).post("/api/deals").then();
    }

    ValidatableResponse step(String deal, String step) {
        return place.town().desk().body(Map.of("step", step)).post("/api/deals/" + deal + "/steps").then();
    }

    ValidatableResponse deal(String deal) {
        return place.town().desk().get("/api/deals/" + deal).then().statusCode(200);
    }

    ValidatableResponse claim(String deal, int agency) {
        return place.town().desk().body(Map.of("agency", place.agencies().get(agency), "reason", "由我司带看", "evidence", "合影"))
                .post("/api/deals/" + deal + "/claims").then();
    }

    ValidatableResponse rule(int agency) {
        String dispute = place.town().desk().get("/api/disputes?project=" + place.code()).path("disputes[0].id");
        return place.town().staff("ruler", "manager", "desk").body(Map.of("basis", "evidence", "reason", "看过合影", "shares",
                List.of(share(agency))))
                .post("/api/disputes/" + dispute + "/rulings").then().statusCode(200);
    }

    /** By the report, where there is one: its agent is told. */
    private Map<String, Object> share(int agency) {
        return receipts.containsKey(agency)
                ? Map.of("receipt", receipts.get(agency), "percent", 100)
                : Map.of("agency", place.agencies().get(agency), "percent", 100);
    }

    void ruleByTwo(int agency) {
        ValidatableResponse proposed = rule(agency).body("state", is("proposed"));
        List<String> rulings = proposed.extract().path("rulings.id");
        place.town().staff("second", "manager", "desk").body(Map.of("agreed", true)).post("/api/disputes/"
                + proposed.extract().path("id") + "/rulings/" + rulings.get(rulings.size() - 1) + "/decision").then()
                .statusCode(200).body("state", is("ruled"));
    }

    /** Texts to an agent that nobody asked for, with a word in them; without their marks, which are others each time. */
    List<String> told(int agent, String word) {
        return twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent)))
                .map(sent -> sent.body().replaceAll("凭证[0-9a-f]{8}$", ""))
                .filter(text -> text.contains(word) && text.contains(place.name())).toList();
    }

    /** The only one of them, once it is there. */
    String onceTold(int agent, String word) {
        return Eventually.get(() -> Optional.of(told(agent, word)).filter(all -> all.size() == 1)).get(0);
    }

    /** Until when a deal signed at a moment may be claimed, as it is written. */
    String deadline(Instant signed) {
        return Dates.said(signed.atZone(ZoneId.of("Asia/Shanghai")).plusDays(3), signed) + "24:00前";
    }

    /** The entries of a kind in the project's journal. */
    List<String> entries(String kind) {
        return place.town().desk().get("/api/projects/" + place.code() + "/journal/entries").then().statusCode(200).extract()
                .asString().lines().filter(line -> line.contains("\"kind\":\"" + kind + "\"")).toList();
    }
}
