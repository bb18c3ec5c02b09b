package dev.baobei.wording;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.ended;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.report;
import static dev.baobei.domain.Cast.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.NotAccepted;
import dev.baobei.domain.reply.Reply.OnRecord;
import dev.baobei.domain.reply.Reply.Standing;
import dev.baobei.domain.reply.Reply.Unfinished;
import dev.baobei.domain.reply.SupplementReply;
import dev.baobei.domain.reply.SupplementReply.Closed;
import dev.baobei.domain.reply.SupplementReply.Contradicting;
import dev.baobei.domain.reply.SupplementReply.Corrected;
import dev.baobei.domain.reply.SupplementReply.HowToSupplement;
import dev.baobei.domain.reply.SupplementReply.NotCorrected;
import dev.baobei.domain.reply.SupplementReply.OtherProject;
import dev.baobei.domain.reply.SupplementReply.Supplemented;
import dev.baobei.domain.reply.SupplementReply.Unreadable;
import dev.baobei.domain.reply.SupplementReply.WhichNumber;
import dev.baobei.domain.reply.SupplementReply.WhichPart;
import dev.baobei.domain.rule.Objection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer about a report that is completed or corrected, word for word in both languages, in two SMS at most. */
class SupplementWordingTest {

    private static final PhoneNumber WHOLE = new PhoneNumber("13812341234");
    private static final PreReport ZHANG = report(1, LI, "10:00", "张先生", "138****1234");
    private static final PreReport LI_INSTEAD = report(2, LI, "10:20", "李先生", "138****1234");
    private static final PreReport TWO_NUMBERS = ZHANG
            .completedTo(new Said(ZHANG.name(), List.of(WHOLE, new PhoneNumber("139****5678"))));
    private static final Problem TOO_SHORT = new Problem(Field.PHONE, Why.WRONG_LENGTH, Optional.of("1381234123"));

    static Stream<Arguments> replies() {
        return Stream.of(
                said(new Supplemented(JINQIAO, ZHANG.completedTo(new Said(name("张伟"), List.of(WHOLE))), "a1b2c3d4"),
                        "已补全：金桥农批 张伟138****1234，回执@1。报备时间不变，11月30日24:00前有效，归属以到访确认为准。凭证a1b2c3d4",
                        "Completed: 金桥农批 张伟138****1234, receipt @1. It keeps its time, valid until before 30 Nov 24:00;"
                                + " whose customer it is, the visit decides. Proof a1b2c3d4"),
                said(new Corrected(ZHANG, new OnRecord(JINQIAO, LI_INSTEAD, "a1b2c3d4")),
                        "已更正，原回执@1作废，报备时间从现在起算。已受理：金桥农批 李先生138****1234，回执@2。11月23日10:50起可到访，11月30日24:00前有效，"
                                + "归属以到访确认为准。凭证a1b2c3d4",
                        "Corrected: receipt @1 no longer stands, the time counts from now. Accepted: 金桥农批 李先生138****1234,"
                                + " receipt @2.\nmay visit from 23 Nov 10:50, valid until before 30 Nov 24:00; whose customer it is,"
                                + " the visit decides. Proof a1b2c3d4"),
                said(new NotCorrected(ZHANG,
                        new NotAccepted(JINQIAO, name("李先生"), WHOLE, List.of(Objection.NOT_FREE), Optional.empty(),
                                "0badcafe")),
                        "未更正，原报备（回执@1）不变。未通过：金桥农批 李先生138****1234。凭证0badcafe",
                        "Not corrected, the pre-report under receipt @1 stands. Not accepted: 金桥农批 李先生138****1234. Proof 0badcafe"),
                said(new NotCorrected(ZHANG, new Unfinished(Optional.of(JINQIAO), Optional.of(terms()),
                        List.of(new Problem(Field.PHONE, Why.WRONG_FORM, Optional.of("*******5678"))), "",
                        Optional.of("0badcafe"))),
                        "未更正，原报备（回执@1）不变：电话“*******5678”须写前三后四。凭证0badcafe",
                        "Not corrected, the pre-report under receipt @1 stands: number “*******5678” must give the first 3 and last 4 digits. Proof 0badcafe"),
                said(new Contradicting(ZHANG),
                        "未更改：与原报备张先生138****1234（回执@1）不一致。确要改，请发：更正 @1 加新号码或新姓名，报备时间将从那时起算。",
                        "Not changed: it contradicts your pre-report of 张先生138****1234 (receipt @1). If you mean it, send:"
                                + " 更正 @1 and the new number or name; its time will count from then."),
                said(new WhichNumber(TWO_NUMBERS), "未更改：回执@1下有2个号码，不能确定指哪一个。请重新报备。",
                        "Not changed: the pre-report under receipt @1 has 2 numbers, and which one is meant is not certain."
                                + " Please report anew."),
                said(new OtherProject(JINQIAO, ZHANG), "未更改：回执@1是金桥农批的报备，不能改为别的项目。请重新报备。",
                        "Not changed: receipt @1 is for 金桥农批 and cannot become another project's. Please report anew."),
                said(new Unreadable(ZHANG, List.of()), "未更改：没看懂要补什么。请发：补全 @1 加号码或姓名。",
                        "Not changed: what to add was not understood. Please send: 补全 @1 and the number or name."),
                said(new Unreadable(ZHANG, List.of(TOO_SHORT)), "未更改：电话“1381234123”位数不对。请发：补全 @1 加号码。",
                        "Not changed: number “1381234123” has a wrong count of digits. Please send: 补全 @1 and the number."),
                said(new Closed(new Standing(JINQIAO, ended(ZHANG, End.WITHDRAWN, "10:30"), at("11:00"))),
                        "未更改。金桥农批 张先生138****1234，回执@1：已撤回。如仍需要，请重新报备。",
                        "Not changed. 金桥农批 张先生138****1234, receipt @1: withdrawn. If you still need it, please report anew."),
                said(new WhichPart("报备项目:金桥农批,客户姓名:张先生,电话:___"),
                        "未受理，不能确定补的是哪一处。请补全后重发：\n报备项目:金桥农批,客户姓名:张先生,电话:___",
                        "Not accepted: where this belongs is not certain. Please complete and send again:\n"
                                + "报备项目:金桥农批,客户姓名:张先生,电话:___"),
                said(new HowToSupplement(),
                        "未作任何更改。补全请发：补全 加回执号 加号码或姓名。更正请发：更正 加回执号 加新号码或新姓名。查回执号请发：查询。新客户请另发报备。",
                        "Nothing was changed. To complete, send: 补全, the receipt, the number or name. To correct: 更正, the receipt,"
                                + " the new number or name. To see receipts: 查询. Report a new customer in a message of their own."));
    }

    private static Arguments said(SupplementReply reply, String chinese, String english) {
        return Arguments.of(reply, withReceipts(chinese), withReceipts(english));
    }

    private static String withReceipts(String text) {
        return text.replace("@1", ZHANG.receipt().code()).replace("@2", LI_INSTEAD.receipt().code());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("replies")
    void isSaidLikeThis(Reply reply, String chinese, String english) {
        assertEquals(chinese, new Wording().text(reply));
        assertEquals(english, String.join("\n", new ReplyWording(Words.ENGLISH).messages(reply)));
        assertEquals(1, new Wording().messages(reply).size(), () -> chinese.length() + " units");
    }
}
