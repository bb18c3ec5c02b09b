package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which report a follow-up is of and what it says, as people write it; K7M2QD stands for a receipt that fits its check. */
class FollowUpOfReportTest {

    private static final String FITS = receipt(".*[0-9].*");
    private static final String LETTERS = receipt("[A-Z]*");

    private static String receipt(String like) {
        return Stream.iterate(1, seed -> seed + 1).map(seed -> Cast.receipt(seed).code()).filter(code -> code.matches(like))
                .findFirst().orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            跟进 K7M2QD 已电话联系              | K7M2QD | 已电话联系
            跟进K7M2QD已电话联系                | K7M2QD | 已电话联系
            跟进：K7M2QD，已电话联系。          | K7M2QD | 已电话联系
            K7M2QD跟进 已电话联系               | K7M2QD | 已电话联系
            K7M2QD的跟进情况：已电话联系        | K7M2QD | 已电话联系
            回执K7M2QD跟进：已电话联系          | K7M2QD | 已电话联系
            跟进回执K7M2QD：已电话联系          | K7M2QD | 已电话联系
            跟进报备编号 K7M2QD 已电话联系      | K7M2QD | 已电话联系
            跟进情况 K7M2QD 已电话联系          | K7M2QD | 已电话联系
            跟进记录：K7M2QD 已电话联系         | K7M2QD | 已电话联系
            请帮我跟进 K7M2QD 已电话联系        | K7M2QD | 已电话联系
            跟进 已电话联系 K7M2QD              | K7M2QD | 已电话联系
            跟进 张先生 K7M2QD 已电话联系       | K7M2QD | 张先生 已电话联系
            跟进 K7M2QD 约在 14:30，看 3-1201   | K7M2QD | 约在 14:30，看 3-1201
            跟进 K7M2QD 加了ABC123              | K7M2QD | 加了ABC123
            跟进 K7M2QD                         | K7M2QD | -
            跟进 K7M2QD。                       | K7M2QD | -
            跟进 222222                         | -      | 222222
            跟进 A2345B 已电话联系              | A2345B | 已电话联系
            跟进 张先生已电话联系               | -      | 张先生已电话联系
            跟进 K7M2QD K7M2QD 已电话联系       | K7M2QD | K7M2QD 已电话联系
            跟进 K7M2QD 加了WeChat              | K7M2QD | 加了WeChat
            跟进 张先生 iPhone 拨不通           | -      | 张先生 iPhone 拨不通
            """)
    void itsReceiptAndWords(String text, String receipt, String words) {
        Reading reading = reading(text.replace("K7M2QD", FITS));

        assertEquals(Reading.Kind.FOLLOW_UP, reading.kind());
        AboutReport followed = AboutReport.in(reading, AboutReport.Words.FOLLOW_UP);
        assertEquals(receipt.replace("K7M2QD", FITS), followed.receipt().orElse("-"));
        assertEquals(words.replace("K7M2QD", FITS), followed.words().orElse("-"));
    }

    /** Some have no digit. */
    @Test
    void aReceiptMayBeAllLetters() {
        for (String text : List.of("跟进 %s 已电话联系", "%s跟进 已电话联系")) {
            AboutReport followed = AboutReport.in(reading(text.formatted(LETTERS)), AboutReport.Words.FOLLOW_UP);

            assertEquals(Optional.of(LETTERS), followed.receipt());
            assertEquals(Optional.of("已电话联系"), followed.words());
        }
    }

    @Test
    void ofTwoReceiptsNoneIsCertain() {
        assertEquals(Optional.empty(), AboutReport.in(reading("跟进 " + FITS + " " + LETTERS + " 都联系了"),
                AboutReport.Words.FOLLOW_UP).receipt());
    }

    private static Reading reading(String text) {
        return Reader.read(text, new Surroundings(List.of(Cast.JINQIAO), Optional.of(Cast.JINQIAO),
                Instant.parse("2026-11-23T04:00:00Z")));
    }
}
