package dev.baobei.domain.adjudication;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.Cast;
import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Pooled;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.terms.StillFollowed;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Source;
import dev.baobei.domain.visit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 小李 reported 张伟 on 23 November, until the last of it was over; 小陈 reported him on 15 December at 9:00, and he comes on 20 December at
 * 10:00. In between 小李 followed up, brought him, was protected, or left.
 */
class StillFollowingTest {

    private static final Instant ARRIVAL = at("12-20T10:00");
    private static final PreReport FIRST = Cast.report(1, LI, "09:00", "张伟", "13812341234");
    private static final String OF_CHEN = "BroughtBy 小陈";
    private static final String OPEN = "Contested [STILL_FOLLOWED] 小李 小陈";

    private static Instant moment(String told) {
        return switch (told) {
            case "deadline" -> FIRST.deadline();
            case "a moment before it" -> FIRST.deadline().minusNanos(1_000);
            case "arrival" -> ARRIVAL;
            case "a moment before" -> ARRIVAL.minusNanos(1_000);
            default -> at(told);
        };
    }

    private static Terms terms(StillFollowed followed) {
        return SomeTerms.usual().with(followed).terms();
    }

    private static List<Instant> moments(String told) {
        return told == null ? List.of() : Arrays.stream(told.split(", ")).map(StillFollowingTest::moment).toList();
    }

    private static String judge(PreReport first, List<Instant> followed, List<ProtectionPeriod> protections, Terms terms) {
        return judge(new Candidate(first, terms, !first.phones().equals(FIRST.phones()), followed, Optional.empty()),
                protections);
    }

    private static String judge(Candidate first, List<ProtectionPeriod> protections) {
        Terms terms = first.terms();
        Visit visit = new Visit(id("visit"), JINQIAO, id("customer"), name("张伟"), List.of(new PhoneNumber("13812341234")),
                Source.AGENCY, new BroughtBy.Unsaid(), ARRIVAL);
        PreReport second = Cast.report(2, Cast.CHEN, "12-15T09:00", "张伟", "13812341234");
        return Told
                .told(Adjudicator.judge(
                        new VisitFile(visit, terms, List.of(first, new Candidate(second, terms)), protections, List.of())))
                .replaceFirst(":.*", "");
    }

    @ParameterizedTest(name = "followed up at {0}")
    @CsvSource(delimiter = '|', textBlock = """
                                            | BroughtBy 小陈
            11-24T09:00                     | BroughtBy 小陈
            a moment before it              | BroughtBy 小陈
            deadline                        | Contested [STILL_FOLLOWED] 小李 小陈
            12-10T09:00                     | Contested [STILL_FOLLOWED] 小李 小陈
            a moment before                 | Contested [STILL_FOLLOWED] 小李 小陈
            arrival                         | BroughtBy 小陈
            a moment before it, arrival     | BroughtBy 小陈
            """)
    void countsFromTheExpiryUntilTheArrival(String followed, String verdict) {
        assertEquals(verdict, judge(FIRST, moments(followed), List.of(), terms(StillFollowed.CUSTOMERS_CHOICE)));
        assertEquals(OF_CHEN, judge(FIRST, moments(followed), List.of(), terms(StillFollowed.THE_NEW_REPORTS)));
    }

