package dev.baobei.domain.rule;

import static dev.baobei.domain.Cast.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is not understood again and again gets ever more help, then a person, then silence. */
class EscalationTest {

    @ParameterizedTest(name = "failure {0}: {1}")
    @CsvSource({"1, REASON, false", "2, REASON, false", "3, FORMAT, false", "4, STAFF, true", "5, SILENCE, true",
            "32767, SILENCE, true"})
    void eachFailureInARowGetsMoreThanTheOneBefore(int inARow, Escalation step, boolean isForStaff) {
        assertEquals(step, Escalation.of(inARow));
        assertEquals(isForStaff, step.isForStaff());
    }

    @ParameterizedTest(name = "{0} failures, the last at {1}, then one at {2}: {3}")
    @CsvSource(textBlock = """
            0, 10:00, 10:01,           1
            1, 10:00, 10:00,           2
            3, 10:00, 12:00,           4
            3, 10:00, 12:00:00.000001, 1
            9, 10:00, 09:59,           10
            """)
    void failuresCountInARowUntilAPauseOfTwoHours(int count, String lastAt, String at, int now) {
        assertEquals(new FailedInARow(now, at(at)), new FailedInARow(count, at(lastAt)).another(at(at)));
    }
}
