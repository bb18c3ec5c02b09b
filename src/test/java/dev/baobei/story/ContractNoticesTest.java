package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import org.junit.jupiter.api.Test;

/** REG-16, line 292, and REG-01, line 14: who lost hears nothing before the contract, and with it until when the deal may be claimed. */
@StoryTest
class ContractNoticesTest extends SoldStory {

    private String visited(String disclosure) {
        reported("{\"disclosure\": " + disclosure + "}", 0, 1, 2);
        return sales.confirmed("BroughtBy");
    }

    @Test
    void whoLostAPlainCollisionHearsOfTheContractAndUntilWhenToClaim() {
        String visit = visited("\"SECRET\"");
        String deal = sales.sell(visit, "3-1201", "deposit").statusCode(201).extract().path("id");
        sales.claim(deal, 2).statusCode(200);
        assertTrue(place.text(1, "查询").contains("张"), "nobody who lost knows of it yet");
        assertEquals(List.of(), sales.told(1, "张先生"));
        Instant signed = town.now();

        sales.step(deal, "contract").statusCode(200);

        assertEquals("客户张先生138****1234已在" + place.name() + "签约，业绩不归贵司。如有异议，请于" + sales.deadline(signed)
                + "凭有效证据向案场提出，逾期视为放弃。", sales.onceTold(1, "签约"));
        assertTrue(sales.onceTold(0, "已确认归属").contains("张先生"));
        assertEquals(List.of(), sales.told(0, "签约"), "who has the deal has nothing to claim");
        assertEquals(List.of(), sales.told(2, "签约"), "who claims it already knows");
        town.pass(Duration.ofDays(1));
        sales.confirmed("Protected");
        assertEquals(List.of(), sales.told(1, "归属其他渠道"));
    }

    /** Each of them reported in words of their own, maybe several of a family: one mark would say that theirs is one customer. */
    @Test
    void nobodyLearnsByAMarkWhoElseIsTold() {
        String visit = visited("\"SECRET\"");
        sales.sell(visit, "3-1201", "contract").statusCode(201);
        sales.onceTold(1, "签约");
        sales.onceTold(2, "签约");

        List<String> marks = twilio.taken().stream().filter(sent -> sent.body().contains(place.name() + "签约"))
                .flatMap(sent -> Marks.in(sent.body()).stream()).toList();
        assertEquals(2, Set.copyOf(marks).size());
        List<String> entries = sales.entries("TOLD");
        assertTrue(marks.stream().allMatch(mark -> entries.stream().anyMatch(entry -> entry.contains("\"hash\":\"" + mark))));
    }

    /** The digits were said by phone after the arrival: that report is another customer's. */
    @Test
    void whoseReportIsSomebodyElsesByNowIsNotToldOfAnArrivalThatNobodyConfirmed() {
        place("{\"disclosure\": \"SECRET\"}");
        sales.report(0);
        String struck = sales.report(1);
        town.pass(Duration.ofMinutes(10));
        String visit = sales.arrive("BroughtBy");
        town.desk().body(Map.of("phone", "13812351234", "saidBy", "经纪人2 来电"))
                .post("/api/pre-reports/" + struck + "/digits").then().statusCode(200);

        sales.sell(visit, "3-1201", "contract").statusCode(201);

        sales.onceTold(0, "签约");
        assertEquals(List.of(), sales.told(1, "签约"));
    }

    /** What was ruled before is in it: the former winner may claim, who has it by the ruling may not. */
    @Test
    void whoeverLostByARulingIsToldAsWell() {
        String visit = visited("\"SECRET\"");
        town.desk().body(Map.of("visit", visit, "reason", "客户由我司跟进")).post("/api/disputes").then().statusCode(201);
        sales.ruleByTwo(1);

        sales.sell(visit, "3-1201", "contract").statusCode(201).body("shares.agency", contains(place.agencies().get(1)));

        sales.onceTold(0, "签约");
        sales.onceTold(2, "签约");
        assertTrue(sales.onceTold(1, "已裁定").endsWith("归您100%。"));
        assertEquals(List.of(), sales.told(1, "签约"));
        assertEquals(List.of(), sales.told(0, "已确认归属"), "what the ruling overtook is never sent");
    }

    @Test
    void whoLeftIsToldNothingAndWhereLosersAreNeverToldNobodyIs() {
        String visit = visited("\"SECRET\"");
        town.put(new Setup(List.of(), List.of(), List.of(new AgentSetup("经纪人2", place.agents().get(1),
                place.agencies().get(1), Agent.State.LEFT)), List.of()));
        sales.sell(visit, "3-1201", "contract").statusCode(201);
        sales.onceTold(2, "签约");
        assertEquals(List.of(), sales.told(1, "签约"));

        String told = visited("{\"collision\": \"AT_ONCE\"}");
        sales.sell(told, "3-1201", "contract").statusCode(201);
        sales.onceTold(0, "已确认归属");
        assertEquals(List.of(), sales.told(1, "签约"));
    }

    /** Their agency may claim all the same. */
    @Test
    void theAgencyOfWhoLeftHearsOfItAtItsOwnNumber() {
        String visit = visited("\"SECRET\"");
        String contact = place.agents().get(1).replace("+86139", "+86137");
        town.put(new Setup(List.of(), List.of(new AgencySetup(place.agencies().get(1), Agency.State.APPROVED, contact)),
                List.of(new AgentSetup("经纪人2", place.agents().get(1), place.agencies().get(1), Agent.State.LEFT)), List.of()));

        sales.sell(visit, "3-1201", "contract").statusCode(201);

        String told = Eventually.get(() -> twilio.taken().stream().filter(message -> message.to().equals(contact)).findFirst())
                .body();
        assertTrue(told.contains("签约，业绩不归贵司") && told.matches("(?s).*凭证[0-9a-f]{8}$"), told);
    }

    /** A contract that is cancelled ends no secrecy: what was told is told, and what comes then waits for the next one. */
    @Test
    void afterACancelledContractWhatIsWrittenWaitsForTheNextOne() throws SQLException {
        String visit = visited("\"SECRET\"");
        String deal = sales.sell(visit, "3-1201", "contract").statusCode(201).extract().path("id");
        sales.onceTold(1, "签约");
        sales.step(deal, "cancellation").statusCode(200);
        town.desk().body(Map.of("visit", visit, "reason", "客户由我司跟进")).post("/api/disputes").then().statusCode(201);
        sales.ruleByTwo(1);
        assertEquals(2, written(visit, "HELD"));

        sales.sell(visit, "3-1202", "contract").statusCode(201);

        assertEquals(0, written(visit, "HELD"));
        assertTrue(sales.onceTold(1, "已裁定").endsWith("归您100%。"));
        place.journal().body("verifies", is(true));
    }
}