    /** On 25 November it brought somebody: of another number that is no question of 张伟's, whatever protects them or protected nobody. */
    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            another  | 13855551234 | BroughtBy 小陈
            another  | 13812341234 | Contested [STILL_FOLLOWED] 小李 小陈
            customer | 13855551234 | Contested [STILL_FOLLOWED] 小李 小陈
            """)
    void whatBroughtSomebodyElseIsNotAskedAbout(String customer, String phone, String verdict) {
        Brought brought = new Brought(id("earlier"), id(customer), List.of(new PhoneNumber(phone)));
        ProtectionPeriod of = new ProtectionPeriod(id("period"), id(customer), id("earlier"), name("张伟"), brought.phones(),
                at("11-25T10:00"), at("12-01T10:00"), false, Optional.empty(), List.of(Holder.of(LI)));

        assertEquals(verdict, judge(used(moments("12-10T09:00"), brought), List.of(of)));
        assertEquals(verdict, judge(used(moments("12-10T09:00"), brought), List.of()));
    }

    private static Candidate used(List<Instant> followed, Brought brought) {
        return new Candidate(Cast.ended(FIRST, End.MATCHED, "11-25T10:00"), terms(StillFollowed.CUSTOMERS_CHOICE), false,
                followed, Optional.of(brought));
    }

    /** Two people's word stands for the digits. */
    @Test
    void whoseReportWasLinkedIsAskedAboutAsWell() {
        PreReport linked = Cast.report(1, LI, "09:00", "张伟", "13999991234");

        assertEquals(OPEN, judge(linked, moments("12-10T09:00"), List.of(), terms(StillFollowed.CUSTOMERS_CHOICE)));
    }

    /** 小李 brought 张伟 on 25 November at 10:00, and whoever is named was protected, perhaps in part, until 12 December at 10:00. */
    @ParameterizedTest(name = "protected for {0} as {1} by the {2} visit from {3} on, followed up at {4}")
    @CsvSource(delimiter = '|', textBlock = """
            小李 | customer | earlier | 11-25T10:00 | 12-05T09:00 | BroughtBy 小陈
            小李 | customer | earlier | 11-25T10:00 | 12-12T10:00 | Contested [STILL_FOLLOWED] 小李 小陈
            小李 | customer | earlier | 11-25T10:00 | 12-13T10:00 | Contested [STILL_FOLLOWED] 小李 小陈
            小李 | customer | other   | 11-25T10:00 | 12-05T09:00 | BroughtBy 小陈
            小李 | another  | earlier | 11-25T10:00 | 12-05T09:00 | BroughtBy 小陈
            小李 | another  | earlier | 11-26T10:00 | 12-05T09:00 | BroughtBy 小陈
            小李 | another  | other   | 11-25T10:00 | 12-05T09:00 | Contested [STILL_FOLLOWED] 小李 小陈
            小陈 | customer | earlier | 11-25T10:00 | 12-05T09:00 | Contested [STILL_FOLLOWED] 小李 小陈
            """)
    void notWhileTheCustomerWasTheirs(String holder, String customer, String visit, String from, String followed,
            String verdict) {
        ProtectionPeriod period = new ProtectionPeriod(id("period"), id(customer), id("earlier"), name("张伟"),
                List.of(new PhoneNumber("13812341234")), at(from), at("12-12T10:00"), false, Optional.empty(),
                List.of(Holder.of(Cast.AGENTS.get(holder))));

        assertEquals(verdict, judge(used(moments(followed), new Brought(id(visit), id(customer), period.phones())),
                List.of(period)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"WITHDRAWN", "SUPERSEDED", "REFUSED", "LEFT"})
    void nobodyChoosesWhoseReportWasEnded(End end) {
        assertEquals(OF_CHEN, judge(Cast.ended(FIRST, end, "11-25T10:00"), moments("12-10T09:00"), List.of(),
                terms(StillFollowed.CUSTOMERS_CHOICE)));
    }

    @ParameterizedTest(name = "{0} left at {1}")
    @CsvSource({"小李, 12-09T09:00, true", "小李, 12-10T09:00, false", "小李, 12-11T09:00, false", "小李, arrival, false",
            "小李, 12-20T10:01, true", "小赵, 12-11T09:00, true"})
    void whatWasDoneBeforeTheCustomersWentToThePoolIsOver(String who, String when, boolean open) {
        Pooled left = new Pooled(id(who), LI.agency().id(), moment(when));
        List<Instant> followed = Pooled.left(moments("12-10T09:00"), FIRST, List.of(left), ARRIVAL);

        assertEquals(open ? OPEN : OF_CHEN, judge(FIRST, followed, List.of(), terms(StillFollowed.CUSTOMERS_CHOICE)));
    }
}
