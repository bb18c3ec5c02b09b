package dev.baobei.wording;

import static dev.baobei.domain.Cast.CHEN;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.SHANGHAI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.ended;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.report;
import static dev.baobei.domain.Cast.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.parse.Reader;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.parse.Surroundings;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.reply.Example;
import dev.baobei.domain.reply.HouseholdNotice;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.ActedForYou;
import dev.baobei.domain.reply.Reply.HowTo;
import dev.baobei.domain.reply.Reply.NotAccepted;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.reply.Reply.OnRecord;
import dev.baobei.domain.reply.Reply.Outcomes;
import dev.baobei.domain.reply.Reply.Pending;
import dev.baobei.domain.reply.Reply.SenderMayNotReport;
import dev.baobei.domain.reply.Reply.Standing;
import dev.baobei.domain.reply.Reply.Unfinished;
import dev.baobei.domain.reply.Reply.UnfinishedAgain;
import dev.baobei.domain.rule.Escalation;
import dev.baobei.domain.rule.Objection;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.PhoneForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of reply, word for word as the agent reads it; a reply on one report is one or two SMS. */
class ReplyWordingTest {

    private static final PhoneNumber PHONE = new PhoneNumber("13812341234");
    private static final PreReport ZHANG = report(1, LI, "10:00", "张先生", "138****1234");
    private static final PreReport LAST_FOUR = report(2, LI, "10:00", "李四", "*******5678");
    private static final PreReport EARLIER = report(3, LI, "09:30", "王先生", "137****2222");
    private static final Project YUNQI = new Project(2, "YQ", "云栖府", List.of(), List.of("住宅"), SHANGHAI, Optional.empty());
    private static final Problem NO_NAME = new Problem(Field.NAME, Why.MISSING, Optional.empty());
    private static final Unfinished MISSING_NAME = new Unfinished(Optional.of(JINQIAO), Optional.of(terms()), List.of(NO_NAME),
            "报备项目:金桥农批,客户姓名:___,电话:138****1234", Optional.of("0badcafe"));
    private static final Unfinished WRONG_PHONE = new Unfinished(Optional.of(JINQIAO), Optional.of(terms()),
            List.of(NO_NAME, new Problem(Field.PHONE, Why.WRONG_LENGTH, Optional.of("1389998444"))),
            "报备项目:金桥农批,客户姓名:___,电话:___", Optional.of("0badcafe"));
    private static final Example EXAMPLE = new Example(JINQIAO, terms());
    private static final Example WHOLE = new Example(YUNQI,
            SomeTerms.usual().with(Set.of(PhoneForm.WHOLE)).with(NameForm.FULL).terms());
    private static final OnRecord ACCEPTED = new OnRecord(JINQIAO, ZHANG, "a1b2c3d4");

