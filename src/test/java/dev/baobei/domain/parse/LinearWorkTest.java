package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;
import dev.baobei.domain.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work that a message costs grows with its length and no faster: what is looked at and what is allocated, per character. */
class LinearWorkTest {

    private static final int LARGEST = 64 * 1024;
    private static final int SMALLER = LARGEST / 8;

    /** So much more per character may the largest cost than one of an eighth; quadratic work costs eight times as much. */
    private static final double MARGIN = 1.5;

    /** Looks at a character and bytes allocated, in the reading of 64 KB, per character. */
    private static final int MOST_LOOKS = 1_500;
    private static final int MOST_BYTES = 15_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What the reading of a message cost, per character of it. */
    private record Cost(double looks, double bytes, double millis) {

        static Cost of(String family, int length) {
            String message = family.repeat(length / family.length());
            long thread = Thread.currentThread().getId();
            long before = THREADS.getThreadAllocatedBytes(thread);
            long started = System.nanoTime();
            Text text = Text.of(message);
            Reader.read(text, FieldProjects.implying());
            double millis = (System.nanoTime() - started) / 1e6;
            return new Cost((double) text.looks() / length,
                    (double) (THREADS.getThreadAllocatedBytes(thread) - before) / length, millis);
        }
    }

    @ParameterizedTest(name = "64 KB of {0}")
    @ValueSource(strings = {"1-", "电话:1", "电话:1\n", "张", "1-1-1-", "((((", "【(《", "😀", "金桥农批", "金桥、", "金桥 张三 ", ":", "1", "1:",
            "1*", "1 ", "* ", "*1 ",
            "- ", "张三138****1234\n", "张三138****1234 ", "138****1234 或 ", "备注:1\n", "备注:", "报备客户", "+1", "+1 ", "前三", "前三后四",
            "尾号", "李四 ", "和李四",
            "取消", "备注:取消\n", "吗", "回执1\n", "已受理 ", "一", "一 ", "一三八", "a", "a1", "a@", "1a ", "www.1 ", "微信1a", "2026-",
            "2026-11-2 ", "11月", "明天下午3点", "先生",
            "张先生", "客户:张三,电话:138****1234,", "客户", "=", "\n", "\r\n", "\u200B", "𠮷", "\uD800", "王磊 ", "报备", "?", "，", "/", "1.",
            "1/", "客户1:", "诚邦地产",
            "身份证", "预算1", "John ", "0", "00 ", "021-", "86 ", "86138"})
    void isLinear(String family) {
        Cost smaller = Cost.of(family, SMALLER);
        Cost largest = Cost.of(family, LARGEST);
        System.out.printf("64 KB of '%s': %.0f looks, %.0f bytes per character, %.0f ms%n", family.strip(), largest.looks,
                largest.bytes,
                largest.millis);
        assertTrue(largest.looks <= MOST_LOOKS && largest.looks <= smaller.looks * MARGIN + 10,
                () -> "looks per character: " + smaller.looks + ", then " + largest.looks);
        assertTrue(largest.bytes <= MOST_BYTES && largest.bytes <= smaller.bytes * MARGIN + 100,
                () -> "bytes per character: " + smaller.bytes + ", then " + largest.bytes);
    }
}
