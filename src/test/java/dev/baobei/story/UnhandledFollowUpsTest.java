package dev.baobei.story;

import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** A follow-up that is kept and could not be handled may say that the customer chooses (REG-02, line 30): no machine decides beside it. */
@StoryTest
class UnhandledFollowUpsTest {

    private static final String ZHANG = "报备 张伟 13812341234\n地址：渝中区解放碑8号";

    @Inject
    Town town;

    @Inject
    KeptMessages messages;

    private Place place;
    private String first;

    private void reported(TermsText terms) {
        place = town.place(terms);
        town.passTo(LocalTime.of(10, 0));
        first = FollowUpsTest.receipt(place.text(0, ZHANG));
    }

    /** A defect keeps it from being handled, until it is set aside. */
    private void followedUp(String receipt) {
        messages.setAside(messages.keep(place, "跟进 " + receipt + " 已约周末面谈"));
    }

    private String afterTheNextReport() {
        town.pass(Duration.ofMinutes(1));
        place.text(1, ZHANG);
        town.pass(Duration.ofMinutes(1));
        return place.arrive("张伟", "13812341234").statusCode(201).extract().path("id");
    }

    @Test
    void afterTheReportExpiredItIsWaitedForByPeople() {
        reported(Town.preset("REG-02"));
        town.pass(Duration.ofDays(8));
        followedUp(first);

        String visit = afterTheNextReport();
        place.confirm(visit, Map.of()).statusCode(200).body("verdict.kind", is("Contested"))
                .body("verdict.why", is(List.of("MESSAGE_UNHANDLED")));
        place.journal().body("verifies", is(true));
    }

    @Test
    void beforeTheReportExpiredItProvesNothing() {
        reported(Town.preset("REG-02"));
        followedUp(first);
        town.pass(Duration.ofDays(8));

        place.confirm(afterTheNextReport(), Map.of()).statusCode(200).body("verdict.kind", is("BroughtBy"));
    }

    @Test
    void ofAnotherReportItConcernsNobodyHere() {
        reported(Town.preset("REG-02"));
        String another = FollowUpsTest.receipt(place.text(0, ZHANG.replace("张伟 138", "李雷 139")));
        town.pass(Duration.ofDays(8));
        followedUp(another);

        place.confirm(afterTheNextReport(), Map.of()).statusCode(200).body("verdict.kind", is("BroughtBy"));
    }

    @Test
    void whereCustomersDoNotChooseItChangesNothing() {
        reported(Town.but(Town.preset("REG-02"), "{\"stillFollowed\": null}"));
        town.pass(Duration.ofDays(8));
        followedUp(first);

        place.confirm(afterTheNextReport(), Map.of()).statusCode(200).body("verdict.kind", is("BroughtBy"));
    }
}
