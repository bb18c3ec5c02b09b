package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who helped with a deal has a part of it once two people said so; and what was paid for it is on record once. */
@StoryTest
class HelpersTest {

    private static final String UNKNOWN = "01a20ab1-6349-71d7-a918-c66db4249aa3";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private String deal(Place place, String step) {
        place.text(0, "报备 张先生 138****1234");
        String visit = place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"),
                "broughtBy", place.agencies().get(0))).statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        return town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", step)).post("/api/deals").then()
                .statusCode(201).body("helpers", empty()).body("", not(hasKey("owners"))).extract().path("id");
    }

    private ValidatableResponse say(String deal, String agency, String help, boolean closed) {
        return town.staff("helpers-clerk", "desk", "manager")
                .body(Map.of("agency", agency, "help", help, "closed", closed, "reason",
                        "第一接待不在场"))
                .post("/api/deals/" + deal + "/helpers").then();
    }

    private ValidatableResponse decide(String who, String deal, String helper, boolean agreed) {
        return town.staff(who, "manager", "desk").body(Map.of("agreed", agreed))
                .post("/api/deals/" + deal + "/helpers/" + helper + "/decision").then();
    }

    private static String last(ValidatableResponse said) {
        List<String> ids = said.statusCode(201).extract().path("helpers.id");
        return ids.get(ids.size() - 1);
    }

    @Test
    void oneClerkGivesNothingAwayAndWhatIsSaidAgainIsTheSame() {
        Place place = town.place(Town.preset("REG-14"));
        String deal = deal(place, "contract");
        String helper = last(say(deal, place.agencies().get(1), "reception", true).body("helpers[0].state", is("proposed"))
                .body("helpers[0].percent", is(50)).body("shares.percent", contains(100)));
        say(deal, place.agencies().get(1), "reception", true).statusCode(200).body("helpers", hasSize(1));
        RequestSpecification onlyDesk = town.staff("helpers-desk", "desk");
        Kept kept = new Kept(database);

        refused(decide("helpers-clerk", deal, helper, true), 409, "second-person-needed");
        refused(say(deal, place.agencies().get(2), "reception", true), 409, "helper-waits");
        for (boolean agreed : List.of(true, false)) {
            refused(onlyDesk.body(Map.of("agreed", agreed)).post("/api/deals/" + deal + "/helpers/" + helper + "/decision")
                    .then(), 403, "manager-needed");
        }
        assertEquals(List.of(), kept.changed());

        decide("helpers-head", deal, helper, true).statusCode(200).body("shares.percent", contains(50, 50));
        refused(decide("helpers-head", deal, helper, true), 409, "helper-decided");
        town.desk().get("/api/deals/" + deal).then().body("shares.percent", contains(50, 50)).body("owners.percent",
                contains(100));
    }

    @Test
    void whoSaidItMayTakeItBackAndTwoPeopleMaySayItAnew() {
        Place place = town.place(Town.preset("REG-14"));
        String deal = deal(place, "contract");
        decide("helpers-clerk", deal, last(say(deal, place.agencies().get(1), "reception", true)), false).statusCode(200)
                .body("helpers[0].state", is("refused")).body("shares.percent", contains(100));
        decide("helpers-head", deal, last(say(deal, place.agencies().get(1), "reception", true)), true).statusCode(200);
        decide("helpers-head", deal, last(say(deal, place.agencies().get(1), "unaware", false)), true).statusCode(200)
                .body("shares.percent", contains(70, 30)).body("helpers.state", contains("refused", "replaced", "inForce"));
        decide("helpers-head", deal, last(say(deal, place.agencies().get(1), "none", false)), true).statusCode(200)
                .body("shares.percent", contains(100)).body("helpers", hasSize(4));

        decide("helpers-head", deal, last(say(deal, place.agencies().get(2), "reception", false)), true).statusCode(200)
                .body("shares.percent", contains(70, 30));
        String entries = town.desk().get("/api/projects/" + place.code() + "/journal/entries").asString();
        assertEquals(5, entries.lines().filter(line -> line.contains("ASSISTANCE_DECIDED")).count());
        place.journal().body("verifies", is(true));
    }

    @Test
    void aClerkTakesBackWhatTheySaidButAgreesToNothing() {
        Place place = town.place(Town.preset("REG-14"));
        String deal = deal(place, "contract");
        RequestSpecification clerk = town.staff("helpers-desk", "desk");
        String helper = last(clerk.body(Map.of("agency", place.agencies().get(1), "help", "aware", "closed", false, "reason",
                "知情")).post("/api/deals/" + deal + "/helpers").then());
        String path = "/api/deals/" + deal + "/helpers/" + helper + "/decision";
        Kept kept = new Kept(database);
        refused(town.staff("helpers-desk", "desk").body(Map.of("agreed", true)).post(path).then(), 409, "second-person-needed");
        assertEquals(List.of(), kept.changed());
        town.staff("helpers-desk", "desk").body(Map.of("agreed", false)).post(path).then().statusCode(200)
                .body("helpers.state", contains("refused"));
    }

    /** The owner of a ruling is not a helper as well, and whose it is in dispute is not settled. */
    @Test
    void aRulingMovesWhatIsSettledAndADisputeSettlesNothing() {
        Place place = town.place(Town.preset("REG-14"));
        String deal = deal(place, "contract");
        decide("helpers-head", deal, last(say(deal, place.agencies().get(1), "reception", false)), true).statusCode(200);
        rule(deal, List.of(Map.of("agency", place.agencies().get(2), "percent", 60),
                Map.of("agency", place.agencies().get(0), "percent", 40)));

        town.desk().get("/api/deals/" + deal).then().body("owners.percent", contains(60, 40))
                .body("shares.percent", contains(42, 28, 30));
    }

    /** The one with a part is somebody else once the first is known to own; the database keeps one all the same. */
    @Test
    void whoOwnsByNowKeepsNobodyFromHelping() {
        Place place = town.place(Town.preset("REG-14"));
        String deal = deal(place, "contract");
        decide("helpers-head", deal, last(say(deal, place.agencies().get(1), "reception", false)), true).statusCode(200);
        rule(deal, List.of(Map.of("agency", place.agencies().get(1), "percent", 100)));
        town.desk().get("/api/deals/" + deal).then().body("shares.percent", contains(100));

        decide("helpers-head", deal, last(say(deal, place.agencies().get(2), "reception", false)), true).statusCode(200)
                .body("shares.percent", contains(70, 30)).body("helpers.state", contains("replaced", "inForce"));
    }

    private void rule(String deal, List<Map<String, Object>> shares) {
        String visit = town.desk().get("/api/deals/" + deal).path("visitId");
        String dispute = town.desk().body(Map.of("visit", visit, "reason", "带看是我司")).post("/api/disputes").path("id");
        List<String> rulings = town.staff("helpers-clerk", "desk", "manager")
                .body(Map.of("shares", shares, "basis", "settlement", "reason", "双方同意"))
                .post("/api/disputes/" + dispute + "/rulings").path("rulings.id");
        town.staff("helpers-head", "manager", "desk").body(Map.of("agreed", true))
                .post("/api/disputes/" + dispute + "/rulings/" + rulings.get(0) + "/decision").then().statusCode(200);
    }

    @Test
    void whatIsRefusedKeepsNothing() {
        Place place = town.place(Town.preset("REG-14"));
        String deal = deal(place, "contract");
        decide("helpers-head", deal, last(say(deal, place.agencies().get(1), "reception", true)), true).statusCode(200);
        String without = deal(town.place(Town.preset("REG-12")), "contract");
        String over = deal(town.place(Town.preset("REG-14")), "deposit");
        town.desk().body(Map.of("step", "cancellation")).post("/api/deals/" + over + "/steps").then().statusCode(200);
        Kept kept = new Kept(database);

        refused(say(deal, place.agencies().get(2), "reception", false), 409, "shared-before");
        refused(say(deal, place.agencies().get(2), "signing", false), 409, "no-deposit");
        refused(say(deal, place.agencies().get(0), "reception", true), 409, "helper-owns");
        refused(say(deal, place.agencies().get(0), "aware", false), 409, "helper-owns");
        refused(say(deal, "没有这家", "reception", true), 400, "invalid-request");
        refused(say(deal, place.agencies().get(2), "signing", true), 400, "invalid-request");
        refused(say(deal, place.agencies().get(2), "nothing", true), 400, "invalid");
        refused(town.desk().body(Map.of("agency", place.agencies().get(2), "agent", "经纪人1", "help", "aware", "closed", false,
                "reason", "知情")).post("/api/deals/" + deal + "/helpers").then(), 400, "invalid-request");
        refused(say(without, place.agencies().get(1), "reception", true), 409, "assistance-not-in-terms");
        refused(say(over, place.agencies().get(1), "reception", true), 409, "deal-cancelled");
        refused(say(UNKNOWN, place.agencies().get(1), "reception", true), 404, "deal-unknown");
        refused(decide("helpers-head", deal, UNKNOWN, true), 404, "helper-unknown");
        refused(pay(over, "SK-1"), 409, "deal-cancelled");
        refused(pay(UNKNOWN, "SK-1"), 404, "deal-unknown");
        refused(pay(deal, "张先生付"), 400, "invalid");
        assertEquals(List.of(), kept.changed());
    }

    private ValidatableResponse pay(String deal, String reference) {
        return town.desk().body(Map.of("reference", reference)).post("/api/deals/" + deal + "/payments").then();
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", is(code));
    }

    private void cancel(String who, String deal) {
        town.staff(who, "desk", "manager").body(Map.of("step", "cancellation")).post("/api/deals/" + deal + "/steps").then()
                .statusCode(200);
    }

    private ValidatableResponse again(RequestSpecification who, String deal) {
        String visit = town.desk().get("/api/deals/" + deal).path("visitId");
        return who.body(Map.of("visit", visit, "unit", "3－1201", "step", "deposit")).post("/api/deals").then();
    }

    @Test
    void nobodyAloneUndoesHelpByCancellingAndEnteringAgain() {
        Place place = town.place(Town.preset("REG-14"));
        String deal = deal(place, "deposit");
        decide("helpers-head", deal, last(say(deal, place.agencies().get(1), "aware", true)), true).statusCode(200);
        cancel("helpers-clerk", deal);
        RequestSpecification onlyDesk = town.staff("helpers-desk", "desk");
        Kept kept = new Kept(database);
        refused(again(onlyDesk, deal), 409, "helped-before");
        refused(again(town.staff("helpers-clerk", "desk", "manager"), deal), 409, "helped-before");
        assertEquals(List.of(), kept.changed());
        String second = again(town.staff("helpers-head", "manager", "desk"), deal).statusCode(201).extract().path("id");
        cancel("helpers-clerk", second);
        again(town.staff("helpers-clerk", "desk", "manager"), deal).statusCode(201);
    }

    @Test
    void helpInACancelledDealIsTakenBackButNotAgreedTo() {
        Place place = town.place(Town.preset("REG-14"));
        String deal = deal(place, "deposit");
        decide("helpers-head", deal, last(say(deal, place.agencies().get(1), "reception", true)), true).statusCode(200);
        String waits = last(say(deal, place.agencies().get(1), "aware", true));
        cancel("helpers-clerk", deal);
        Kept kept = new Kept(database);
        refused(decide("helpers-head", deal, waits, true), 409, "deal-cancelled");
        assertEquals(List.of(), kept.changed());

        decide("helpers-clerk", deal, waits, false).statusCode(200);
        decide("helpers-head", deal, last(say(deal, place.agencies().get(1), "none", false)), true).statusCode(200)
                .body("helpers.state", contains("replaced", "refused", "inForce"));
        again(town.staff("helpers-desk", "desk"), deal).statusCode(201).body("helpers", empty());
    }

    /** Whoever writes it. */
    @Test
    void theDatabaseKnowsOneHelperWithAPartAndTwoPeople() throws SQLException {
        Place place = town.place(Town.preset("REG-14"));
        String deal = deal(place, "contract");
        String helper = last(say(deal, place.agencies().get(1), "reception", true));
        String word = "insert into deal_helper_decision (helper_id, deal_id, percent, proposed_by, account_id, decided_at, agreed) "
                + "select id, deal_id, percent, proposed_by, %s, proposed_at, true from deal_helper where id = '" + helper
                + "'";
        broken("deal_helper_decision_by_another", word.formatted("proposed_by"));
        decide("helpers-head", deal, helper, true).statusCode(200);
        String second = last(say(deal, place.agencies().get(2), "aware", false));
        broken("deal_helper_one_with_a_part",
                "with h as (insert into deal_helper (id, deal_id, agency_id, help, closed, percent, fine, "
                        + "reason_sealed, proposed_by, proposed_at) select gen_random_uuid(), deal_id, agency_id, 'RECEPTION', false, 30, 0, "
                        + "reason_sealed, proposed_by, proposed_at from deal_helper where id = '" + second
                        + "' returning *) select 1 from h; "
                        + "insert into deal_helper_decision (helper_id, deal_id, percent, proposed_by, account_id, decided_at, agreed) "
                        + "select h.id, h.deal_id, h.percent, h.proposed_by, s.id, h.proposed_at, true from deal_helper h, staff_account s "
                        + "where h.deal_id = '" + deal + "' and h.percent = 30 and s.id <> h.proposed_by limit 1");
        broken("deal_helper_leaves_the_owner_a_part",
                "insert into deal_helper (id, deal_id, agency_id, help, closed, percent, fine, "
                        + "reason_sealed, proposed_by, proposed_at) select gen_random_uuid(), deal_id, agency_id, 'RECEPTION', false, 91, 0, "
                        + "reason_sealed, proposed_by, proposed_at from deal_helper where id = '" + second + "'");
    }

    private void broken(String constraint, String statement) throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            SQLException refused = assertThrows(SQLException.class, () -> sql.execute(statement));
            connection.rollback();
            assertTrue(refused.getMessage().contains("\"" + constraint + "\""), refused::getMessage);
        }
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            protectionFromPayment | "P6Y" | protectionFromPayment | P1D to P5Y
            assistance | {"receptionAndClosed": 50, "unaware": 30, "unawareAndClosed": 50, "fine": 0} | assistance.reception | 0 to 90
            assistance | {"reception": 30, "receptionAndClosed": 91, "unaware": 30, "unawareAndClosed": 50, "fine": 0} | assistance.receptionAndClosed | 0 to 90
            assistance | {"reception": 30, "receptionAndClosed": 50, "unaware": 30, "unawareAndClosed": 50, "fine": -1} | assistance.fine | 0 to 1000000
            selfVisitNotice | "NEVER" | selfVisitNotice | must be one of WITH_VERDICT, AT_ONCE
            """)
    void termsThatCannotBeAreNamed(String term, String value, String path, String allowed) {
        town.staff("administrator", "admin")
                .body("""
                        {"projects": [{"code": "SPLITS", "name": "分成苑", "zone": "Asia/Shanghai", "terms": {"leadTime": "none", "validity": "P7D",
                          "ownership": "FIRST_REPORT", "protection": "P30D", "phoneForms": ["FIRST3_LAST4"], "nameForm": "SURNAME",
                          "disclosure": "SECRET", "agreement": 7, "%s": %s}}]}"""
                        .formatted(term, value))
                .post("/api/setup").then()
                .statusCode(400).body("errors[0].field", is("projects[0].terms." + path))
                .body("errors[0].detail", containsString(allowed));
    }
}
