package dev.baobei.story;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose the deals of a household are that several agencies brought, whatever people rule of one of its members. */
@StoryTest
class HouseholdDealsTest {

    private static final TermsText ONE = Town.but(Town.toldWithoutLead(),
            "{\"household\": [\"SPOUSE\", \"PARENT\", \"CHILD\"]}");

    @Inject
    Town town;

    private Place place;
    private Map<String, Object> firsts;

    /** The first agency reported 张先生, the second his wife and their son. */
    @BeforeEach
    void inTheMorning() {
        place = town.place(ONE);
        town.passTo(LocalTime.of(9, 0));
        String receipt = place.text(0, "报备《" + place.name() + "》,客户张先生,电话138****1234").replaceAll("(?s).*回执(\\w{6}).*", "$1");
        firsts = Map.of("receipt", receipt, "percent", 100);
        place.text(1, "报备《" + place.name() + "》,客户李女士,电话136****5678");
        place.text(1, "报备《" + place.name() + "》,客户张小明,电话135****9999");
        town.pass(Duration.ofHours(1));
    }

    private String husband() {
        String visit = place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");
        confirm(visit);
        return visit;
    }

    private String arrive(String name, String phone, String of, String relation) {
        return place.arrive(Map.of("project", place.code(), "customerName", name, "phones", List.of(phone), "household",
                Map.of("visit", of, "relation", relation))).statusCode(201).extract().path("id");
    }

    private String wife(String husband) {
        return arrive("李女士", "13600005678", husband, "SPOUSE");
    }

    private ValidatableResponse confirm(String visit) {
        return place.confirm(visit, Map.of()).statusCode(200);
    }

    private ValidatableResponse deal(String visit, String unit, String step) {
        return town.desk().body(Map.of("visit", visit, "unit", unit, "step", step)).post("/api/deals").then();
    }

    private String object(String visit) {
        return town.desk().body(Map.of("visit", visit, "reason", "客户一直由我们跟进")).post("/api/disputes").then().statusCode(201)
                .extract().path("id");
    }

    private Map<String, Object> share(int agency, int percent) {
        return Map.of("agency", place.agencies().get(agency), "percent", percent);
    }

    private ValidatableResponse rule(String dispute, List<Map<String, Object>> shares) {
        return town.staff("ruler", "manager", "desk").body(Map.of("shares", shares, "basis", "evidence", "reason", "看过聊天记录"))
                .post("/api/disputes/" + dispute + "/rulings").then().statusCode(200);
    }

    private void ruleByTwo(String dispute, List<Map<String, Object>> shares) {
        List<String> rulings = rule(dispute, shares).body("state", is("proposed")).extract().path("rulings.id");
        town.staff("second", "manager", "desk").body(Map.of("agreed", true)).post("/api/disputes/" + dispute + "/rulings/"
                + rulings.get(rulings.size() - 1) + "/decision").then().statusCode(200).body("state", is("ruled"));
    }

    /** REG-03, line 53: "不同的公司……同一天……平分", in whatever order the slips are signed. */
    @Test
    void whoseAgencySharesAlreadyLosesItsShareToNobody() {
        String husband = husband();
        town.pass(Duration.ofHours(5));
        String wife = wife(husband);
        town.pass(Duration.ofMinutes(10));
        String son = arrive("张小明", "13500009999", husband, "CHILD");
        confirm(son).body("verdict.shares.percent", is(List.of(50, 50)));

        confirm(wife).body("verdict.kind", is("BroughtBy")).body("verdict.shares.agency", is(place.agencies().subList(0, 2)))
                .body("verdict.shares.percent", is(List.of(50, 50)));
        deal(husband, "1-1", "deposit").statusCode(201).body("shares.percent", is(List.of(50, 50)));

        place.propose("guard", husband, "corrections", Map.of("arrivedAt", town.now().minus(Duration.ofMinutes(320)).toString(),
                "reason", "补录")).statusCode(201);
        place.approve("approver", husband, "corrections", true).statusCode(200).body("visit.verdict.kind", is("BroughtBy"))
                .body("visit.verdict.shares.percent", is(List.of(50, 50)));
        deal(wife, "1-2", "deposit").statusCode(201).body("shares.percent", is(List.of(50, 50)));
        place.journal().body("verifies", is(true));
    }

