package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, nothing is thrown, and no digit is read that was not written. */
class ReaderFuzzTest {

    private static final int MESSAGES = 2_000;
    private static final int LARGEST = 64 * 1024;
    private static final List<String> SCRAPS = List.of("\n", "\r\n", "：", ":", "，", ",", "；", "。", "*", "＊", "x", "•", "-", "+",
            "/", " ", "\u200B", "😀", "\uD840\uDC00", "\uD800",
            "《", "》", "(", "）", "1", "9", "١", "138", "1234", "13812341234", "138****1234", "张", "先生", "客户", "电话", "经纪人：",
            "报备项目：", "金桥", "龙湖", "前三后四", "尾号", "明天下午3点", "____", "\0");

    @Test
    void noMutatedMessageThrowsOrYieldsADigitThatWasNotWritten() {
        long seed = 20261123L;
        Random random = new Random(seed);
        List<String> messages = List.copyOf(CorpusTest.MESSAGES.values());
        for (int count = 0; count < MESSAGES; count++) {
            String message = mutated(messages.get(random.nextInt(messages.size())), random);
            Reading reading = Reader.read(message, FieldProjects.implying());
            String digits = Text.of(message).toString().replaceAll("[^0-9]", "");
            reading.reports().stream().flatMap(report -> report.phones().stream())
                    .forEach(phone -> assertWritten(phone, digits, seed));
            Reader.read(CorrectedText.of(message, reading), FieldProjects.naming());
        }
    }

    private static String mutated(String message, Random random) {
        StringBuilder mutated = new StringBuilder(message);
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(mutated.length() + 1);
            int end = Math.min(mutated.length(), at + random.nextInt(4));
            mutated.replace(at, end, SCRAPS.get(random.nextInt(SCRAPS.size())));
        }
        return mutated.toString();
    }

    /** The known digits stand in the text in this order; a country code that was left out is no digit of the sender's. */
    private static void assertWritten(PhoneNumber phone, String digits, long seed) {
        String known = phone.isMainland() ? phone.pattern() : phone.pattern().replaceFirst("^\\+(86|886)", "");
        int at = 0;
        for (char digit : known.replaceAll("[^0-9]", "").toCharArray()) {
            at = digits.indexOf(digit, at) + 1;
            assertTrue(at > 0, "a digit that was not written, seed " + seed);
        }
    }

    @ParameterizedTest(name = "64 KB of {0}")
    @ValueSource(strings = {":", "1", "1:", "1-", "1*", "张三138****1234\n", "备注:1\n", "电话:1\n", "报备客户", "+1", "前三", "李四 ", "和李四",
            "138****1234 ", "138****1234 或 ", "金桥、", "取消", "备注:取消\n", "吗", "回执1\n", "已受理 "})
    void theLargestMessageIsReadInTime(String scrap) {
        String message = scrap.repeat(LARGEST / scrap.length());
        long started = System.nanoTime();
        Reading reading = Reader.read(message, FieldProjects.implying());
        System.out.println("64 KB of '" + scrap.strip() + "': " + (System.nanoTime() - started) / 1_000_000 + " ms");
        assertEquals(CorrectedText.of(message, reading).isEmpty(),
                reading.reports().stream().allMatch(ReportReading::isComplete));
    }
}
