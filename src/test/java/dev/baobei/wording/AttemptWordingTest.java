package dev.baobei.wording;

import static dev.baobei.domain.Cast.CHEN;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.SHANGHAI;
import static dev.baobei.domain.Cast.YIJU;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.AttemptNotice;
import dev.baobei.domain.reply.LostNotice;
import dev.baobei.domain.reply.Reply.NotAccepted;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.reply.Reply.Outcomes;
import dev.baobei.domain.reply.SoldNotice;
import dev.baobei.domain.rule.Hold;
import dev.baobei.domain.rule.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said where a report is refused for a rival: to who made it, and to whose customer it is. */
class AttemptWordingTest {

    private static final PreReport OWN = report(1, LI, "09:00", "张先生", "138****1234");

    private static Hold byReport(PreReport report) {
        return new Hold(LI, report.said(), Optional.of(report.id()), Optional.empty(), Optional.of(report.receipt()));
    }

    private static String text(Hold hold, Optional<Agency> rival) {
        return new Wording().text(new OfEntry(new AttemptNotice(JINQIAO, hold, rival), "a1b2c3d4"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            NOT_FREE,       未通过：金桥农批 张伟138****1234。凭证0badcafe
            HELD_BY_REPORT, 未通过：金桥农批 张伟138****1234，已有其他渠道的有效报备，如有误请联系案场。凭证0badcafe
            HELD_BY_VISIT,  未通过：金桥农批 张伟138****1234，该客户已到访，尚在保护期内，如有误请联系案场。凭证0badcafe
            HELD_BY_LIST,   未通过：金桥农批 张伟138****1234，该客户是案场的老客户，如有误请联系案场。凭证0badcafe
            """)
    void toWhoReported(Objection why, String text) {
        assertEquals(text, new Wording().text(new Outcomes(List.of(new NotAccepted(JINQIAO, name("张伟"),
                new PhoneNumber("13812341234"), List.of(why), Optional.empty(), "0badcafe")))));
    }

    @Test
    void toWhoseCustomerItIs() {
        Hold byVisit = new Hold(CHEN, OWN.said(), Optional.empty(), Optional.of(id("visit")), Optional.empty());

        assertEquals("您报备的张先生138****1234（回执" + OWN.receipt() + "）：另一渠道在金桥农批报备了同一客户，未通过，您的报备不变。凭证a1b2c3d4",
                text(byReport(OWN), Optional.empty()));
        assertEquals("您报备的张先生138****1234（回执" + OWN.receipt() + "）：易居在金桥农批报备了同一客户，未通过，您的报备不变。凭证a1b2c3d4",
                text(byReport(OWN), Optional.of(YIJU)));
        assertEquals("您的客户张先生138****1234：另一渠道在金桥农批报备了同一客户，未通过，您的保护不变。凭证a1b2c3d4", text(byVisit, Optional.empty()));
    }

    @Test
    void toWhoLost() {
        assertEquals("您报备的张先生138****1234（回执" + OWN.receipt() + "）于11月23日11:05到访金桥农批，经判客归属其他渠道，如有异议请联系案场。凭证a1b2c3d4",
                new Wording().text(new OfEntry(new LostNotice(JINQIAO, OWN, at("11:05:59")), "a1b2c3d4")));
    }

    @Test
    void isTwoSmsAtMostAlsoWithLongNames() {
        Project longest = new Project(1, "LONGEST", "保利十方舟国际商务中心二期", List.of(), List.of(), SHANGHAI, Optional.empty());
        Agency rival = new Agency(1, "深圳市宏图伟业房地产经纪有限公司", Agency.State.APPROVED);
        PreReport own = report(2, LI, "09:00", "买买提·吐尔逊", "138****1234");

        assertEquals(2, Segments.of(
                new Wording().text(new OfEntry(new AttemptNotice(longest, byReport(own), Optional.of(rival)), "a1b2c3d4"))));
        for (boolean open : List.of(true, false)) {
            assertEquals(2, Segments.of(new Wording().text(new OfEntry(
                    new SoldNotice(longest, own.name(), own.phones().get(0), at("11:00"), at("2027-01-01T11:05"), open),
                    "a1b2c3d4"))));
        }
    }
}
