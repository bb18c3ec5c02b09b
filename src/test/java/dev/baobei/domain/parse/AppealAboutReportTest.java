package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Appeals (申诉) as agents write them. */
class AppealAboutReportTest {

    private static final String FITS = Stream.iterate(1, seed -> seed + 1).map(seed -> Cast.receipt(seed).code())
            .filter(code -> code.matches(".*[0-9].*")).findFirst().orElseThrow();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            申诉 K7M2QD 客户是我带的            | K7M2QD | 客户是我带的
            申诉K7M2QD客户是我带的              | K7M2QD | 客户是我带的
            申诉：K7M2QD，客户是我带的。        | K7M2QD | 客户是我带的
            我要申诉 K7M2QD 客户是我带的        | K7M2QD | 客户是我带的
            异议 K7M2QD 客户是我带的            | K7M2QD | 客户是我带的
            争议：K7M2QD 客户是我带的           | K7M2QD | 客户是我带的
            有异议 K7M2QD 客户是我带的          | K7M2QD | 客户是我带的
            有争议 K7M2QD 客户是我带的          | K7M2QD | 客户是我带的
            K7M2QD申诉 客户是我带的             | K7M2QD | 客户是我带的
            回执K7M2QD有异议：客户是我带的      | K7M2QD | 客户是我带的
            K7M2QD 有争议，客户是我带的         | K7M2QD | 客户是我带的
            申诉理由 K7M2QD 客户是我带的        | K7M2QD | 客户是我带的
            申诉 回执号K7M2QD 客户是我带的      | K7M2QD | 客户是我带的
            申诉 客户是我带的 K7M2QD            | K7M2QD | 客户是我带的
            申诉 K7M2QD 11月23日 14:30 带看，有照片 | K7M2QD | 11月23日 14:30 带看，有照片
            申诉 K7M2QD                         | K7M2QD | -
            申诉 A2345B 客户是我带的            | A2345B | 客户是我带的
            申诉 张先生是我的客户               | -      | 张先生是我的客户
            申诉                                | -      | -
            """)
    void itsReceiptAndWords(String text, String receipt, String words) {
        Reading reading = Reader.read(text.replace("K7M2QD", FITS), new Surroundings(List.of(Cast.JINQIAO),
                Optional.of(Cast.JINQIAO), Instant.parse("2026-11-23T04:00:00Z")));

        assertEquals(Reading.Kind.APPEAL, reading.kind());
        AboutReport appealed = AboutReport.in(reading, AboutReport.Words.APPEAL);
        assertEquals(receipt.replace("K7M2QD", FITS), appealed.receipt().orElse("-"));
        assertEquals(words.replace("K7M2QD", FITS), appealed.words().orElse("-"));
    }

    /** Words that only contain one. */
    @ParameterizedTest
    @CsvSource({"有意向看房", "争取周末带客户", "报备 金桥农批 申先生 138****1234", "申请报备 金桥农批 张先生 138****1234",
            "有客户报备 金桥农批 张先生 138****1234"})
    void whatBeginsAlikeIsNone(String text) {
        assertEquals(false, Reader.read(text, new Surroundings(List.of(Cast.JINQIAO), Optional.of(Cast.JINQIAO),
                Instant.parse("2026-11-23T04:00:00Z"))).kind() == Reading.Kind.APPEAL);
    }
}
