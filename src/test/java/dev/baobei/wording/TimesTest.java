package dev.baobei.wording;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
            """)
    void theEarliestVisitIsRoundedUp(String reported, String earliest, String zh, String en) {
        assertEquals(zh, chinese.from(at(earliest), at(reported), JINQIAO));
        assertEquals(en, english.from(at(earliest), at(reported), JINQIAO));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            12-01T00:00,           11月30日24:00前, until before 30 Nov 24:00
            12-01T00:00:59.999999, 11月30日24:00前, until before 30 Nov 24:00
            11-30T23:59:59.999999, 11月30日23:59前, until before 30 Nov 23:59
            01-01T00:00,           12月31日24:00前, until before 31 Dec 24:00
            """)
    void theDeadlineIsRoundedDown(String deadline, String zh, String en) {
        assertEquals(zh, chinese.until(at(deadline), JINQIAO));
        assertEquals(en, english.until(at(deadline), JINQIAO));
    }
}
