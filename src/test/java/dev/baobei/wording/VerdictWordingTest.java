package dev.baobei.wording;

import static dev.baobei.domain.Cast.JINQIAO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.adjudication.Verdict.Why;
import dev.baobei.wording.Wording.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts and the answers of every rule, in both languages. */
class VerdictWordingTest {

    private final Wording wording = new Wording();

    @Test
    void aVerdictIsOneSentence() {
        assertEquals(new Said("归易居：小陈的报备（回执2345AJ）最早且有效。",
                "For 易居: the pre-report of 小陈 (receipt 2345AJ) is the earliest valid one."),
                wording.verdict("BroughtBy", List.of("易居"), "小陈", "2345AJ", List.of(), false));
        assertEquals(new Said("归易居：小陈的报备（回执2345AJ）最早且有效。另有渠道的报备相差不到1秒。",
                "For 易居: the pre-report of 小陈 (receipt 2345AJ) is the earliest valid one."
                        + " Another agency's pre-report came less than a second apart."),
                wording.verdict("BroughtBy", List.of("易居"), "小陈", "2345AJ", List.of(), true));
        assertEquals(new Said("归易居、案场：客户仍在此前到访的保护期内。",
                "For 易居, the house: the customer is still protected by an earlier visit."),
                wording.verdict("Protected", Arrays.asList("易居", null), null, null, List.of(), false));
        assertEquals(new Said("归案场：没有符合条件的报备。", "For the house: no pre-report meets the terms."),
                wording.verdict("WalkIn", Arrays.asList((String) null), null, null, List.of(), false));
    }

