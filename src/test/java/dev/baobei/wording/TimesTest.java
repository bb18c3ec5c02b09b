package dev.baobei.wording;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.at;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever obeys a printed time is safe: the earliest visit is rounded up, the deadline down. */
class TimesTest {

    private final Times chinese = new Times(Words.CHINESE);
    private final Times english = new Times(Words.ENGLISH);

    @ParameterizedTest(name = "reported {0}, earliest {1}: {2}")
    @CsvSource(textBlock = """
            10:00:00,        10:00:00,        可随时到访,             may visit at any time
            10:00:00,        10:30:00,        11月23日10:30起可到访,  may visit from 23 Nov 10:30
            10:00:00.000001, 10:30:00.000001, 11月23日10:31起可到访,  may visit from 23 Nov 10:31
            23:29:30,        23:59:30,        11月24日00:00起可到访,  may visit from 24 Nov 00:00
            10:00:00,        11-24T00:00,     11月24日00:00起可到访,  may visit from 24 Nov 00:00
            12-31T23:45,     2027-01-01T00:15, 2027年1月1日00:15起可到访, may visit from 1 Jan 2027 00:15
            """)
    void theEarliestVisitIsRoundedUp(String reported, String earliest, String zh, String en) {
        assertEquals(zh, chinese.from(at(earliest), at(reported), JINQIAO));
        assertEquals(en, english.from(at(earliest), at(reported), JINQIAO));
    }

    @ParameterizedTest(name = "{0} said at {1}: {2}")
    @CsvSource(textBlock = """
            12-01T00:00,           10:00, 11月30日24:00前, until before 30 Nov 24:00
            12-01T00:00:59.999999, 10:00, 11月30日24:00前, until before 30 Nov 24:00
            11-30T23:59:59.999999, 10:00, 11月30日23:59前, until before 30 Nov 23:59
            2027-01-01T00:00,      10:00, 12月31日24:00前, until before 31 Dec 24:00
            2027-01-01T00:01,      10:00, 2027年1月1日00:01前, until before 1 Jan 2027 00:01
            2031-11-23T10:00,      10:00, 2031年11月23日10:00前, until before 23 Nov 2031 10:00
            2028-01-01T00:00,      10:00, 2027年12月31日24:00前, until before 31 Dec 2027 24:00
            2027-01-03T00:00,      2027-01-01T00:00, 1月2日24:00前, until before 2 Jan 24:00
            """)
    void theDeadlineIsRoundedDownAndSaysAnotherYear(String deadline, String said, String zh, String en) {
        assertEquals(zh, chinese.until(at(deadline), at(said), JINQIAO));
        assertEquals(en, english.until(at(deadline), at(said), JINQIAO));
    }

    @Test
    void momentsOfSeveralYearsInOneSentenceEachSayTheirs() {
        List<String> facts = List.of("7", "2026-12-31T16:00:00Z", "2026-12-31T15:59:59.5Z");

        assertArrayEquals(new Object[]{"7", "2027年1月1日00:00:00", "2026年12月31日23:59:59"}, chinese.facts(facts, JINQIAO));
        assertArrayEquals(new Object[]{"7", "1 Jan 2027 00:00:00", "31 Dec 2026 23:59:59"}, english.facts(facts, JINQIAO));
    }

    @Test
    void momentsOfOneYearInOneSentenceLeaveItOut() {
        List<String> facts = List.of("2026-12-31T15:59:59Z", "2025-12-31T16:00:00Z");

        assertArrayEquals(new Object[]{"12月31日23:59:59", "1月1日00:00:00"}, chinese.facts(facts, JINQIAO));
    }
}
