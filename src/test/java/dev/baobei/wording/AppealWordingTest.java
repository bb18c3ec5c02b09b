package dev.baobei.wording;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.AppealReply.Answered;
import dev.baobei.domain.reply.AppealReply.HowToAppeal;
import dev.baobei.domain.reply.AppealReply.Overdue;
import dev.baobei.domain.reply.AppealReply.Recorded;
import dev.baobei.domain.reply.AppealReply.Waiting;
import dev.baobei.domain.reply.AppealReply.WithoutWords;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.OfEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said about appeals, word for word in both languages, in messages of two SMS at most. */
class AppealWordingTest {

    private static final PreReport ZHANG = report(1, LI, "10:00", "张先生", "138****1234");

    static Stream<Arguments> replies() {
        return Stream.of(
                said(new Recorded(JINQIAO, ZHANG, at("11-24T11:00"), "a1b2c3d4"),
                        "已登记申诉：您名下的金桥农批 张先生138****1234，回执@1。案场11月24日11:00前答复，归属以到访确认为准。凭证a1b2c3d4",
                        "Objection about your customer recorded: 金桥农批 张先生138****1234, receipt @1. The sales office answers"
                                + " before 24 Nov 11:00; whose customer it is, the visit decides. Proof a1b2c3d4"),
                said(new Waiting(JINQIAO, ZHANG, 3, at("11-24T11:00")),
                        "未登记申诉：您名下的回执@1已有3条申诉待答复，案场11月24日11:00前答复。",
                        "Objection about your customer not recorded: 3 about receipt @1 wait for an answer, which the sales office"
                                + " gives before 24 Nov 11:00."),
                said(new WithoutWords(ZHANG), "未登记申诉，缺申诉理由。您名下的回执@1请发：申诉 @1 加理由。",
                        "Objection about your customer not recorded: why is missing. Please send: 申诉 @1 and why."),
                said(new HowToAppeal(), "未登记申诉。请发：申诉 加回执号 加理由，每条短信一位客户。查您名下的回执号请发：查询。",
                        "Objection not recorded. Please send: 申诉, the receipt, why, one customer in each message. To see what is"
                                + " waiting for the visit: 查询."),
                said(new OfEntry(new Answered(JINQIAO, ZHANG, Optional.of("有照片为证，归贵司")), "a1b2c3d4"),
                        "您名下的金桥农批 张先生138****1234（回执@1）的申诉，案场答复：有照片为证，归贵司\n凭证a1b2c3d4",
                        "On your objection about your customer 张先生138****1234 at 金桥农批 (receipt @1) the sales office answers:"
                                + " 有照片为证，归贵司\nProof a1b2c3d4"),
                said(new OfEntry(new Answered(JINQIAO, ZHANG, Optional.empty()), "a1b2c3d4"),
                        "您名下的金桥农批 张先生138****1234（回执@1）的申诉，案场已核对并记录在案，归属以到访确认为准。凭证a1b2c3d4",
                        "Your objection about your customer 张先生138****1234 at 金桥农批 (receipt @1) was looked into and is on"
                                + " record; whose customer it is, the visit decides. Proof a1b2c3d4"),
                said(new OfEntry(new Overdue(JINQIAO, ZHANG), "a1b2c3d4"),
                        "您名下的金桥农批 张先生138****1234（回执@1）的申诉已过24小时，案场仍在核对，答复后再通知您。凭证a1b2c3d4",
                        "Your objection about your customer 张先生138****1234 at 金桥农批 (receipt @1) waits for more than 24 hours:"
                                + " the sales office is still at it and will tell you. Proof a1b2c3d4"));
    }

    private static Arguments said(Reply reply, String chinese, String english) {
        return Arguments.of(reply, chinese.replace("@1", ZHANG.receipt().code()),
                english.replace("@1", ZHANG.receipt().code()));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("replies")
    void isSaidInBothLanguages(Reply reply, String chinese, String english) {
        assertEquals(chinese, new ReplyWording(Words.CHINESE).text(reply));
        assertEquals(english, new ReplyWording(Words.ENGLISH).text(reply));
        new ReplyWording(Words.CHINESE).messages(reply)
                .forEach(message -> assertTrue(message.length() <= Pieces.MOST, message));
    }

    @Test
    void aLongAnswerGoesOnInAFurtherMessage() {
        String words = "客户由门店首次带看，现场有登记".repeat(13);
        List<String> messages = new ReplyWording(Words.CHINESE)
                .messages(new OfEntry(new Answered(JINQIAO, ZHANG, Optional.of(words)), "a1b2c3d4"));

        messages.forEach(message -> assertTrue(message.length() <= Pieces.MOST, message));
        assertTrue(String.join("", messages).endsWith("案场答复：" + words + "\n凭证a1b2c3d4"));
    }
}
