package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import org.junit.jupiter.api.Test;

/** A protection that is counted from the report that won. */
@StoryTest
class ProtectionFromReportTest {

    private static final String ZHANG = "13812341234";

    @Inject
    Town town;

    FakeTwilio twilio;

    /** Reports are good for a month, and protect for a week. */
    private Place place() {
        Place place = town.place(terms("report+P7D@24:00"));
        town.passTo(LocalTime.of(10, 0));
        return place;
    }

    private static TermsText terms(String protection) {
        return Town.but(Town.halfAnHourAhead(), """
                {"leadTime": "none", "validity": "P30D", "ownership": "FIRST_REPORT", "protection": "%s"}"""
                .formatted(protection));
    }

    private String report(Place place, int agent, String phone) {
        return WhatIfs.receipt(place.text(agent, WhatIfs.report(place, "张先生", phone)));
    }

    private String midnight(int days) {
        return town.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(days) + "T00:00";
    }

    @Test
    void whatIsOverWhenTheCustomerComesGivesThemToWhoReportedAndProtectsNobody() {
        Place place = place();
        String receipt = report(place, 0, ZHANG);
        town.pass(Duration.ofDays(20));
        String visit = place.arrive("张先生", ZHANG).statusCode(201).body("verdict.kind", is("BroughtBy"))
                .body("verdict.receipt", is(receipt)).body("verdict.protection", nullValue()).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);
        String told = Eventually.get(() -> twilio.taken().stream()
                .filter(sent -> sent.to().equals(place.agents().get(0))).map(FakeTwilioMessage::body)
                .filter(text -> text.contains("到访")).findFirst());
        assertEquals("已确认归属" + place.agencies().get(0) + "；保护期自报备起算，到访时已满。",
                Marks.without(told).replaceFirst(".*，(?=已确认)", ""));
        town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "deposit")).post("/api/deals").then().statusCode(201)
                .body("shares.agency", contains(place.agencies().get(0)));

        town.pass(Duration.ofDays(1));
        String second = report(place, 1, ZHANG);
        place.arrive("张先生", ZHANG).statusCode(201).body("verdict.kind", is("BroughtBy")).body("verdict.receipt", is(second))
                .body("verdict.protection.until", startsWith(midnight(8)));
        WhatIfs.assertNothingWouldChange(WhatIfs.ask(place, Map.of("terms", terms("report+P7D@24:00"))));
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("same", is(true));
        place.journal().body("verifies", is(true));
    }

    /** A report whose time is over protects nobody, and bars nobody while people are to say whose the customer is. */
    @Test
    void whatACorrectionLeavesOpenBarsOthersFromTheVisitOn() {
        Place place = place();
        report(place, 0, ZHANG);
        town.pass(Duration.ofDays(30).plusHours(14).plusMinutes(10));
        String visit = place.arrive("张先生", ZHANG).statusCode(201).body("verdict.kind", is("WalkIn")).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);

        new Corrections(town).corrected(place, visit, Duration.ofMinutes(20));

        place.town().desk().get("/api/visits/" + visit).then().statusCode(200).body("verdict.kind", is("Contested"))
                .body("verdict.why", contains("ARRIVAL_CORRECTED")).body("verdict.protection.until", startsWith(midnight(7)));
        town.pass(Duration.ofDays(1));
        report(place, 1, ZHANG);
        place.arrive("张先生", ZHANG).statusCode(201).body("verdict.why", contains("DISPUTE_OPEN"));
    }

    @Test
    void whomNobodyReportedAndWhoIsInDisputeAreProtectedFromTheVisit() {
        Place place = place();
        String visit = place.arrive("张先生", ZHANG).statusCode(201).body("verdict.kind", is("WalkIn"))
                .body("verdict.protection.until", startsWith(midnight(8))).extract().path("id");
        place.confirm(visit, Map.of("verdictVersion", 1)).statusCode(200);

        String other = "13800000002";
        place.text(0, WhatIfs.report(place, "章先生", other));
        town.pass(Duration.ofDays(3));
        place.arrive("张先生", other).statusCode(201).body("verdict.kind", is("Contested"))
                .body("verdict.protection.until", startsWith(midnight(8)));
    }
}
