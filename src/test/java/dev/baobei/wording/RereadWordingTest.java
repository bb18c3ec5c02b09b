package dev.baobei.wording;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.Reply.OnRecord;
import dev.baobei.domain.reply.RereadReply;
import dev.baobei.domain.reply.RereadReply.TakenBack;
import org.junit.jupiter.api.Test;

/** What is said about a message that was read again, word for word in both languages. */
class RereadWordingTest {

    private static final PreReport FORMER = report(1, LI, "10:00", "张先生", "138****1234");
    private static final PreReport NEW = report(2, LI, "10:00", "李先生", "138****1234");

    private static String withReceipts(String text) {
        return text.replace("@1", FORMER.receipt().code()).replace("@2", NEW.receipt().code());
    }

    @Test
    void whatNoLongerStandsComesBeforeWhatDoes() {
        RereadReply reply = new RereadReply(at("10:00"), JINQIAO, List.of(new TakenBack(FORMER, "e5f6a7b8")),
                List.of(new OnRecord(JINQIAO, NEW, "a1b2c3d4")));
        String chinese = withReceipts("经核对11月23日10:00的短信：\n原回执@1（张先生138****1234）作废。凭证e5f6a7b8\n"
                + "已受理：金桥农批 李先生138****1234，回执@2。11月23日10:30起可到访，11月30日24:00前有效，归属以到访确认为准。凭证a1b2c3d4");

        assertEquals(chinese, new Wording().text(reply));
        assertEquals(List.of(chinese.substring(0, chinese.indexOf("\n已")), chinese.substring(chinese.indexOf("已受"))),
                new Wording().messages(reply));
        assertEquals(withReceipts("The message of 23 Nov 10:00 was checked again:\n"
                + "Receipt @1 (张先生138****1234) no longer stands. Proof e5f6a7b8\n"
                + "Accepted: 金桥农批 李先生138****1234, receipt @2.\nmay visit from 23 Nov 10:30, valid until before 30 Nov 24:00;"
                + " whose customer it is, the visit decides. Proof a1b2c3d4"),
                String.join("\n", new ReplyWording(Words.ENGLISH).messages(reply)));
    }
}
