package dev.baobei.wording;

import static dev.baobei.domain.Cast.JINQIAO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.rule.Answered.Because;
import dev.baobei.domain.rule.Candidate;
import dev.baobei.domain.rule.Question;
import dev.baobei.domain.terms.Referral;
import dev.baobei.wording.Wording.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every rule for reports answers, in both languages. */
class DecisionWordingTest {

    private static final List<String> FACTS = List.of("2026-11-23T02:00:00Z", "2026-11-23T02:30:00Z", "2026-11-30T16:00:00Z");

    /** What can be left unasked by the terms, or by an answer before. */
    private static final Set<Question> CONDITIONAL = EnumSet.range(Question.NOT_SAID_BEFORE, Question.NEEDS_NO_STAFF);

    private static Said say(String rule, String answer, List<String> facts) {
        return DecisionWording.rule(rule, answer, facts, Optional.of(JINQIAO));
    }

    private static void assertSaid(Said said) {
        assertNotEquals(said.zh(), said.en());
        Stream.of(said.zh(), said.en()).forEach(words -> assertFalse(words.isBlank() || words.contains("{"), words));
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void everyRuleHasItsWordsForEveryAnswerInBothLanguages(Question question) {
        assertSaid(say(question.name(), "YES", FACTS));
        if (question != Question.TIMES) {
            assertSaid(say(question.name(), "NO", FACTS));
        }
        if (CONDITIONAL.contains(question)) {
            Stream.of(Because.values()).forEach(why -> assertSaid(say(question.name(), "NOT_ASKED", List.of(why.name()))));
        }
    }

    @ParameterizedTest
    @EnumSource(Candidate.Bearing.class)
    void everyCandidateHasItsWordsInBothLanguages(Candidate.Bearing bearing) {
        for (Candidate.Kind kind : Candidate.Kind.values()) {
            assertSaid(DecisionWording.candidate(kind.name(), bearing.name(), Optional.of("2345AJ"), List.of(),
                    Instant.parse(FACTS.get(0)), Optional.empty(), JINQIAO));
        }
    }

    @Test
    void everythingThatCanBeWrongWithAFieldHasItsWordsInBothLanguages() {
        for (Field field : Field.values()) {
            for (Problem.Why why : Problem.Why.values()) {
                assertSaid(say("READ_COMPLETELY", "NO", List.of(field + ":" + why)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Referral.Ground.class)
    void everyGroundForReviewHasItsWordsInBothLanguages(Referral.Ground ground) {
        assertSaid(say("NEEDS_NO_STAFF", "NO", List.of(ground.name())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            AGENT_IS_ACTIVE NO                          | 业务员已离职                                                   | The agent has left the agency
            READ_COMPLETELY NO NAME:MISSING PHONE:WRONG_LENGTH | 报备内容不完整：客户姓名未写；客户电话位数不对           | The report is not complete: customer’s name missing; customer’s number of a wrong length
            NOT_SAID_BEFORE NO                          | 业务员已有有效的相同报备，维持原报备                           | The agent has a valid report of the same words: that stands
            FOLLOWED_UP NO 5 2                          | 未持续跟进，维持原报备：须每5天至少一次，共跟进2次             | Not followed up, so that the report stands as it is: at least every 5 days is asked, 2 follow-ups
            FOLLOWED_UP NO 3 1 2                        | 未持续跟进，维持原报备：须每1个月至少3次，共跟进2次            | Not followed up, so that the report stands as it is: 3 follow-ups in every 1 months are asked, 2 there are
            FOLLOWED_UP YES 3 1 4                       | 已持续跟进，可再次报备：须每1个月至少3次，共跟进4次            | Followed up, so that it may be reported again: 3 follow-ups in every 1 months are asked, 4 there are
            FOLLOWED_UP YES 5 2                         | 已持续跟进，可再次报备：须每5天至少一次，共跟进2次             | Followed up, so that it may be reported again: at least every 5 days is asked, 2 follow-ups
            PROJECT_TAKES_REPORTS YES 7                 | 项目接受报备：适用编号7的规则                                  | The project takes reports: the terms number 7 judge it
            RECEIVED_IN_WINDOW NO 2026-11-23T02:00:00Z 18:00-21:00 | 报备11月23日10:00:00不在接收时段18:00-21:00之内     | Reported 23 Nov 10:00:00, outside the receiving window 18:00-21:00
            RECEIVED_IN_WINDOW NOT_ASKED NOT_IN_TERMS   | 报备时段：不适用，规则未作此要求                               | Receiving window: not asked, the terms ask nothing of the kind
            NO_COLLEAGUE_REPORTED NO                    | 本公司已有同一客户的有效报备                                   | The agency has a valid report on the same customer
            AGENCY_HAS_QUOTA_LEFT NO 10000 10000        | 公司当日名额已用完：已用10000，限10000                         | The agency has no reports of the day left: 10000 of 10000 used
            AGENT_HAS_QUOTA_LEFT YES 1 3                | 业务员当日名额未用完：已用1，限3                               | The agent has reports of the day left: 1 of 3 used
            NO_RIVAL_HOLDS NO                           | 有全号相同且仍有效的他方报备、保护期或老客户                   | A valid report, protection or listing of somebody else's has the same whole number
            NO_RIVAL_HOLDS NOT_ASKED SECRET             | 没有其他公司或案场的在先客户：不适用，撞单不告知，不作为拒绝的理由 | Nobody else's customer: not asked, nobody is told of a collision, so that none is refused for it
            GIVEN_AS_ASKED YES                          | 所要求的内容均已按要求写明                                     | What is asked is given in the form asked
            GIVEN_AS_ASKED NO PHONE:TOO_MUCH            | 写法不合要求：客户电话位数过多                                 | Not in the form that the terms ask: customer’s number with more digits than allowed
            NEEDS_NO_STAFF NO HELD OUTSIDE_AREA         | 转案场人员审核：疑似属于他方；客户不能确定来自推广区域 | Referred to staff: it may be somebody else's customer; the customer is not certainly from the promotion area
            TIMES YES 2026-11-23T02:00:00Z 2026-11-23T02:30:00Z 2026-11-30T16:00:00Z | 报备时间11月23日10:00:00，最早可到访11月23日10:30:00，有效期至12月1日00:00:00 | Counts from 23 Nov 10:00:00, earliest visit 23 Nov 10:30:00, valid until 1 Dec 00:00:00
            """)
    void anAnswerIsOneSentence(String asked, String zh, String en) {
        List<String> words = List.of(asked.split(" "));

        assertEquals(new Said(zh, en), say(words.get(0), words.get(1), words.subList(2, words.size())));
    }

    @Test
    void aCandidateSaysWhoseItIsFromWhenUntilWhenAndWhatItMeans() {
        assertEquals(new Said("报备2345AJ（易居，11月23日10:00:00起，至12月1日00:00:00）：是同一客户，且有效",
                "Report 2345AJ (易居, from 23 Nov 10:00:00 until 1 Dec 00:00:00): the same customer, and valid"),
                DecisionWording.candidate("REPORT", "COUNTS", Optional.of("2345AJ"), List.of("易居"), Instant.parse(FACTS.get(0)),
                        Optional.of(Instant.parse(FACTS.get(2))), JINQIAO));
        assertEquals(new Said("开发商老客户名单（11月23日10:00:00起）：姓名不同", "The developer's list (from 23 Nov 10:00:00): another name"),
                DecisionWording.candidate("LISTED", "OTHER_NAME", Optional.empty(), List.of(), Instant.parse(FACTS.get(0)),
                        Optional.empty(), JINQIAO));
    }
}
