package dev.baobei.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agency;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** Terms that tell customers from elsewhere apart say nothing until somebody says where elsewhere begins (REG-16, REG-19): staff see it. */
@StoryTest
class UnboundedTest {

    @Inject
    Town town;

    private Map<String, Object> warning(Place place) {
        List<Map<String, Object>> warnings = town.staff("administrator", "admin").get("/api/projects").then().statusCode(200)
                .extract().path("find { it.code == '" + place.code() + "' }.warnings");
        return warnings == null ? null : warnings.get(0);
    }

    private Place opening(TermsText terms) {
        return town.place(terms, town.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(21));
    }

    /** Every agency of the gateway may report; how many of them have no area. */
    private static int count(Map<String, Object> warning) {
        return ((List<?>) warning.get("agencies")).size() + (Integer) warning.get("more");
    }

    private void area(Place place, int agency) {
        town.staff("administrator", "admin").body("""
                {"agencyTerms": [{"project": "%s", "agency": "%s", "terms": {"leadTime": "none", "validity": "P3M",
                 "phoneForms": ["WHOLE"], "nameForm": "SURNAME", "agreement": 7, "promotionArea": ["浦东新区"]}}]}"""
                .formatted(place.code(), place.agencies().get(agency))).post("/api/setup").then().statusCode(204);
    }

    @Test
    void whoHasNoAreaIsNamedUntilOneIsSaid() {
        Place place = town.place(Town.preset("REG-19"));
        Map<String, Object> before = warning(place);

        assertEquals("noPromotionArea", before.get("warning"));
        assertTrue(((Map<?, ?>) before.get("says")).get("zh").toString().contains("没有设推广区域"), before::toString);
        assertTrue(place.text(0, "报备 " + place.name() + " 张先生 13812341234 客户地址:江苏省苏州市工业园区1号").startsWith("已受理："),
                "and everybody is from inside");

        area(place, 0);
        assertEquals(count(before) - 1, count(warning(place)));
    }

    @Test
    void anAgencyThatMayNotReportNeedsNone() {
        Place place = opening(Town.preset("REG-16"));
        int before = count(warning(place));

        town.put(new Setup(List.of(), List.of(new AgencySetup(place.agencies().get(0), Agency.State.SUSPENDED)), List.of(),
                List.of()));

        assertEquals(before - 1, count(warning(place)));
    }

    @Test
    void whereEverybodyCountsOrTheProjectSaysAnAreaThereIsNothingToSee() {
        assertNull(warning(town.place(Town.halfAnHourAhead())));
        assertNull(warning(opening(Town.but(Town.preset("REG-16"), "{\"promotionArea\": [\"徐汇区\"]}"))));
    }
}
