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
import dev.baobei.domain.reply.FollowUpReply.Closed;
import dev.baobei.domain.reply.FollowUpReply.HowToFollowUp;
import dev.baobei.domain.reply.FollowUpReply.Recorded;
import dev.baobei.domain.reply.FollowUpReply.WithoutWords;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.OnRecord;
import dev.baobei.domain.reply.Reply.Outcomes;
import dev.baobei.domain.reply.Reply.Standing;
import dev.baobei.domain.terms.Renewal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer about follow-ups, word for word in both languages, in messages of two SMS at most. */
class FollowUpWordingTest {

    private static final PreReport ZHANG = report(1, LI, "10:00", "张先生", "138****1234");
    private static final PreReport WANG = report(2, LI, "10:00", "王女士", "139****5678");
    private static final Optional<Renewal> FIVE_DAYS = Optional.of(new Renewal.FollowedUp(5));

    static Stream<Arguments> replies() {
        return Stream.of(
                said(new Recorded(new Standing(JINQIAO, ZHANG, at("11:00")), "a1b2c3d4"),
                        "已记录跟进：您名下的金桥农批 张先生138****1234，回执@1：待到访，11月23日10:30起可到访，11月30日24:00前有效。凭证a1b2c3d4",
                        "Follow-up of your customer recorded: 金桥农批 张先生138****1234, receipt @1: waiting for the visit,"
                                + " may visit from 23 Nov 10:30, valid until before 30 Nov 24:00. Proof a1b2c3d4"),
                said(new Closed(new Standing(JINQIAO, ZHANG, at("12-01T09:00"))),
                        "未记录跟进，您名下的这条报备已失效。金桥农批 张先生138****1234，回执@1：已过有效期。如仍需要，请重新报备。",
                        "Follow-up not recorded: no pre-report of yours stands there. 金桥农批 张先生138****1234, receipt @1:"
                                + " expired. If you still need it, please report anew."),
                said(new WithoutWords(ZHANG), "未记录跟进，缺跟进情况。您名下的回执@1请发：跟进 @1 加跟进情况。",
                        "Follow-up of your customer not recorded: what was done is missing. Please send: 跟进 @1 and what was done."),
                said(new HowToFollowUp(), "未记录跟进。请发：跟进 加回执号 加跟进情况，每条短信一位客户。查您名下的回执号请发：查询。新客户请另发报备。",
                        "Follow-up not recorded. Please send: 跟进, the receipt, what was done, one customer in each message."
                                + " To see what is waiting for the visit: 查询. Report a new customer in a message of their own."),
                said(new Outcomes(List.of(new OnRecord(JINQIAO, ZHANG, "a1b2c3d4", Optional.empty(), FIVE_DAYS))),
                        "已受理：金桥农批 张先生138****1234，回执@1。您名下的回执@1已在册，有效期不变：每5天内至少跟进一次的才可续报。跟进请发：跟进 @1 加跟进情况。\n"
                                + "11月23日10:30起可到访，11月30日24:00前有效，归属以到访确认为准。凭证a1b2c3d4",
                        "Accepted: 金桥农批 张先生138****1234, receipt @1.\nReceipt @1 is waiting for the visit already and keeps its"
                                + " deadline: who follows up every 5 days may renew. To follow up, send: 跟进 @1 and what was done.\n"
                                + "may visit from 23 Nov 10:30, valid until before 30 Nov 24:00; whose customer it is, the visit decides."
                                + " Proof a1b2c3d4"),
                said(new Outcomes(List.of(new OnRecord(JINQIAO, ZHANG, "a1b2c3d4"),
                        new OnRecord(JINQIAO, WANG, "e5f6a7b8", Optional.empty(), FIVE_DAYS))),
                        "已受理金桥农批 2位，11月23日10:30起可到访，11月30日24:00前有效，归属以到访确认为准，凭证e5f6a7b8：1.张先生1234 回执@1；2.王女士5678 回执@2\n"
                                + "您名下的回执@2已在册，有效期不变：每5天内至少跟进一次的才可续报。跟进请发：跟进 @2 加跟进情况。",
                        "Accepted for 金桥农批, 2 customers, may visit from 23 Nov 10:30, valid until before 30 Nov 24:00; whose"
                                + " customers they are, the visit decides. Proof e5f6a7b8:\n1.张先生1234 receipt @1; 2.王女士5678 receipt @2\n"
                                + "Receipt @2 is waiting for the visit already and keeps its deadline: who follows up every 5 days may"
                                + " renew. To follow up, send: 跟进 @2 and what was done."));
    }

    private static Arguments said(Reply reply, String chinese, String english) {
        return Arguments.of(reply, receipts(chinese), receipts(english));
    }

    private static String receipts(String text) {
        return text.replace("@1", ZHANG.receipt().code()).replace("@2", WANG.receipt().code());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("replies")
    void isSaidInBothLanguages(Reply reply, String chinese, String english) {
        assertEquals(chinese, new ReplyWording(Words.CHINESE).text(reply));
        assertEquals(english, new ReplyWording(Words.ENGLISH).text(reply));
        new ReplyWording(Words.CHINESE).messages(reply)
                .forEach(message -> assertTrue(message.length() <= Pieces.MOST, message));
    }
}
