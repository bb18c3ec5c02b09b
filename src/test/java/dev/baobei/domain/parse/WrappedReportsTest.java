package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Greetings, thanks, the headers of forwarded messages and the like change nothing that a report says. */
class WrappedReportsTest {

    private static final String REPORT = "金桥 张伟 138****1234";
    private static final String READ = "JQ 张伟 UNKNOWN 138****1234";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"%s", "王姐好，%s", "王姐，报备%s", "帅哥你好，%s", "美女，%s", "您好！麻烦帮忙报备一下：\n%s\n谢谢！辛苦了", "%s，麻烦您了谢谢🙏",
            "@案场小李 %s 收到请回复", "%s\n谢谢王姐🙏", "%s。麻烦安排一下", "王磊：报备%s", "王磊:\n%s", "王磊 2026/11/23 10:20:33\n%s",
            "[转发]王磊 11月23日 上午10:20\n%s", "—————  2026-11-23  —————\n\n王磊  10:20\n\n%s", "转：%s", "“%s”", "发自我的iPhone\n%s",
            "%s\n\nhttps://example.com/p/13912345678", "前三后四报备，至少上客前30分钟报备\n%s", "%s[抱拳]"})
    void areReadAsIfTheyStoodAlone(String wrapping) {
        assertEquals(READ, read(wrapping.formatted(REPORT)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            王总，138****1234，金桥 > JQ 王总 UNKNOWN 138****1234
            张三：\\n13812341234 金桥 > JQ 张三 UNKNOWN 13812341234
            金桥 张三 明天早 9点 138****1234 > JQ 张三 UNKNOWN 138****1234
            """)
    void aCustomerIsNoGreeting(String text, String expected) {
        assertEquals(expected, read(text.replace("\\n", "\n")).replaceAll(" 2026.*", ""));
    }

    /** To a number that serves another one, the project before the colon would be dropped with whoever says it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            云栖府：\\n戴女士152****8255\\n杨先生187****6302 > YQ 戴女士 FEMALE 152****8255 + YQ 杨先生 MALE 187****6302
            云栖府：报备戴女士152****8255 > YQ 戴女士 FEMALE 152****8255
            金沙府：\\n戴女士152****8255 > - 戴女士 FEMALE 152****8255 [PROJECT UNKNOWN 金沙府]
            王磊：\\n戴女士152****8255 > JQ 戴女士 FEMALE 152****8255
            """)
    void aProjectBeforeAColonIsNoSpeaker(String text, String expected) {
        assertEquals(expected, Readings.of(Reader.read(text.replace("\\n", "\n"), FieldProjects.implying())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            5oql5aSH44CK6YeR5qGl5Yac5om544CL77yM5a6i5oi35byg5Lyf77yM55S16K+dMTM4MTIzNDEyMzQ= > JQ 张伟 UNKNOWN 13812341234
            aGVsbG9oZWxsb2hlbGxvaGVsbG9oZWxsb2hlbGxvaGVsbG9oZWxsb2hlbGxv > CHATTER
            """)
    void aBodyInBase64IsReadWhereItIsChinese(String text, String expected) {
        assertEquals(expected, read(text));
    }

    private static String read(String text) {
        return Readings.of(Reader.read(text, FieldProjects.naming()));
    }
}