    @Test
    void anAgencyHasOnePartHoweverManyOfItsAgentsShareIt() {
        String husband = husband();
        ruleByTwo(object(husband), List.of(Map.of("receipt", firsts.get("receipt"), "percent", 50), share(0, 50)));
        town.pass(Duration.ofHours(1));

        confirm(wife(husband)).body("verdict.shares.agency", is(List.of(place.agencies().get(0), place.agencies().get(0),
                place.agencies().get(1)))).body("verdict.shares.percent", is(List.of(25, 25, 50)));
    }

    /** A visit is judged as of its arrival, and knows nothing of what was ruled afterwards; people are not overruled by it. */
    @Test
    void whatTwoPeopleRuledAfterTheSecondArrivalStandsAndLeavesTheOtherVisitToPeople() {
        String husband = husband();
        town.pass(Duration.ofHours(5));
        String wife = wife(husband);
        town.pass(Duration.ofMinutes(30));
        ruleByTwo(object(husband), List.of(share(2, 100)));
        town.pass(Duration.ofMinutes(30));
        confirm(wife).body("verdict.shares.percent", is(List.of(50, 50)));

        deal(husband, "1-1", "deposit").statusCode(201).body("shares.agency", is(List.of(place.agencies().get(2))));
        deal(wife, "1-2", "deposit").statusCode(201).body("shares", empty());
        ruleByTwo(object(wife), List.of(share(1, 100)));
        deal(wife, "1-2", "deposit").body("shares.agency", is(List.of(place.agencies().get(1))));
        deal(husband, "1-1", "deposit").body("shares.agency", is(List.of(place.agencies().get(2))));
    }

    @Test
    void aHalfIsTakenByTwoPeopleOnly() {
        String husband = husband();
        confirm(wife(husband));

        rule(object(husband), List.of(firsts)).body("state", is("proposed"));
        deal(husband, "1-1", "deposit").statusCode(201).body("shares.percent", is(List.of(50, 50)));
    }

    /** Not even where one person had said so before anybody knew that there would be halves. */
    @Test
    void whatOnePersonSaidOfAVerdictGivesWayToHalves() {
        String husband = husband();
        town.pass(Duration.ofHours(5));
        String wife = wife(husband);
        town.pass(Duration.ofMinutes(30));
        rule(object(husband), List.of(firsts)).body("state", is("ruled"));
        confirm(wife);

        deal(husband, "1-1", "deposit").statusCode(201).body("shares.percent", is(List.of(50, 50)));
    }

    @Test
    void aContractOfTheHouseholdSettlesEveryArrivalThatSharesInIt() {
        String husband = husband();
        String wife = wife(husband);
        confirm(wife);
        town.pass(Duration.ofMinutes(10));
        deal(husband, "1-1", "contract").statusCode(201);

        place.propose("guard", wife, "corrections", Map.of("arrivedAt", town.now().minus(Duration.ofMinutes(20)).toString(),
                "reason", "补录")).statusCode(409).body("code", is("deal-settled"));
    }

    /** Whose family somebody is, may be objected to once it is final; it links nobody before. */
    @Test
    void whoIsSaidToBeFamilyMayBeDisputed() {
        String husband = husband();
        town.pass(Duration.ofDays(1));
        String wife = wife(husband);
        String son = arrive("张小明", "13500009999", wife, "CHILD");
        town.desk().get("/api/visits/" + son).then().body("verdict.kind", is("BroughtBy"));
        confirm(wife).body("verdict.kind", is("Protected")).body("verdict.household.zh",
                endsWith("若不算家庭成员，本次到访归" + place.agencies().get(1) + "，有异议可提出申诉"));
        confirm(son).body("verdict.kind", is("Protected"));

        ruleByTwo(object(wife), List.of(share(1, 100)));
        deal(wife, "1-1", "deposit").statusCode(201).body("visitId", is(wife)).body("shares.agency",
                is(List.of(place.agencies().get(1))));
        deal(son, "1-2", "deposit").statusCode(201).body("visitId", is(husband)).body("shares.agency",
                is(List.of(place.agencies().get(0))));
        place.journal().body("verifies", is(true));
    }
}
