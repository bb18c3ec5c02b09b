package dev.baobei.desk.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import dev.baobei.postgres.message.TraceRecord.RuleRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a replay says beside what was kept: whether it is the same. */
class RerunTraceViewTest {

    private static List<RuleRecord> rules(String said) {
        return Stream.of(said.split(" ")).map(one -> one.split("="))
                .map(rule -> new RuleRecord(rule[0], rule[1], rule.length > 2 ? List.of(rule[2]) : List.of(), List.of(), null))
                .toList();
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource(textBlock = """
            GIVEN_AS_ASKED=YES,                                                    GIVEN_AS_ASKED=YES,                    true
            GIVEN_AS_ASKED=NO=NAME:WRONG_FORM,                                     GIVEN_AS_ASKED=YES,                    false
            GIVEN_AS_ASKED=NO=PHONE:TOO_MUCH,                                      GIVEN_AS_ASKED=YES,                    true
            NO_RIVAL_HOLDS=NO GIVEN_AS_ASKED=NO=PHONE:TOO_MUCH,                    NO_RIVAL_HOLDS=YES GIVEN_AS_ASKED=YES, true
            NO_RIVAL_HOLDS=NO GIVEN_AS_ASKED=YES,                                  NO_RIVAL_HOLDS=YES GIVEN_AS_ASKED=YES, false
            RECEIVED_IN_WINDOW=NO GIVEN_AS_ASKED=NO=PHONE:TOO_MUCH, RECEIVED_IN_WINDOW=YES GIVEN_AS_ASKED=YES, false
            """)
    void digitsThatWereCutAreComparedWithNothing(String kept, String now, boolean same) {
        assertEquals(same, RerunTraceView.isSame(rules(kept), rules(now)));
    }
}
