package dev.baobei.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdicts that the regulations' own words give, written by hand before the model ran. */
public class RegulationsTest {

    /** Every table of this class. */
    public static Stream<Row> rows() {
        return Stream.of(reg01OnSiteRegistration(), reg02Periods(), reg03PreReport(), reg03HouseholdsAndSlips(),
                reg11Confirmation(), reg11VisitsAndSlips(), reg16SignedForm(), reg10And20Company()).flatMap(table -> table);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theModelSaysSo(Row row) {
        assertEquals(row.expects(), row.said());
    }

    private static final String SHANGHAI = "Asia/Shanghai";
    private static final String ZHANG = "张先生 138****1234 ";
    private static final String HERE = "张伟 13800001234 ";

    static Stream<Row> reg01OnSiteRegistration() {
        return rows("REG-01",
                "L19 谁先把客户请到案场该客户就属于谁", "r1 A.a " + ZHANG + "03-01T09:00; r2 B.b " + ZHANG
                        + "03-01T09:30; v1 " + HERE + "03-01T10:00 by B",
                "v1 BROUGHT_BY B#2 SIGNED",
                "L19 and nobody said who brought", "r1 A.a " + ZHANG + "03-01T09:00; r2 B.b " + ZHANG
                        + "03-01T09:30; v1 " + HERE + "03-01T10:00",
                "v1 CONTESTED A#1/2+B#2/2 SEVERAL_AGENCIES",
                "L14 未将客户邀约到公司前该客户被视为无效客户: one reported, nobody said who brought", "r1 A.a " + ZHANG + "03-01T09:00; v1 "
                        + HERE + "03-01T10:00",
                "v1 CONTESTED A#1 SEVERAL_AGENCIES",
                "L8 客户自行上门,公司获知该客户属某方", "r1 A.a " + ZHANG + "03-01T09:00; v1 " + HERE + "03-01T10:00 by self",
                "v1 BROUGHT_BY A#1 ONLY_ONE",
                "L5 登记以销售人员带客户至公司登记为准", "r1 B.b " + ZHANG + "03-01T09:00; v1 " + HERE + "03-01T10:00 by A",
                "v1 BROUGHT_BY A SIGNED",
                "L7 无报备行为,视为自动放弃: whoever brought is not named", "v1 " + HERE + "03-01T10:00",
                "v1 WALK_IN house NOBODY_REPORTED",
                "L20 30天, its last instant", "r1 A.a " + ZHANG + "03-01T09:00; r2 B.b " + ZHANG + "03-30T09:00; v1 "
                        + HERE + "03-01T10:00 by A; ok 1 03-01T11:00; v2 " + HERE + "04-01T00:00-1 by B",
                "v1 BROUGHT_BY A#1 SIGNED; v2 PROTECTED A#1 EARLIER_VISIT",
                "L20 30天 are over at 24:00", "r1 A.a " + ZHANG + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00 by A; ok 1 03-01T11:00; r2 B.b " + ZHANG + "03-30T09:00; v2 " + HERE
                        + "04-01T00:00 by B",
                "v1 BROUGHT_BY A#1 SIGNED; v2 BROUGHT_BY B#2 SIGNED",
                "L17 最后一次接触尚未超过15天", "r1 A.a " + ZHANG + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00 by A; ok 1 03-01T11:00; f1 03-25T10:00; r2 B.b " + ZHANG + "04-05T09:00; v2 "
                        + HERE + "04-09T23:59 by B; v3 " + HERE + "04-10T00:00 by B",
                "v1 BROUGHT_BY A#1 SIGNED; v2 PROTECTED A#1 EARLIER_VISIT; v3 BROUGHT_BY B#2 SIGNED",
                "L17 a contact after the end revives nothing", "r1 A.a " + ZHANG + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00 by A; ok 1 03-01T11:00; f1 04-01T00:00; r2 B.b " + ZHANG
                        + "04-01T09:00; v2 " + HERE + "04-01T10:00 by B",
                "v1 BROUGHT_BY A#1 SIGNED; v2 BROUGHT_BY B#2 SIGNED",
                "L6 front seven digits suffice", "r1 A.a 张先生 1380000**** 03-01T09:00; v1 " + HERE + "03-01T10:00 by A",
                "v1 BROUGHT_BY A#1 SIGNED");
    }

    static Stream<Row> reg02Periods() {
        String whole = "张伟 13800001234 ";
        return rows("REG-02",
                "L28 报备之日起7天有效, the last instant", "r1 A.a " + whole + "03-01T23:59; v1 " + HERE + "03-09T00:00-1",
                "v1 BROUGHT_BY A#1 FIRST_REPORT",
                "L28 over", "r1 A.a " + whole + "03-01T23:59; v1 " + HERE + "03-09T00:00",
                "v1 WALK_IN house NOBODY_REPORTED",
                "L29 已缴纳定金90天", "r1 A.a " + whole + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00; ok 1 03-01T10:05; deposit1 03-02T10:00; v2 " + HERE + "05-31T10:00-1",
                "v1 BROUGHT_BY A#1 FIRST_REPORT; v2 PROTECTED A#1 EARLIER_VISIT",
                "L29 90天, over", "r1 A.a " + whole + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00; ok 1 03-01T10:05; deposit1 03-02T10:00; v2 " + HERE + "05-31T10:00",
                "v1 BROUGHT_BY A#1 FIRST_REPORT; v2 WALK_IN house NOBODY_REPORTED",
                "L29 a cancelled deposit protects no longer", "r1 A.a " + whole + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00; ok 1 03-01T10:05; deposit1 03-02T10:00; cancel1 03-10T10:00; v2 " + HERE
                        + "03-11T10:00",
                "v1 BROUGHT_BY A#1 FIRST_REPORT; v2 WALK_IN house NOBODY_REPORTED",
                "L29 a deposit after the end revives nothing", "r1 A.a " + whole + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00; ok 1 03-01T10:05; deposit1 03-09T00:00; v2 " + HERE + "03-09T10:00",
                "v1 BROUGHT_BY A#1 FIRST_REPORT; v2 WALK_IN house NOBODY_REPORTED",
                "L28 报备之日起7天, whenever the customer came", "r1 A.a " + whole + "03-01T09:00; v1 " + HERE
                        + "03-07T10:00; ok 1 03-07T10:05; v2 " + HERE + "03-09T00:00-1; v3 " + HERE + "03-09T00:00",
                "v1 BROUGHT_BY A#1 FIRST_REPORT; v2 PROTECTED A#1 EARLIER_VISIT; v3 WALK_IN house NOBODY_REPORTED",
                "L31 属于其他员工保护期内", "r1 A.a " + whole + "03-01T09:00; r2 B.b " + whole + "03-02T09:00",
                "r2 rejected HELD_BY_ANOTHER",
                "L30 超出有效期,其他员工可以重复报备", "r1 A.a " + whole + "03-01T09:00; r2 B.b " + whole + "03-09T00:00",
                "r2 accepted",
                "L31 nobody is refused because of another's mask, but this project wants the whole number",
                "r1 A.a " + ZHANG + "03-01T09:00", "r1 rejected WHOLE_NUMBER_REQUIRED");
    }

    static Stream<Row> reg03PreReport() {
        return rows("REG-03",
                "L42 提前半个小时以上: exactly", "r1 A.a " + ZHANG + "03-01T09:30; r2 B.b " + ZHANG + "03-01T09:00; w2 "
                        + "03-01T09:10; v1 " + HERE + "03-01T10:00",
                "v1 BROUGHT_BY A#1 FIRST_REPORT",
                "L57 late, 重客 with a timely one", "r1 B.b " + ZHANG + "03-01T09:30+1; r2 A.a " + ZHANG
                        + "03-01T09:30; v1 " + HERE + "03-01T10:00 by B",
                "v1 BROUGHT_BY A#2 FIRST_REPORT digits first",
                "L57 late, no 重客", "r1 B.b " + ZHANG + "03-01T09:45; v1 " + HERE + "03-01T10:00 by B",
                "v1 BROUGHT_BY B#1 BROUGHT",
                "L57 an earlier report that is late against a later one: none, order is by time", "r1 A.a " + ZHANG
                        + "03-01T09:00; r2 B.b " + ZHANG + "03-01T09:30; v1 " + HERE + "03-01T10:00 by A",
                "v1 BROUGHT_BY A#1 FIRST_REPORT",
                "L58 all late: 谁先接待到客户就归属给谁", "r1 A.a " + ZHANG + "03-01T09:40; r2 B.b " + ZHANG
                        + "03-01T09:45; v1 " + HERE + "03-01T10:00 by B",
                "v1 BROUGHT_BY B#2 BROUGHT",
                "L58 all late and unsaid", "r1 A.a " + ZHANG + "03-01T09:40; r2 B.b " + ZHANG + "03-01T09:45; v1 " + HERE
                        + "03-01T10:00",
                "v1 CONTESTED A#1/2+B#2/2 ALL_LATE",
                "L49 保护期为一个月, 31 January to 28 February", "r1 A.a " + ZHANG + "01-31T09:00; v1 " + HERE
                        + "01-31T10:00; ok 1 01-31T11:00; v2 " + HERE + "03-01T00:00-1; v3 " + HERE + "03-01T00:00",
                "v1 BROUGHT_BY A#1 FIRST_REPORT; v2 PROTECTED A#1 EARLIER_VISIT; v3 WALK_IN house NOBODY_REPORTED",
                "L50 超过一个月,哪个公司成功邀约就归属哪个公司", "r1 A.a " + ZHANG + "01-10T09:00; v1 " + HERE
                        + "01-10T10:00; ok 1 01-10T11:00; r2 B.b " + ZHANG + "02-11T09:00; v2 " + HERE + "02-11T10:00",
                "v1 BROUGHT_BY A#1 FIRST_REPORT; v2 BROUGHT_BY B#2 FIRST_REPORT");
    }

    static Stream<Row> reg03HouseholdsAndSlips() {
        return rows("REG-03",
                "L53 同一天 halves", "r1 A.a " + ZHANG + "03-01T09:00; r2 B.b 李女士 136****5678 03-01T09:00; v1 " + HERE
                        + "03-01T10:00 of H; ok 1 03-01T10:05; v2 李芳 13600005678 03-01T16:00 of H",
                "v1 BROUGHT_BY A#1 FIRST_REPORT; v2 BROUGHT_BY A#1/2+B#2/2 HALVES",
                "L53 同一天, a company that shares already has no second part", "r1 A.a " + ZHANG
                        + "03-01T09:00; r2 B.b 李女士 136****5678 03-01T09:00; r3 B.b 张小明 135****9999 03-01T09:00; v1 "
                        + HERE + "03-01T10:00 of H; ok 1 03-01T10:05; v2 李芳 13600005678 03-01T15:00 of H; v3 张小明 "
                        + "13500009999 03-01T15:10 of H; ok 3 03-01T15:20; ok 2 03-01T15:30",
                "v1 BROUGHT_BY A#1 FIRST_REPORT; v2 BROUGHT_BY A#1/2+B#2/2 HALVES; v3 BROUGHT_BY A#1/2+B#3/2 HALVES",
                "L53 非同一天 the first", "r1 A.a " + ZHANG + "03-01T09:00; r2 B.b 李女士 136****5678 03-01T09:00; v1 "
                        + HERE + "03-01T23:59 of H; ok 1 03-01T23:59:30; v2 李芳 13600005678 03-02T00:00 of H",
                "v1 BROUGHT_BY A#1 FIRST_REPORT; v2 PROTECTED A#1 HOUSEHOLD",
                "L52 有一方报备和到访, the other unreported", "r1 A.a " + ZHANG + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00 of H; ok 1 03-01T10:05; v2 李芳 13600005678 03-09T16:00 of H",
                "v1 BROUGHT_BY A#1 FIRST_REPORT; v2 PROTECTED A#1 HOUSEHOLD",
                "L46 签字后生效: without the officer no protection", "r1 A.a " + ZHANG + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00; ok 1 03-01T11:00 without REPORT_OFFICER; r2 B.b " + ZHANG + "03-10T09:00; v2 "
                        + HERE + "03-10T10:00",
                "v1 BROUGHT_BY A#1 FIRST_REPORT; v2 BROUGHT_BY B#2 FIRST_REPORT",
                "L54 置业顾问 box forged: 确认无效", "r1 A.a " + ZHANG + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00; ok 1 03-01T11:00 forged; r2 B.b " + ZHANG + "03-10T09:00; v2 " + HERE
                        + "03-10T10:00",
                "v1 BROUGHT_BY A#1 FIRST_REPORT; v2 BROUGHT_BY B#2 FIRST_REPORT",
                "L48 现场客户以现场登记表为依据", "v1 " + HERE + "03-01T10:00; ok 1 03-01T11:00; r2 B.b " + ZHANG
                        + "03-05T09:00; v2 " + HERE + "03-05T10:00 by B",
                "v1 WALK_IN house NOBODY_REPORTED; v2 PROTECTED house EARLIER_VISIT");
    }

    static Stream<Row> reg11Confirmation() {
        String four = "张先生 1380**01234 ";
        return rows("REG-11",
                "L206 先报备者为有效客户", "r1 A.a " + four + "03-01T09:00; r2 B.b " + four + "03-01T09:00+1; v1 " + HERE
                        + "03-01T10:00 by B",
                "v1 BROUGHT_BY A#1 FIRST_REPORT digits first",
                "L203 如无报备,客户归属公共资源", "v1 " + HERE + "03-01T10:00", "v1 WALK_IN house NOBODY_REPORTED",
                "L203 进场前: the same instant is not before", "r1 A.a " + four + "03-01T10:00; v1 " + HERE
                        + "03-01T10:00",
                "v1 WALK_IN house NOBODY_REPORTED",
                "L203 进场前: one nanosecond before", "r1 A.a " + four + "03-01T10:00-1; v1 " + HERE + "03-01T10:00",
                "v1 BROUGHT_BY A#1 FIRST_REPORT",
                "L204 以第一次报备时间往后计算7天: a repeat extends nothing", "r1 A.a " + four + "03-01T09:00; r2 A.a " + four
                        + "03-05T09:00; v1 " + HERE + "03-09T00:00",
                "r2 repeat 1; v1 WALK_IN house NOBODY_REPORTED",
                "L204 至少5天有一次跟进: reported again", "r1 A.a " + four + "03-01T09:00; f1 03-05T09:00; r2 A.a " + four
                        + "03-08T09:00; v1 " + HERE + "03-15T23:59",
                "r2 accepted; v1 BROUGHT_BY A#2 FIRST_REPORT",
                "L204 a follow-up too late", "r1 A.a " + four + "03-01T09:00; f1 03-07T09:00; r2 A.a " + four
                        + "03-08T09:00",
                "r2 repeat 1",
                "L204 reported again stands behind who came between", "r1 A.a " + four + "03-01T09:00; r2 B.b " + four
                        + "03-04T09:00; r3 A.a " + four + "03-09T09:00; v1 " + HERE + "03-09T10:00",
                "r3 accepted; v1 BROUGHT_BY B#2 FIRST_REPORT",
                "L205 a coach group, reported after it came in", "v1 " + HERE + "03-01T10:00 group by A; r1 A.a " + four
                        + "03-01T12:00; ok 1 03-01T13:00",
                "v1 BROUGHT_BY A#1 FIRST_REPORT",
                "L205 who brings no group reports before", "v1 " + HERE + "03-01T10:00 group by A; r1 B.b " + four
                        + "03-01T12:00; ok 1 03-01T13:00",
                "v1 WALK_IN house NOBODY_REPORTED",
                "L205 当日: the next day is too late", "v1 " + HERE + "03-01T10:00 group by A; r1 A.a " + four
                        + "03-02T00:00; ok 1 03-01T23:00",
                "v1 WALK_IN house NOBODY_REPORTED");
    }

    static Stream<Row> reg11VisitsAndSlips() {
        String four = "张先生 1380**01234 ";
        return rows("REG-11",
                "L209 信息不一致: another number", "r1 A.a " + four + "03-01T09:00; v1 张伟 13800001235 03-01T10:00",
                "v1 WALK_IN house NOBODY_REPORTED",
                "L209 信息不一致: another name on the same digits goes to a person", "r1 A.a " + four
                        + "03-01T09:00; v1 章伟 13800001234 03-01T10:00",
                "v1 CONTESTED A#1 LOOK_ALIKE",
                "L201 前4位及后5位: seven digits are too few here", "r1 A.a " + ZHANG + "03-01T09:00",
                "r1 rejected TOO_FEW_DIGITS",
                "L211 自行到访: records are checked", "r1 A.a " + four + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00 by self",
                "v1 CONTESTED A#1 RECORDS_TO_CHECK",
                "L211 客户能明确写出", "r1 A.a " + four + "03-01T09:00; v1 " + HERE + "03-01T10:00 by A",
                "v1 BROUGHT_BY A#1 FIRST_REPORT",
                "L207 留客户的全号码: who leaves less is not registered", "r1 A.a " + four
                        + "03-01T09:00; v1 张伟 1380**01234 03-01T10:00 by A; v2 " + HERE + "03-01T10:05 by A",
                "v2 BROUGHT_BY A#1 FIRST_REPORT",
                "L208 三方签字: two do not confirm", "r1 A.a " + four + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00; ok 1 03-01T11:00 without AGENT; r2 B.b " + four + "03-12T09:00; v2 " + HERE
                        + "03-12T10:00",
                "v2 BROUGHT_BY B#2 FIRST_REPORT",
                "L210 以第一次到访时间往后计算30天: a second visit restarts nothing", "r1 A.a " + four
                        + "03-01T09:00; v1 " + HERE + "03-01T10:00; ok 1 03-01T11:00; v2 " + HERE
                        + "03-20T10:00 by A; ok 2 03-20T11:00; v3 " + HERE + "04-01T00:00",
                "v2 PROTECTED A#1 EARLIER_VISIT; v3 WALK_IN house NOBODY_REPORTED");
    }

    static Stream<Row> reg16SignedForm() {
        return rows("REG-16",
                "L285 the day before; the form decides", "open 05-01 01-01T00:00; r1 A.a " + ZHANG
                        + "03-01T23:59; v1 " + HERE + "03-02T00:00 by A",
                "v1 BROUGHT_BY A#1 SIGNED",
                "L285 当天不接受预报备: evidence only", "open 05-01 01-01T00:00; r1 A.a " + ZHANG + "03-01T00:00; v1 " + HERE
                        + "03-01T23:59 by A",
                "v1 BROUGHT_BY A SIGNED",
                "L291 无报备行为,视为自动放弃", "open 05-01 01-01T00:00; r1 A.a " + ZHANG + "03-01T10:00; v1 " + HERE
                        + "03-02T10:00 by self",
                "v1 WALK_IN house NO_FORM_SIGNED",
                "L282 the first signed form, not the first pre-report", "open 05-01 01-01T00:00; r1 A.a " + ZHANG
                        + "03-01T10:00; r2 B.b " + ZHANG + "03-01T11:00; v1 " + HERE + "03-02T10:00 by B",
                "v1 BROUGHT_BY B#2 SIGNED",
                "L295 有效期至开盘当日止", "open 05-01 01-01T00:00; v1 " + HERE + "03-02T10:00 by A; ok 1 03-02T11:00; v2 "
                        + HERE + "05-01T23:59:59 by B; v3 " + HERE + "05-02T00:00 by B",
                "v1 BROUGHT_BY A SIGNED; v2 PROTECTED A EARLIER_VISIT; v3 BROUGHT_BY B SIGNED",
                "L295 a moved opening day moves what is open", "open 05-01 01-01T00:00; v1 " + HERE
                        + "03-02T10:00 by A; ok 1 03-02T11:00; open 06-01 04-20T10:00; v2 " + HERE
                        + "06-01T23:59 by B; v3 " + HERE + "06-02T00:00 by B",
                "v1 BROUGHT_BY A SIGNED; v2 PROTECTED A EARLIER_VISIT; v3 BROUGHT_BY B SIGNED",
                "L295 but not what had ended", "open 05-01 01-01T00:00; v1 " + HERE
                        + "03-02T10:00 by A; ok 1 03-02T11:00; open 06-01 05-02T00:00; v2 " + HERE
                        + "05-20T10:00 by B",
                "v1 BROUGHT_BY A SIGNED; v2 BROUGHT_BY B SIGNED",
                "L296 有效期为7天", "open 05-01 01-01T00:00; v1 " + HERE + "05-02T10:00 by A; ok 1 05-02T11:00; v2 " + HERE
                        + "05-09T23:59 by B; v3 " + HERE + "05-10T00:00 by B",
                "v1 BROUGHT_BY A SIGNED; v2 PROTECTED A EARLIER_VISIT; v3 BROUGHT_BY B SIGNED");
    }

    static Stream<Row> reg10And20Company() {
        return rows("REG-20",
                "comes alone and names nobody: the company's", "r1 A.a " + ZHANG + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00 by self",
                "v1 WALK_IN house CAME_ALONE",
                "named by the customer", "r1 A.a " + ZHANG + "03-01T09:00; v1 " + HERE + "03-01T10:00 by A",
                "v1 BROUGHT_BY A#1 FIRST_REPORT",
                "三个月, 30 November to the last of February in a leap year", "r1 A.a " + ZHANG
                        + "2027-11-30T09:00; v1 " + HERE + "2027-11-30T10:00; ok 1 2027-11-30T11:00; v2 " + HERE
                        + "2028-02-29T23:59:59; v3 " + HERE + "2028-03-01T00:00",
                "v2 PROTECTED A#1 EARLIER_VISIT; v3 WALK_IN house NOBODY_REPORTED",
                "六个月 after a sale", "r1 A.a " + ZHANG + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00; ok 1 03-01T11:00; deposit1 05-31T10:00; v2 " + HERE + "11-30T10:00-1",
                "v2 PROTECTED A#1 EARLIER_VISIT",
                "六个月 after a sale, over", "r1 A.a " + ZHANG + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00; ok 1 03-01T11:00; deposit1 05-31T10:00; v2 " + HERE + "11-30T10:00",
                "v2 WALK_IN house NOBODY_REPORTED",
                "六个月 from the last payment", "r1 A.a " + ZHANG + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00; ok 1 03-01T11:00; deposit1 05-31T10:00; paid1 08-31T10:00; v2 " + HERE
                        + "2027-02-28T10:00-1",
                "v2 PROTECTED A#1 EARLIER_VISIT",
                "六个月 from the last payment, over", "r1 A.a " + ZHANG + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00; ok 1 03-01T11:00; deposit1 05-31T10:00; paid1 08-31T10:00; v2 " + HERE
                        + "2027-02-28T10:00",
                "v2 WALK_IN house NOBODY_REPORTED",
                "a payment after the six months revives nothing", "r1 A.a " + ZHANG + "03-01T09:00; v1 " + HERE
                        + "03-01T10:00; ok 1 03-01T11:00; deposit1 05-31T10:00; paid1 12-01T00:00; v2 " + HERE + "12-02T10:00",
                "v2 WALK_IN house NOBODY_REPORTED",
                "the company's own customer", "r1 A.a 王先生 139****9999 03-01T09:00; v1 王刚 13900009999 03-01T10:00 by A",
                "r1 accepted; v1 WALK_IN house EXISTING_CUSTOMER",
                "the company's own customer, whole number known: secret all the same", "r1 A.a 王先生 13900009999 03-01T09:00",
                "r1 accepted");
    }

    private static Stream<Row> rows(String preset, String... cells) {
        return Stream.iterate(0, i -> i < cells.length, i -> i + 3).map(i -> new Row(preset + " " + cells[i],
                Script.history(SHANGHAI, Presets.ALL.get(preset), cells[i + 1]), cells[i + 2],
                outcome -> named(cells[i + 2], outcome)));
    }

    /** The outcome of what the row names; a row need not name what does not matter to it. */
    private static String named(String expects, Outcome outcome) {
        List<String> named = Stream.of(expects.split("; ")).toList();
        return Stream.of(Script.said(outcome).split("; "))
                .filter(one -> named.stream().anyMatch(name -> name.split(" ")[0].equals(one.split(" ")[0])))
                .reduce((one, next) -> one + "; " + next).orElse("");
    }
}
