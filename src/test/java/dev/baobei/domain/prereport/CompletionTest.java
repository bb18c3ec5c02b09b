package dev.baobei.domain.prereport;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.receipt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.Cast;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Completion.Completed;
import dev.baobei.domain.prereport.Completion.Contradicts;
import dev.baobei.domain.prereport.PreReport.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What further digits or a fuller name are to a report on record. */
class CompletionTest {

    private static PreReport report(String name, String... phones) {
        return new PreReport(Cast.id("report"), receipt(1), JINQIAO.id(), LI, name(name),
                Stream.of(phones).map(PhoneNumber::new).toList(), at("10:00"), 1, 1, at("10:30"), at("11-30T00:00"),
                Optional.empty(), Optional.empty());
    }

    @ParameterizedTest(name = "{0} {1} + {2} {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            张先生 | 138****1234             | -      | 13812341234 | completed 张先生 MALE 13812341234
            张先生 | 138****1234             | -      | 1381234**** | completed 张先生 MALE 13812341234
            张先生 | *******1234             | -      | 138****1234 | completed 张先生 MALE 138****1234
            张先生 | 1381234****             | -      | 138****5678 | completed 张先生 MALE 13812345678
            张先生 | 138****1234             | -      | 138****1234 | nothing new
            张先生 | 13812341234             | -      | 138****1234 | nothing new
            张先生 | 138****1234             | -      | 13912341234 | contradicts 张先生 MALE 13912341234
            张先生 | 138****1234             | -      | 13812341235 | contradicts 张先生 MALE 13812341235
            张先生 | +85291234567            | -      | 13812341234 | contradicts 张先生 MALE 13812341234
            张先生 | 138****1234             | 张伟   | -           | completed 张伟 MALE 138****1234
            张先生 | 138****1234             | 张伟   | 13812341234 | completed 张伟 MALE 13812341234
            张伟   | 138****1234             | 张先生 | -           | completed 张伟 MALE 138****1234
            *先生  | 138****1234             | 张先生 | -           | completed 张先生 MALE 138****1234
            张先生 | 138****1234             | 张先生 | -           | nothing new
            张伟   | 138****1234             | 张     | -           | nothing new
            张先生 | 138****1234             | 李先生 | -           | contradicts 李先生 MALE 138****1234
            张先生 | 138****1234             | 张女士 | -           | contradicts 张女士 FEMALE 138****1234
            张先生 | 138****1234             | 章先生 | -           | contradicts 章先生 MALE 138****1234
            张伟   | 138****1234             | 张炜   | -           | contradicts 张炜 UNKNOWN 138****1234
            张先生 | 138****1234             | 李先生 | 13812341234 | contradicts 李先生 MALE 13812341234
            张先生 | 138****1234,139****5678 | -      | 13912345678 | completed 张先生 MALE 138****1234,13912345678
            张先生 | 138****1234,139****5678 | -      | 13612345678 | which number
            张先生 | 138****1234,*******1234 | -      | 13812341234 | which number
            张先生 | 138****1234,139****5678 | 李先生 | -           | contradicts 李先生 MALE 138****1234,139****5678
            """)
    void isSaidByTheDigitsAndTheNameAlone(String name, String phones, String added, String number, String expected) {
        Completion completion = Completion.of(report(name, phones.split(",")), Optional.ofNullable(added).map(Cast::name),
                Optional.ofNullable(number).map(PhoneNumber::new));

        assertEquals(expected, words(completion));
    }

    private static String words(Completion completion) {
        if (completion instanceof Completed completed) {
            return "completed " + words(completed.said());
        }
        if (completion instanceof Contradicts contradicts) {
            return "contradicts " + words(contradicts.instead());
        }
        return completion instanceof Completion.NothingNew ? "nothing new" : "which number";
    }

    private static String words(Said said) {
        PersonName name = said.name();
        return name.written() + " " + name.gender() + " "
                + said.phones().stream().map(PhoneNumber::pattern).collect(Collectors.joining(","));
    }

    @Test
    void whatWasSaidBeforeIsStillTheSameReport() {
        PreReport report = report("张先生", "138****1234");
        PreReport completed = report.completedTo(new Said(name("张伟"), List.of(new PhoneNumber("13812341234"))));

        assertTrue(completed.isSameAs(LI, name("张先生"), report.phones()));
        assertTrue(completed.isSameAs(LI, name("张伟"), completed.phones()));
        assertFalse(completed.isSameAs(LI, name("张先生"), completed.phones()));
        assertEquals(report.effectiveAt(), completed.effectiveAt());
        assertEquals(List.of(report.said()), completed.earlier());
    }
}
