package dev.baobei.story;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a household that several agencies brought each agent learns nothing before the contract, and then of their own customer only. */
@StoryTest
class HouseholdSecretsTest {

    private static final String HUSBAND = "张先生";
    private static final String WIFE = "李女士";
    private static final String SON = "张小明";

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    private Place place;
    private String husband;
    private String wife;

    /** Each of the three was reported by another agency; the first two came and were confirmed. */
    @BeforeEach
    void inTheMorning() {
        place = town.place(Town.but(Town.toldWithoutLead(),
                "{\"household\": [\"SPOUSE\", \"PARENT\", \"CHILD\"], \"disclosure\": {\"agent\": \"RESULT\"}}"));
        town.passTo(LocalTime.of(9, 0));
        place.text(0, "报备《" + place.name() + "》,客户张先生,电话138****1234");
        place.text(1, "报备《" + place.name() + "》,客户李女士,电话136****5678");
        place.text(2, "报备《" + place.name() + "》,客户张小明,电话135****9999");
        town.pass(Duration.ofHours(1));
        husband = place.arrive(HUSBAND, "13812341234").statusCode(201).extract().path("id");
        confirm(husband);
        wife = arrive(WIFE, "13600005678", husband, "SPOUSE");
        confirm(wife);
    }

    private String arrive(String name, String phone, String of, String relation) {
        return place.arrive(Map.of("project", place.code(), "customerName", name, "phones", List.of(phone), "household",
                Map.of("visit", of, "relation", relation))).statusCode(201).extract().path("id");
    }

    private void confirm(String visit) {
        place.confirm(visit, Map.of()).statusCode(200);
    }

    /** In which states the notices of the project are that a contract lets go, or that nobody is sent any more. */
    private List<String> kept() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select o.state from outgoing o join project p on p.id = o.project_id
                        where p.code = ? and o.state in ('HELD', 'OVERTAKEN') order by o.state""")) {
            statement.setString(1, place.code());
            List<String> states = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                states.add(rows.getString(1));
            }
            return states;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void contract() {
        town.desk()
                .body(Map.of("visit", husband, "unit", "1-" + UUID.randomUUID().toString().substring(0, 4), "step", "contract"))
                .post("/api/deals").then().statusCode(201);
    }

    private String told(int agent, String words) {
        return Eventually.get(() -> said(agent, words).stream().findFirst());
    }

    private List<String> said(int agent, String words) {
        return twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent)))
                .map(FakeTwilioMessage::body).filter(body -> body.contains(words) && body.contains(place.name())).toList();
    }

    private void assertEachKnowsTheirOwn(int agent, String own) {
        for (String other : List.of(HUSBAND, WIFE, SON)) {
            Optional<String> leak = twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent)))
                    .map(FakeTwilioMessage::body).filter(body -> body.contains(other) && !other.equals(own)).findFirst();
            assertEquals(Optional.empty(), leak);
        }
    }

    @Test
    void whoComesLaterIsToldOfAfterTheContractByTheCustomerThatEachKnows() {
        town.pass(Duration.ofDays(2));
        String mother = arrive("王女士", "13300001111", wife, "PARENT");
        place.confirm(mother, Map.of()).statusCode(200).body("verdict.kind", is("Protected"));
        assertEquals(List.of("HELD", "HELD", "HELD", "HELD"), kept());

        contract();
        Eventually.get(() -> Optional.of(said(0, "家庭成员")).filter(all -> all.size() == 2));
        Eventually.get(() -> Optional.of(said(1, "家庭成员")).filter(all -> all.size() == 2));
        assertEachKnowsTheirOwn(0, HUSBAND);
        assertEachKnowsTheirOwn(1, WIFE);
        assertEquals(4, Stream.of(0, 1).flatMap(agent -> said(agent, "家庭成员").stream()).map(Marks::in).distinct().count());
        assertEquals(List.of(), kept());
        place.journal().body("verifies", is(true));
    }

    @Test
    void aThirdOnThatDayOvertakesWhatWasWrittenOfTwo() {
        String son = arrive(SON, "13500009999", husband, "CHILD");
        confirm(son);
        assertEquals(List.of("HELD", "HELD", "HELD", "OVERTAKEN", "OVERTAKEN"), kept());

        contract();
        told(0, HUSBAND + "138****1234于");
        told(0, "占34%");
        told(1, "占33%");
        told(2, "占33%");
        for (int agent = 0; agent < 3; agent++) {
            assertEachKnowsTheirOwn(agent, List.of(HUSBAND, WIFE, SON).get(agent));
            assertEquals(1, said(agent, "业绩平分").size());
        }
        assertEquals(3, Stream.of(0, 1, 2).map(agent -> Marks.in(told(agent, "业绩平分"))).distinct().count(),
                "one mark says to two agencies that theirs are one household");
    }

    @Test
    void whoComesAgainIsToldToTheAgentWhoBroughtThem() {
        town.pass(Duration.ofDays(1));
        String again = place.arrive(WIFE, "13600005678").statusCode(201).body("verdict.kind", is("Protected")).extract()
                .path("id");
        confirm(again);
        assertEquals(List.of("HELD", "HELD", "HELD"), kept());

        contract();
        Eventually.get(() -> Optional.of(said(1, WIFE)).filter(all -> all.stream().anyMatch(body -> !body.contains("平分")
                && body.contains("再次"))));
        assertEachKnowsTheirOwn(0, HUSBAND);
    }

    /** Who has the household and who lost by it are told by one confirmation, of two people: by one mark they would learn that these are family. */
    @Test
    void whereAllAreToldAtOnceWhoLostSharesNoMarkWithWhoHasTheHousehold() {
        place = town.place(Town.but(Town.toldWithoutLead(), """
                {"household": ["SPOUSE"], "disclosure": {"agent": "RESULT", "collision": "TO_ALL_AT_ONCE"}}"""));
        place.text(0, "报备《" + place.name() + "》,客户张先生,电话138****1234");
        place.text(1, "报备《" + place.name() + "》,客户李女士,电话136****5678");
        town.pass(Duration.ofHours(1));
        husband = place.arrive(HUSBAND, "13812341234").statusCode(201).extract().path("id");
        confirm(husband);
        town.pass(Duration.ofDays(1));
        confirm(arrive(WIFE, "13600005678", husband, "SPOUSE"));

        String family = told(0, "家庭成员");
        String lost = told(1, "归属其他渠道");
        assertEachKnowsTheirOwn(0, HUSBAND);
        assertEachKnowsTheirOwn(1, WIFE);
        assertEquals(2, Stream.of(family, lost).map(Marks::in).distinct().count(), family + lost);
        place.journal().body("verifies", is(true));
    }
}
