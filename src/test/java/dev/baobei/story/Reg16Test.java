package dev.baobei.story;

import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agent;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.Setup.FilersSetup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** REG-16, lines 277-296: 客户归属认定及报备细则. */
@StoryTest
class Reg16Test {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String ZHANG = "报备 张先生 138****1234";
    private static final Map<String, Object> SIGNED = Map.of("verdictVersion", 1, "signatures", List.of(
            Map.of("role", "customer", "name", "张伟"), Map.of("role", "reportOfficer", "name", "赵敏")));

    @Inject
    Town town;

    FakeTwilio twilio;

    /** A project that opens in twenty days, at a quarter of a minute past ten. */
    private Place placeAtTen() {
        Place place = place(today().plusDays(21));
        town.passTo(LocalTime.of(10, 0, 15));
        return place;
    }

    /** Each agency has named its first agent to file its reports. */
    private Place place(LocalDate opening) {
        Place place = town.place(Town.preset("REG-16"), opening);
        name(place, List.of(0, 1));
        return place;
    }

    private void name(Place place, List<Integer> filers) {
        town.put(new Setup(List.of(), List.of(), List.of(), List.of(), List.of(), filers.stream()
                .map(i -> new FilersSetup(place.code(), place.agencies().get(i), List.of(place.agents().get(i)), null))
                .toList()));
    }

    private LocalDate today() {
        return town.now().atZone(SHANGHAI).toLocalDate();
    }

    private String day(LocalDate day) {
        return Dates.said(day, town.now());
    }

    private static String receipt(String reply) {
        return reply.replaceFirst("(?s).*回执(\\w{6}).*", "$1");
    }

    private static ValidatableResponse bring(Place place, int agent) {
        return place.arrive(Map.of("project", place.code(), "customerName", "张伟", "phones", List.of("13812341234"), "broughtBy",
                place.agencies().get(agent))).statusCode(201);
    }

    @Test
    void aPreReportIsForAnotherDayAndTheSignedFormOwnsToTheEndOfOpeningDay() {
        Place place = placeAtTen();
        LocalDate opening = today().plusDays(20);
        String reply = place.plainly(0, ZHANG);
        String receipt = receipt(reply);
        assertEquals("已受理：" + place.name() + " 张先生138****1234，回执" + receipt + "。" + day(today().plusDays(1)) + "00:00起可到访，"
                + day(opening) + "24:00前有效，归属以到访确认为准。", reply);

        town.passTo(LocalTime.of(10, 0));
        String visit = bring(place, 0).body("verdict.kind", is("BroughtBy")).body("verdict.receipt", is(receipt))
                .extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(422).body("code", is("signatures-missing"));
        String until = place.confirm(visit, SIGNED).statusCode(200).extract().path("verdict.protection.until");
        assertEquals(opening.plusDays(1).atStartOfDay(SHANGHAI).toInstant(), OffsetDateTime.parse(until).toInstant());
    }

    @Test
    void whoReportsAndDoesNotBringGivesUpToWhoBringsAndSigns() {
        Place place = placeAtTen();
        place.text(0, ZHANG);
        town.passTo(LocalTime.of(10, 0));

        bring(place, 1).body("verdict.kind", is("BroughtBy")).body("verdict.agency", is(place.agencies().get(1)))
                .body("verdict", not(hasKey("receipt")))
                .body("verdict.says.zh", is("归" + place.agencies().get(1) + "：客户由其带到，以现场签字的报备单为准。"));
    }

    /** Line 291: "如客户自行上门 ... 应及时通知该方(含转介绍客户,撞单客户除外)". */
    @Test
    void whoComesAloneIsTheHousesAndTheOnlyAgencyThatReportedThemIsTold() {
        Place only = placeAtTen();
        Place collision = place(today().plusDays(21));
        String receipt = receipt(only.text(0, ZHANG));
        collision.text(0, ZHANG);
        collision.text(1, ZHANG);
        town.passTo(LocalTime.of(10, 0));

        for (Place place : List.of(collision, only)) {
            place.arrive(Map.of("project", place.code(), "customerName", "张伟", "phones", List.of("13812341234"), "broughtBy",
                    "self")).statusCode(201).body("verdict.kind", is("WalkIn")).body("verdict", not(hasKey("protection")))
                    .body("verdict.says.zh", is("归案场：客户自行到访，没有渠道带访。"));
        }
        assertEquals("您报备的张先生138****1234（回执" + receipt + "）于" + day(today()) + "10:00自行到访" + only.name() + "，请尽快与案场联系。",
                Eventually.get(() -> sent(only, 0).findFirst()));
        assertEquals(0, sent(collision, 0).count() + sent(collision, 1).count());
    }

    @Test
    void whoComesAloneIsNobodysUntilAFormIsSigned() {
        Place place = placeAtTen();
        String visit = place.arrive(Map.of("project", place.code(), "customerName", "张伟", "phones", List.of("13812341234"),
                "broughtBy", "self")).extract().path("id");
        place.confirm(visit, SIGNED).statusCode(200).body("verdict.kind", is("WalkIn"));

        town.passTo(LocalTime.of(10, 0));
        bring(place, 0).body("verdict.kind", is("BroughtBy")).body("verdict.agency", is(place.agencies().get(0)));
    }

    @Test
    void whereNobodySaidWhoBroughtAReportedCustomerAPersonDecides() {
        Place place = placeAtTen();
        place.text(0, ZHANG);
        town.passTo(LocalTime.of(10, 0));

        place.arrive("张伟", "13812341234").statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.why", is(List.of("BRINGER_UNSAID")));
    }