    static Stream<Arguments> replies() {
        return Stream.of(
                said(new Outcomes(List.of(ACCEPTED)),
                        "已受理：金桥农批 张先生138****1234，回执@1。11月23日10:30起可到访，11月30日24:00前有效，归属以到访确认为准。凭证a1b2c3d4"),
                said(new Outcomes(List.of(new OnRecord(JINQIAO, ZHANG, "a1b2c3d4", Optional.of(LI)))),
                        "已受理：金桥农批 张先生138****1234，业务员小李，回执@1。11月23日10:30起可到访，11月30日24:00前有效，归属以到访确认为准。凭证a1b2c3d4"),
                said(new ActedForYou(CHEN, new Outcomes(List.of(ACCEPTED))),
                        "小陈代您办理。已受理：金桥农批 张先生138****1234，回执@1。11月23日10:30起可到访，11月30日24:00前有效，归属以到访确认为准。凭证a1b2c3d4"),
                said(new ActedForYou(CHEN, new Reply.Withdrawn(JINQIAO, ZHANG, "a1b2c3d4")),
                        "小陈代您办理。已撤回：金桥农批 张先生138****1234，回执@1。凭证a1b2c3d4"),
                said(new Outcomes(List.of(unfinished(new Problem(Field.AGENT, Why.MISSING, Optional.empty())))),
                        "未受理凭证0badcafe，缺业务员姓名。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(unfinished(new Problem(Field.AGENT, Why.UNKNOWN, Optional.of("李敏"))))),
                        "未受理凭证0badcafe，贵公司没有业务员“李敏”。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(unfinished(new Problem(Field.AGENT, Why.AMBIGUOUS, Optional.of("李明、陈杰"))))),
                        "未受理凭证0badcafe，业务员“李明、陈杰”不明确。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(unfinished(new Problem(Field.AGENT_PHONE, Why.MISSING, Optional.of("陈杰"))))),
                        "未受理凭证0badcafe，有多位业务员“陈杰”，缺业务员电话。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(not(Objection.NOT_FREE))), "未通过：金桥农批 张先生138****1234。凭证0badcafe"),
                said(new Outcomes(List.of(not(Objection.PROJECT_TAKES_NO_REPORTS))), "未受理：金桥农批暂不接受报备。凭证0badcafe"),
                said(new Outcomes(List.of(new NotAccepted(JINQIAO, name("张先生"), PHONE, List.of(Objection.OUTSIDE_WINDOW),
                        Optional.of(at("18:00")), "0badcafe"))), "未受理：金桥农批现在不接受报备，请11月23日18:00起再发。凭证0badcafe"),
                said(new Outcomes(List.of(not(Objection.OUTSIDE_WINDOW))), "未受理：金桥农批已停止接受报备。如有疑问请联系案场。凭证0badcafe"),
                said(new Outcomes(List.of(not(Objection.REPORTED_INSIDE_AGENCY))),
                        "未受理：张先生138****1234贵公司已报备，不重复受理，由贵公司内部确定归属。凭证0badcafe"),
                said(new Outcomes(List.of(new NotAccepted(JINQIAO, name("张先生"), PHONE,
                        List.of(Objection.AGENCY_QUOTA_USED, Objection.AGENT_QUOTA_USED), Optional.empty(), "0badcafe"))),
                        "未受理：贵公司今天在金桥农批的报备已满，请明天再发。未受理：您今天在金桥农批的报备已满，请明天再发。凭证0badcafe"),
                said(new Outcomes(List.of(not(Objection.AGENT_AS_CUSTOMER))),
                        "未受理：张先生138****1234是业务员的号码，请报客户的姓名和号码。凭证0badcafe"),
                said(new Outcomes(List.of(unfinished(new Problem(Field.NAME, Why.MISSING, Optional.empty()),
                        new Problem(Field.PHONE, Why.WRONG_LENGTH, Optional.of("1381234123"))))),
                        "未受理凭证0badcafe，缺客户姓名，电话“1381234123”位数不对。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(against(List.of(Objection.OUTSIDE_WINDOW, Objection.AGENT_QUOTA_USED),
                        Optional.empty()))),
                        "未受理：金桥农批现在不接受报备，请11月23日18:00起再发。未受理：您今天在金桥农批的报备已满，请明天再发。另外，缺客户姓名。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(against(List.of(Objection.OUTSIDE_AREA), Optional.empty()))),
                        "未受理：金桥农批，客户地址不在贵司推广区域内。如有疑问请联系案场。另外，缺客户姓名。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(against(List.of(Objection.OUTSIDE_AREA), Optional.of(name("张先生"))))),
                        "未受理：金桥农批 张先生138****1234，客户地址不在贵司推广区域内。如有疑问请联系案场。另外，缺客户姓名。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(MISSING_NAME, against(List.of(Objection.AGENT_QUOTA_USED), Optional.empty()))),
                        "未受理凭证0badcafe，1.缺客户姓名；2.未受理：您今天在金桥农批的报备已满，请明天再发。另外，缺客户姓名。请补全后重发：\n报备项目:金桥农批,客户姓名:___,电话:138****1234\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(new NotAccepted(JINQIAO, name("张先生"), PHONE, List.of(Objection.AGENT_QUOTA_USED),
                        Optional.empty(), "0badcafe", Optional.of(unfinished(NO_NAME))))),
                        "未受理：您今天在金桥农批的报备已满，请明天再发。凭证0badcafe。另外，缺客户姓名。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(unfinished(new Problem(Field.NAME, Why.WRONG_FORM, Optional.of("*先生")),
                        new Problem(Field.PHONE, Why.WRONG_FORM, Optional.of("*******1234"))))),
                        "未受理凭证0badcafe，客户姓名“*先生”须写姓氏，电话“*******1234”须写前三后四。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(unfinished(new Problem(Field.PROJECT, Why.UNKNOWN,
                        Optional.of("从前有座山\n山里有座庙庙里有个老和尚在讲故事"))))),
                        "未受理凭证0badcafe，没有项目“从前有座山 山里有座庙庙里有个老和尚在讲…”。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(unfinished(new Problem(Field.PROJECT, Why.UNKNOWN, Optional.of("金桥农贸"),
                        List.of("金桥农批"))))),
                        "未受理凭证0badcafe，没有项目“金桥农贸”（是否指金桥农批？）。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(unfinished(new Problem(Field.PROJECT, Why.UNKNOWN, Optional.of("金桥"),
                        List.of("金桥农批", "金桥公寓"))))),
                        "未受理凭证0badcafe，没有项目“金桥”（是否指金桥农批或金桥公寓？）。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(unfinished(new Problem(Field.PARTY, Why.MALFORMED, Optional.of("25点"))))),
                        "未受理凭证0badcafe，“25点”看不懂。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Outcomes(List.of(unfinished(new Problem(Field.PARTY, Why.MISSING, Optional.empty())))),
                        "未受理凭证0badcafe，内容不完整。请补全后重发：\n报备《金桥农批》客户____"),
                said(new Reply.UnknownSender(), "未受理：您的号码没有登记。请所在渠道公司向案场登记您的号码后再报备。"),
                said(new SenderMayNotReport(LI, List.of(Objection.AGENT_LEFT, Objection.AGENCY_NOT_APPROVED)),
                        "未受理：您已不是宏图地产的在职业务员。如有误请联系宏图地产。未受理：宏图地产目前没有报备资格。请联系宏图地产负责人。"),
                said(new SenderMayNotReport(LI, List.of(Objection.AGENCY_NOT_APPROVED)),
                        "未受理：宏图地产目前没有报备资格。请联系宏图地产负责人。"),
                said(new Reply.VisitsAreForTheDesk(), "到访由案场客服当场登记确认，不用发短信。报备的写法发：格式。"),
                said(new HowTo(List.of(EXAMPLE), 0), "报备请写：\n报备项目:金桥农批,客户姓名:张先生,电话:138****1234\n查进度发：查询。撤回发：撤回 加回执号。"),
                said(new HowTo(List.of(EXAMPLE, WHOLE), 2),
                        "报备请写：\n报备项目:金桥农批,客户姓名:张先生,电话:138****1234\n报备项目:云栖府,客户姓名:张伟,电话:13812341234\n另有2个项目\n查进度发：查询。撤回发：撤回 加回执号。"),
                said(new HowTo(List.of(new Example(JINQIAO, terms(), Optional.of("李明"))), 0),
                        "报备请写：\n报备项目:金桥农批,客户姓名:张先生,电话:138****1234,经纪人:李明\n查进度发：查询。撤回发：撤回 加回执号。"),
                said(new HowTo(List.of(), 0), "这个号码目前没有接受报备的项目，请联系案场。"),
                said(new UnfinishedAgain(List.of(WRONG_PHONE), Escalation.FORMAT, Optional.of(EXAMPLE)),
                        "未受理凭证0badcafe，缺客户姓名，电话“1389998444”位数不对。照此：\n报备项目:金桥农批,客户姓名:张先生,电话:138****1234"),
                said(new UnfinishedAgain(List.of(MISSING_NAME, WRONG_PHONE), Escalation.STAFF, Optional.of(WHOLE)),
                        "未受理凭证0badcafe，1.缺客户姓名；2.缺客户姓名，电话“1389998444”位数不对。已转案场人员查看。照此格式重发，一样受理：\n报备项目:云栖府,客户姓名:张伟,电话:13812341234"),
                said(new UnfinishedAgain(List.of(MISSING_NAME), Escalation.FORMAT, Optional.empty()),
                        "未受理凭证0badcafe，缺客户姓名。这个号码目前没有接受报备的项目，请联系案场。"),
                said(new UnfinishedAgain(List.of(), Escalation.STAFF, Optional.empty()), "已转案场人员查看。"),
                said(new Pending(List.of(), 0), "您目前没有待到访的报备。"),
                said(new Pending(List.of(standing(ZHANG)), 0), "待到访：金桥农批 张先生1234 回执@1 11月30日24:00前有效"),
                said(standing(ZHANG), "金桥农批 张先生138****1234，回执@1：待到访，11月23日10:30起可到访，11月30日24:00前有效"),
                said(new Standing(JINQIAO, ZHANG, at("12-01T00:00")), "金桥农批 张先生138****1234，回执@1：已过有效期"),
                said(standing(ended(ZHANG, End.MATCHED, "10:30")), "金桥农批 张先生138****1234，回执@1：已确认到访"),
                said(standing(ended(ZHANG, End.WITHDRAWN, "10:30")), "金桥农批 张先生138****1234，回执@1：已撤回"),
                said(standing(ended(ZHANG, End.SUPERSEDED, "10:30")), "金桥农批 张先生138****1234，回执@1：已由更正后的或较早报备取代"),
                said(new Reply.NoSuchReport(), "没有找到您名下这条报备，请核对回执号或尾号。"),
                said(new Reply.Withdrawn(JINQIAO, ZHANG, "a1b2c3d4"), "已撤回：金桥农批 张先生138****1234，回执@1。凭证a1b2c3d4"),
                said(new OfEntry(new Reply.VisitConfirmed(JINQIAO, ZHANG, at("11:05:59"), at("12-23T11:05:59")), "a1b2c3d4"),
                        "您报备的张先生138****1234（回执@1）于11月23日11:05到访金桥农批，已确认归属宏图地产，保护至12月23日11:05。凭证a1b2c3d4"),
                said(new OfEntry(
                        new HouseholdNotice.FamilyCame(JINQIAO, name("张伟"), PHONE, at("11:05:59"), at("12-23T11:05:59")),
                        "a1b2c3d4"),
                        "您的客户张伟138****1234的家庭成员于11月23日11:05到访金桥农批，同属您的客户，保护至12月23日11:05。凭证a1b2c3d4"),
                said(new OfEntry(new HouseholdNotice.FamilyOpen(JINQIAO, name("张伟"), PHONE), "a1b2c3d4"),
                        "您的客户张伟138****1234的家庭成员到访金桥农批：经核对，归属待裁定。凭证a1b2c3d4"),
                said(new OfEntry(new HouseholdNotice.FamilyRuled(JINQIAO, name("张伟"), PHONE, 70), "a1b2c3d4"),
                        "您的客户张伟138****1234的家庭成员到访金桥农批，归属已裁定：归贵公司70%。凭证a1b2c3d4"),
                said(new OfEntry(new HouseholdNotice.FamilyRuled(JINQIAO, name("张伟"), PHONE, 0), "a1b2c3d4"),
                        "您的客户张伟138****1234的家庭成员到访金桥农批，归属已裁定：不归贵公司。凭证a1b2c3d4"),
                said(new OfEntry(new HouseholdNotice.Shared(JINQIAO, name("张伟"), PHONE, at("11:05:59"), 50), "a1b2c3d4"),
                        "您的客户张伟138****1234于11月23日11:05到访金桥农批，同日其家庭成员由另一渠道带到，业绩平分，您占50%。凭证a1b2c3d4"),
                said(new OfEntry(new Reply.CameAgain(JINQIAO, name("张伟"), PHONE, at("11:05:59"), at("12-23T11:05:59")),
                        "a1b2c3d4"),
                        "您的客户张伟138****1234于11月23日11:05再次到访金桥农批，保护至12月23日11:05。凭证a1b2c3d4"),
                said(new OfEntry(new Reply.Signed(JINQIAO, name("张伟"), PHONE, at("11:05:59"), at("12-23T11:05:59"), false),
                        "a1b2c3d4"),
                        "您的客户张伟138****1234于11月23日11:05由贵司带访金桥农批，报备单已签字，保护至12月23日11:05。凭证a1b2c3d4"),
                said(new OfEntry(new Reply.CameAlone(JINQIAO, ZHANG, at("11:05:59")), "a1b2c3d4"),
                        "您报备的张先生138****1234（回执@1）于11月23日11:05自行到访金桥农批，请尽快与案场联系。凭证a1b2c3d4"),
                said(new OfEntry(new Reply.OwnCameAlone(JINQIAO, name("张伟"), PHONE, at("11:05:59")), "a1b2c3d4"),
                        "您的客户张伟138****1234于11月23日11:05自行到访金桥农批，请尽快与案场联系。凭证a1b2c3d4"),
                said(new OfEntry(new Reply.VisitConfirmed(JINQIAO, ZHANG, at("11:05:59"), at("11:05:59")), "a1b2c3d4"),
                        "您报备的张先生138****1234（回执@1）于11月23日11:05到访金桥农批，已确认归属宏图地产；保护期自报备起算，到访时已满。凭证a1b2c3d4"),
                said(new OfEntry(new Reply.ArrivalCorrected(JINQIAO, name("张伟"), PHONE, at("11:05:59"),
                        Optional.of(at("11:05:59"))), "a1b2c3d4"),
                        "您的客户张伟138****1234到访金桥农批的时间更正为11月23日11:05；保护期自报备起算，到访时已满。凭证a1b2c3d4"),
                said(new OfEntry(new Reply.Signed(JINQIAO, name("张伟"), PHONE, at("11:05:59"), at("12-23T11:05:59"), true),
                        "a1b2c3d4"),
                        "您的客户张伟138****1234于11月23日11:05由贵司带访金桥农批，已在前台登记，保护至12月23日11:05。凭证a1b2c3d4"),
                said(new Reply.Expiring(JINQIAO, List.of(ZHANG)),
                        "金桥农批：您名下的报备即将到期：张先生1234待到访，回执@1，11月30日24:00前有效。您名下的报备到期后须重新报备。"),
                said(new OfEntry(new Reply.OpeningMoved(JINQIAO, LocalDate.of(2026, 12, 15), 3, at("12-16T00:00")), "a1b2c3d4"),
                        "金桥农批开盘日改为12月15日，您待到访的3条报备有效期随之改为12月15日24:00前。查看请发：查询。凭证a1b2c3d4"));
    }

    private static Arguments said(Reply reply, String text) {
        return Arguments.of(reply, text.replace("@1", ZHANG.receipt().code()));
    }

    private static NotAccepted not(Objection objection) {
        return new NotAccepted(JINQIAO, name("张先生"), PHONE, List.of(objection), Optional.empty(), "0badcafe");
    }

    private static Unfinished against(List<Objection> objections, Optional<PersonName> name) {
        return new Unfinished(Optional.of(JINQIAO), Optional.of(terms()), List.of(NO_NAME), "报备《金桥农批》客户____",
                new Reply.Against(objections, name, Optional.of(PHONE), Optional.of(at("18:00"))), Optional.empty());
    }

    private static Unfinished unfinished(Problem... problems) {
        return new Unfinished(Optional.of(JINQIAO), Optional.of(terms()), List.of(problems), "报备《金桥农批》客户____",
                Optional.of("0badcafe"));
    }

    private static Standing standing(PreReport report) {
        return new Standing(JINQIAO, report, at("11:00"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("replies")
    void isSaidWordForWordInOneOrTwoSms(Reply reply, String text) {
        assertEquals(text, new Wording().text(reply));
        assertTrue(Segments.of(text) <= 2, () -> text.length() + " units");
    }

    @Test
    void whatIsAskedTakesOneSms() {
        Unfinished asked = new Unfinished(Optional.of(JINQIAO), Optional.of(terms()),
                List.of(new Problem(Field.PHONE, Why.WRONG_LENGTH, Optional.of("1389998444"))),
                "报备项目:金桥农批,客户姓名:张先生,电话:___", Optional.of("0badcafe"));

        assertEquals(1, Segments.of(new Wording().text(new Outcomes(List.of(asked)))));
        assertEquals(1, Segments.of(new Wording()
                .text(new UnfinishedAgain(List.of(asked), Escalation.FORMAT, Optional.of(EXAMPLE)))));
    }

    static Stream<Arguments> several() {
        OnRecord other = new OnRecord(JINQIAO, LAST_FOUR, "e5f6a7b8");
        return Stream.of(
                both(new Outcomes(List.of(ACCEPTED, other)),
                        "已受理金桥农批 2位，11月23日10:30起可到访，11月30日24:00前有效，归属以到访确认为准，凭证e5f6a7b8："
                                + "1.张先生1234 回执@1；2.李四5678 回执@2"),
                both(new Outcomes(List.of(new OnRecord(JINQIAO, ZHANG, "a1b2c3d4", Optional.of(LI)), other)),
                        "已受理金桥农批 2位，11月23日10:30起可到访，11月30日24:00前有效，归属以到访确认为准，凭证e5f6a7b8："
                                + "1.张先生1234（小李） 回执@1；2.李四5678 回执@2"),
                both(new Outcomes(List.of(ACCEPTED, new OnRecord(YUNQI, LAST_FOUR, "e5f6a7b8"))),
                        "已受理2条，11月23日10:30起可到访，11月30日24:00前有效，归属以到访确认为准："
                                + "1.张先生1234 回执@1 金桥农批 凭证a1b2c3d4；2.李四5678 回执@2 云栖府 凭证e5f6a7b8"),
                both(new Outcomes(
                        List.of(new OnRecord(JINQIAO, EARLIER, "0a0b0c0d"), ACCEPTED, not(Objection.NOT_FREE), other)),
                        "1.已受理：金桥农批 王先生137****2222，回执@3。11月23日10:00起可到访，11月30日24:00前有效，归属以到访确认为准。凭证0a0b0c0d\n"
                                + "已受理金桥农批 2位，11月23日10:30起可到访，11月30日24:00前有效，归属以到访确认为准，凭证e5f6a7b8："
                                + "2.张先生1234 回执@1；4.李四5678 回执@2\n3.未通过：金桥农批 张先生138****1234。凭证0badcafe"),
                both(new Outcomes(List.of(MISSING_NAME, ACCEPTED, WRONG_PHONE)),
                        "未受理凭证0badcafe，1.缺客户姓名；3.缺客户姓名，电话“1389998444”位数不对。请补全后重发：\n"
                                + "报备项目:金桥农批,客户姓名:___,电话:138****1234\n报备项目:金桥农批,客户姓名:___,电话:___\n"
                                + "2.已受理：金桥农批 张先生138****1234，回执@1。11月23日10:30起可到访，11月30日24:00前有效，归属以到访确认为准。凭证a1b2c3d4"),
                both(new Outcomes(List.of(ACCEPTED, not(Objection.NOT_FREE))),
                        "1.已受理：金桥农批 张先生138****1234，回执@1。11月23日10:30起可到访，11月30日24:00前有效，归属以到访确认为准。凭证a1b2c3d4\n"
                                + "2.未通过：金桥农批 张先生138****1234。凭证0badcafe"),
                both(new Pending(List.of(standing(ZHANG), standing(LAST_FOUR)), 3),
                        "待到访：金桥农批 张先生1234 回执@1 11月30日24:00前有效；金桥农批 李四5678 回执@2 11月30日24:00前有效；另有3条"));
    }

    private static Arguments both(Reply reply, String text) {
        return Arguments.of(reply, text.replace("@1", ZHANG.receipt().code()).replace("@2", LAST_FOUR.receipt().code())
                .replace("@3", EARLIER.receipt().code()));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("several")
    void severalReportsAreSaidTogether(Reply reply, String text) {
        assertEquals(text, new Wording().text(reply));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"replies", "several"})
    void isNoReportWhenItComesBack(Reply reply, String text) {
        Surroundings around = new Surroundings(List.of(JINQIAO, YUNQI), Optional.of(JINQIAO), at("10:00"));

        assertEquals(List.of(), Reader.read(text, around).reports().stream().filter(ReportReading::isComplete).toList());
    }
}