    @Test
    void aContestedVerdictSaysEveryReason() {
        assertEquals(new Said(
                "待定：有疑似同一客户的报备；疑似是保护期内的客户；号码在老客户名单上，姓名不同；可能胜出的报备仍待案场人员审核；此前的到访仍在争议中；已有渠道报备，未说明由谁带访；原报备已过有效期但仍在跟进，由客户自愿选择（裁定依据：客户选择）；多家渠道都未按规定提前报备，未说明由谁先带到（可协商业绩平分）；客户自行到访，须由客服核对报备渠道的联系记录；到访前收到的短信尚未处理完；到访时间更正后归属不同；报备关联变更后归属不同；已合并的客户记录分别受不同归属的保护；客户此后再次到访，且那次到访已先确认。请由人工核对，填写待定确认单。",
                "Open: a pre-report may be the same customer's; may be a protected customer; the number is on the list of existing customers under another name; a report that may win still waits for the staff; an earlier visit is still in dispute; the customer was reported and nobody"
                        + " said who brought them; somebody whose report had expired still follows up: the customer chooses (rule it as the customer's choice); several agencies reported, all too late, and nobody said who brought the customer (they may agree on halves); the customer came alone, and customer service is to check the records of contact; a message received before the arrival is not handled yet;"
                        + " with the corrected time of arrival the customer would be somebody else's; with the reports that are linked now the customer would be somebody else's; joined records of the customer are protected for different people; the customer came again since, and that visit was confirmed first."
                        + " A person must decide; fill in the slip of disputed customers."),
                wording.verdict("Contested", List.of("易居"), null, null, Stream.of(Why.values()).map(Enum::name)
                        .collect(Collectors.toList()), false));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            OTHER_AGENCY, 第2条报备写的公司与登记的不一致,       Report 2 names another agency than the one on record
            OTHER_AGENT,  第2条报备写的业务员与登记的不一致,     Report 2 names another agent than the one on record
            OTHER_PHONE,  第2条报备写的业务员电话与登记的不一致, Report 2 gives another number of the agent than the one on record
            """)
    void aRemarkIsOneSentence(String remark, String zh, String en) {
        assertEquals(new Said(zh, en), wording.remark(remark, 2));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER_AGREES YES 7 7       | 号码相符：7位相同，须7位
            NUMBER_AGREES DOUBT 4 7     | 号码不矛盾，但只有4位相同，须7位，须人工核对
            NUMBER_AGREES DOUBT 4 7 ***1234 139***1234 | 号码不矛盾，但只有4位相同，须7位，须人工核对：报备“***1234”，到访“139***1234”
            NUMBER_LINKED YES           | 号码不同，经两人核实为同一客户
            NAME_AGREES YES 张先生 张伟 | 姓名相符：报备“张先生”，到访“张伟”
            NAME_AGREES DOUBT 章总 张伟 | 姓名不一致或不全，须人工核对：报备“章总”，到访“张伟”
            STANDS YES                  | 到访时报备未撤回、未使用
            STANDS DOUBT                | 此报备已用于另一次到访，须人工核对
            STANDS NO MATCHED           | 到访前已用于此前的到访
            STANDS NO WITHDRAWN         | 到访前已撤回
            STANDS NO SUPERSEDED        | 已由更正后的或较早报备取代
            REPORTED_BEFORE_ARRIVAL YES | 报备11月23日10:00:00早于到访11月23日10:30:00
            REPORTED_BEFORE_ARRIVAL NO  | 报备11月23日10:00:00不早于到访11月23日10:30:00
            REPORTED_IN_TIME YES        | 已提前报备：最早可到访11月23日10:00:00，到访11月23日10:30:00
            REPORTED_IN_TIME NO         | 未按规定提前报备：最早可到访11月23日10:00:00，到访11月23日10:30:00
            REPORTED_IN_TIME LATE       | 未按规定提前报备，撞单时不受保护：最早可到访11月23日10:00:00，到访11月23日10:30:00
            STILL_VALID YES             | 在有效期内：有效期至11月23日10:00:00，到访11月23日10:30:00
            NOT_LISTED_BEFORE YES       | 报备11月23日10:00:00早于列入老客户名单11月23日10:30:00
            NOT_LISTED_BEFORE DOUBT     | 号码在老客户名单上，姓名不同，须人工核对：报备11月23日10:00:00，列入名单11月23日10:30:00
            NOT_LISTED_BEFORE NO        | 报备前已是开发商的老客户：报备11月23日10:00:00，列入名单11月23日10:30:00
            STILL_VALID NO              | 已过有效期：有效期至11月23日10:00:00，到访11月23日10:30:00
            """)
    void anAnswerIsSaidInChinese(String asked, String text) {
        assertEquals(text, finding(asked).zh());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER_AGREES YES 7 7       | The numbers agree: 7 digits in common, 7 needed
            NUMBER_AGREES DOUBT 4 7     | The numbers do not contradict, but only 4 digits are in common, 7 needed: a person must look
            NUMBER_AGREES DOUBT 4 7 ***1234 139***1234 | The numbers do not contradict, but only 4 digits are in common, 7 needed: a person must look: reported “***1234”, visiting “139***1234”
            NAME_AGREES YES 张先生 张伟 | The names agree: reported “张先生”, visiting “张伟”
            NAME_AGREES DOUBT 章总 张伟 | The names differ or are not full, a person must look: reported “章总”, visiting “张伟”
            STANDS YES                  | Not withdrawn or used up at the arrival
            STANDS DOUBT                | The pre-report was used for another visit; to be checked by a person
            STANDS NO MATCHED           | Used up by an earlier visit
            STANDS NO WITHDRAWN         | Withdrawn before the arrival
            STANDS NO SUPERSEDED        | Replaced by its correction or by an earlier pre-report
            REPORTED_BEFORE_ARRIVAL YES | Reported 23 Nov 10:00:00, before the arrival 23 Nov 10:30:00
            REPORTED_BEFORE_ARRIVAL NO  | Reported 23 Nov 10:00:00, not before the arrival 23 Nov 10:30:00
            REPORTED_IN_TIME YES        | Reported in time: earliest visit 23 Nov 10:00:00, arrival 23 Nov 10:30:00
            REPORTED_IN_TIME NO         | Reported too late: earliest visit 23 Nov 10:00:00, arrival 23 Nov 10:30:00
            REPORTED_IN_TIME LATE       | Reported too late, which counts only in a collision: earliest visit 23 Nov 10:00:00, arrival 23 Nov 10:30:00
            STILL_VALID YES             | Still valid: until 23 Nov 10:00:00, arrival 23 Nov 10:30:00
            NOT_LISTED_BEFORE YES       | Reported 23 Nov 10:00:00, before the customer came onto the list of existing customers 23 Nov 10:30:00
            NOT_LISTED_BEFORE NO        | An existing customer when reported: reported 23 Nov 10:00:00, on the developer's list since 23 Nov 10:30:00
            STILL_VALID NO              | No longer valid: until 23 Nov 10:00:00, arrival 23 Nov 10:30:00
            """)
    void anAnswerIsSaidInEnglish(String asked, String text) {
        assertEquals(text, finding(asked).en());
    }

    /** Rule, answer, facts; a rule about times rests on 10:00 and 10:30 in Shanghai. */
    private Said finding(String asked) {
        List<String> words = List.of(asked.split(" "));
        List<String> facts = words.size() > 2 || words.get(0).equals("STANDS")
                ? words.subList(2, words.size())
                : List.of("2026-11-23T02:00:00Z", "2026-11-23T02:30:00.000001Z");
        return wording.finding(words.get(0), words.get(1), facts, JINQIAO);
    }
}