    private Stream<String> sent(Place place, int agent) {
        return twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent)))
                .map(FakeTwilioMessage::body).map(Marks::without);
    }

    @Test
    void whoSignsIsTold() {
        Place place = placeAtTen();
        LocalDate opening = today().plusDays(20);
        place.text(0, ZHANG);
        String visit = bring(place, 0).extract().path("id");
        place.confirm(visit, SIGNED).statusCode(200);

        assertEquals(
                "您的客户张伟138****1234于" + day(today()) + "10:00由贵司带访" + place.name() + "，报备单已签字，保护至" + day(opening) + "24:00。",
                Eventually.get(() -> sent(place, 0).findFirst()));
    }

    @Test
    void aCollisionIsTheFirstSignersUntilOpeningDayIsOver() {
        Place place = placeAtTen();
        place.text(0, ZHANG);
        place.text(1, ZHANG);
        town.passTo(LocalTime.of(10, 0));
        String visit = bring(place, 1).extract().path("id");
        place.confirm(visit, SIGNED).statusCode(200);

        town.passTo(LocalTime.of(10, 0));
        bring(place, 0).body("verdict.kind", is("Protected")).body("verdict.agency", is(place.agencies().get(1)));
        town.pass(Duration.ofDays(19));
        bring(place, 0).body("verdict.kind", is("BroughtBy")).body("verdict.agency", is(place.agencies().get(0)));
    }

    @Test
    void whatNobodySignsProtectsNobody() {
        Place place = placeAtTen();
        bring(place, 1).body("verdict.kind", is("BroughtBy"));

        town.passTo(LocalTime.of(10, 0));
        bring(place, 0).body("verdict.kind", is("BroughtBy")).body("verdict.agency", is(place.agencies().get(0)));
    }

    @Test
    void fromOpeningDayOnAFormProtectsForSevenDays() {
        Place place = placeAtTen();
        town.pass(Duration.ofDays(20));
        String visit = bring(place, 0).extract().path("id");
        place.confirm(visit, SIGNED).statusCode(200);

        town.pass(Duration.ofDays(7));
        bring(place, 1).body("verdict.kind", is("Protected")).body("verdict.agency", is(place.agencies().get(0)));
        town.pass(Duration.ofDays(1));
        bring(place, 1).body("verdict.kind", is("BroughtBy")).body("verdict.agency", is(place.agencies().get(1)));
    }

    @Test
    void aMovedOpeningDayMovesTheProtectionsThatWaitForIt() {
        Place place = placeAtTen();
        String visit = bring(place, 0).extract().path("id");
        place.confirm(visit, SIGNED).statusCode(200);
        open(place, today().plusDays(3));
        town.pass(Duration.ofDays(2));
        open(place, today().plusDays(8));
        town.pass(Duration.ofDays(5));
        bring(place, 1).body("verdict.kind", is("Protected")).body("verdict.agency", is(place.agencies().get(0)));

        open(place, today());
        town.pass(Duration.ofDays(1));
        bring(place, 1).body("verdict.kind", is("BroughtBy")).body("verdict.agency", is(place.agencies().get(1)));
        place.journal().body("verifies", is(true));
    }

    private void open(Place place, LocalDate day) {
        town.put(
                new Setup(List.of(new ProjectSetup(place.code(), place.name(), List.of(), List.of(), "Asia/Shanghai", day, null,
                        null)), List.of(), List.of(), List.of()));
    }

    /** Line 284: "由各销售团体指定的备案人员以网络形式 ... 向我公司指定号码进行预报备". */
    @Test
    void onlyWhomTheAgencyNamedFilesItsReports() {
        Place place = placeAtTen();
        String colleague = place.agents().get(0).replaceAll("...$", "100");
        town.put(new Setup(List.of(), List.of(), List.of(new AgentSetup("王芳", colleague, place.agencies().get(0),
                Agent.State.ACTIVE)), List.of()));
        String refused = "未受理：" + place.name() + "只接受贵公司指定备案人员的报备，请由其报备。";
        assertEquals(refused, plainly(place, colleague));

        Instant tomorrow = town.now().plus(Duration.ofDays(1));
        FilersSetup hers = new FilersSetup(place.code(), place.agencies().get(0), List.of(colleague), tomorrow);
        town.put(new Setup(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(hers)));
        town.put(new Setup(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(hers)));
        assertEquals(refused, plainly(place, colleague));
        assertTrue(place.text(0, ZHANG).startsWith("已受理："));
        town.pass(Duration.ofDays(1));
        assertTrue(plainly(place, colleague).startsWith("已受理："));
        assertEquals(refused, place.plainly(0, "报备 李先生 138****5678"));
        town.desk().get("/api/projects/" + place.code() + "/filers").then().statusCode(200)
                .body("agency", is(List.of(place.agencies().get(0), place.agencies().get(1), place.agencies().get(0))))
                .body("inForce", is(List.of(false, true, true)))
                .body("agents.name", is(List.of(List.of("经纪人1"), List.of("经纪人2"), List.of("王芳"))));
        town.desk().get("/api/projects/NONE/filers").then().statusCode(404).body("code", is("project-unknown"));
        place.journal().body("verifies", is(true));
    }

    private static String plainly(Place place, String agent) {
        return Place.twilio().deliver(FakeTwilioWebhooks.newSid(), agent, place.number(), ZHANG).reply().orElseThrow()
                .replaceAll("凭证[0-9a-f]{8}$", "");
    }
}
