package dev.baobei.story;

import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import jakarta.inject.Inject;

import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** REG-09, line 158: a contact of 昨天 is of the day before the message that says so, whichever message completes the report. */
@StoryTest
class ContactOverMidnightTest {

    private static final TermsText TIMELY = Town.but(Town.toldWithoutLead(),
            "{\"intake\": {\"fields\": [\"CONTACT_TIME\"], \"timelyWithin\": 3}}");

    @Inject
    Town town;

    private void assertContact(String first, String second, int daysBefore) {
        Place place = town.place(TIMELY);
        town.passTo(LocalTime.of(23, 55));
        LocalDate day = town.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        place.text(0, first);
        town.pass(Duration.ofMinutes(8));
        String receipt = WhatIfs.receipt(place.text(0, second));

        town.desk().get("/api/pre-reports/" + receipt).then().statusCode(200).body("contactTime", is("昨天"))
                .body("timeliness.contactedOn", is(day.minusDays(daysBefore).toString()));
    }

    @Test
    void isReadByTheMessageThatSaysIt() {
        assertContact("报备 电话138****1234\n联系时间：昨天", "张先生", 1);
    }

    @Test
    void isReadByTheCompletingMessageWhereThatSaysIt() {
        assertContact("报备 张先生 电话138****1234", "联系时间：昨天", 0);
    }
}
