package dev.baobei.domain.rule;

import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.ZHAO;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.ended;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.Cast;
import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.rule.Outcome.Accepted;
import dev.baobei.domain.rule.Outcome.Repeated;
import dev.baobei.domain.terms.InsideAgency;
import dev.baobei.domain.terms.Intake;
import dev.baobei.domain.terms.Renewal;
import dev.baobei.domain.terms.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reports again what they reported at 10:00 of 23 November, valid until 24:00 of the 30th, where every 5 days asks a follow-up. */
class FollowedUpTest {

    private static final Renewal FIVE_DAYS = new Renewal.FollowedUp(5);
    private static final PreReport FIRST = report(1, LI, "10:00", "张先生", "138****1234");

    private static Outcome decide(String time, Renewal renewal, Map<PreReport, String> followUps, PreReport... reports) {
        Terms terms = SomeTerms.usual().with(renewal).terms();
        return decide(time, terms, followUps, reports);
    }

    private static Outcome decide(String time, Terms terms, Map<PreReport, String> followUps, PreReport... reports) {
        PhoneNumber phone = reports[0].phones().get(0);
        ReportReading reading = new ReportReading(Optional.of(JINQIAO), Optional.of(name("张先生")), List.of(phone),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        Map<UUID, List<Instant>> times = new HashMap<>();
        followUps.forEach((report, at) -> times.put(report.id(), times(at)));
        return Reception.decide(new CaseFile(at(time), LI, Optional.of(terms), reading, List.of(reports), List.of(),
                ReportsOfTheDay.NONE, new FollowUps(times, Map.of(terms.id(), terms.renewal()))));
    }

    private static List<Instant> times(String written) {
        return written.isEmpty() ? List.of() : Arrays.stream(written.split(" ")).map(Cast::at).toList();
    }

    @ParameterizedTest(name = "{0}: again at {2} after {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            never followed up                         | ``                        | 11-25T09:00 | repeated
            once is enough                            | 11-24T09:00               | 11-25T09:00 | new
            the same day                              | 11-23T10:00               | 11-23T10:01 | new
            at the same instant as the repeat         | 11-25T09:00               | 11-25T09:00 | new
            the last second of day 5                  | 11-28T23:59:59            | 11-29T09:00 | new
            midnight behind day 5                     | 11-29T00:00               | 11-29T09:00 | repeated
            exactly 120 hours are not what is counted | 11-28T10:00:01            | 11-28T11:00 | new
            again at the end of day 5 behind it       | 11-25T09:00               | 11-30T23:59:59 | new
            again on day 6 behind it                  | 11-24T23:59:59            | 11-30T00:00 | repeated
            the last instant of the validity          | 11-28T09:00               | 11-30T23:59:59.999999 | new
            each gap counts                           | 11-24T09:00 11-29T09:00   | 11-30T09:00 | new
            also one in the middle                    | 11-23T11:00 11-29T09:00   | 11-30T09:00 | repeated
            in whatever order they are kept           | 11-28T09:00 11-24T09:00   | 11-30T09:00 | new
            what came later is no matter              | 11-26T09:00               | 11-25T09:00 | repeated
            what came before the report either        | 11-23T09:59               | 11-25T09:00 | repeated
            """)
    void whatIsSaidAgainIsNewWhereNoGapIsTooLong(String why, String followUps, String again, String worth) {
        Outcome outcome = decide(again, FIVE_DAYS, Map.of(FIRST, followUps), FIRST);

        assertEquals(worth.equals("new")
                ? new Accepted(1, at(again).plusSeconds(1800), deadline(again), List.of(),
                        new Outcome.Renewed(List.of(FIRST), Optional.empty()))
                : new Repeated(FIRST, Optional.of(Objection.NOT_FOLLOWED_UP)), outcome);
    }

    private static Instant deadline(String from) {
        ZoneId zone = JINQIAO.zone();
        return at(from).atZone(zone).toLocalDate().plusDays(8).atStartOfDay(zone).toInstant();
    }

    @Test
    void whereTermsKnowNoRenewalARepeatIsARepeatAndNothingIsSaidOfIt() {
        assertEquals(new Repeated(FIRST), decide("11-25T09:00", Renewal.NEVER, Map.of(FIRST, "11-24T09:00"), FIRST));
    }

    @Test
    void onceItExpiredItIsNewForWhomeverReportsIt() {
        assertEquals(List.of(), ((Accepted) decide("12-01T00:00", FIVE_DAYS, Map.of(), FIRST)).renewed().earlier());
    }

    @Test
    void aColleaguesReportIsNotRenewedByOnesOwnFollowUps() {
        PreReport colleagues = report(2, ZHAO, "10:00", "张先生", "13812341234");
        PreReport own = report(3, LI, "11:00", "张先生", "13812341234");
        Terms terms = SomeTerms.usual().with(Intake.ANYTHING.with(InsideAgency.VOID)).with(FIVE_DAYS).terms();

        assertEquals(new Outcome.Rejected(List.of(Objection.REPORTED_INSIDE_AGENCY)),
                decide("11-25T09:00", terms, Map.of(own, "11-24T09:00"), own, colleagues));
        assertEquals(List.of(own),
                ((Accepted) decide("11-25T09:00", terms, Map.of(own, "11-24T09:00"), own)).renewed().earlier());
    }

    @Test
    void aRenewalCountsFromItselfAndItIsTheCustomerWhoIsFollowedUp() {
        PreReport second = report(2, LI, "11-27T10:00", "张先生", "138****1234");

        assertEquals(new Repeated(second, Optional.of(Objection.NOT_FOLLOWED_UP)),
                decide("11-29T09:00", FIVE_DAYS, Map.of(FIRST, "11-25T09:00"), FIRST, second));
        assertEquals(List.of(FIRST, second), ((Accepted) decide("11-29T09:00", FIVE_DAYS,
                Map.of(FIRST, "11-25T09:00 11-28T09:00"), FIRST, second)).renewed().earlier());
    }

    @Test
    void aReportHandledLateTakesThePlaceOfItsRepeatButNotOfItsRenewal() {
        PreReport repeat = report(2, LI, "10:05", "张先生", "138****1234");
        PreReport renewal = report(3, LI, "11-27T10:00", "张先生", "138****1234");
        Accepted late = (Accepted) decide("10:00", FIVE_DAYS, Map.of(repeat, "11-25T09:00"), repeat, renewal);

        assertEquals(List.of(repeat), late.supersedes());
        assertEquals(new Outcome.Renewed(List.of(), Optional.of(at("11-27T10:00"))), late.renewed());
    }

    @Test
    void whatWasFollowedUpUnderASupersededReceiptCounts() {
        PreReport superseded = ended(report(2, LI, "10:05", "张先生", "138****1234"), End.SUPERSEDED, "10:00");

        assertEquals(List.of(FIRST), ((Accepted) decide("11-28T09:00", FIVE_DAYS, Map.of(superseded, "11-25T09:00"), FIRST,
                superseded)).renewed().earlier());
    }

    /** In London a day of October has 25 hours. */
    @Test
    void daysAreThoseOfTheProjectsZone() {
        ZoneId london = ZoneId.of("Europe/London");
        Instant reported = LocalDateTime.parse("2026-10-24T23:30").atZone(london).toInstant();
        Instant inTime = LocalDateTime.parse("2026-10-25T23:59:59").atZone(london).toInstant();
        Renewal daily = new Renewal.FollowedUp(1);

        assertEquals(true, daily.isEarned(reported, List.of(inTime), inTime, london));
        assertEquals(false, daily.isEarned(reported, List.of(inTime.plusSeconds(1)), inTime.plusSeconds(2), london));
        assertEquals(false, daily.isEarned(reported, List.of(inTime), inTime, ZoneOffset.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "P1D", "P5D", "P366D"})
    void aRenewalIsReadAsItIsWritten(String text) {
        assertEquals(text, Renewal.read(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P0D", "P05D", "P367D", "P1M", "PT120H", "5", "NEVER", "P5D "})
    void anythingElseIsNone(String text) {
        assertEquals(Optional.empty(), Renewal.read(text));
        assertThrows(IllegalArgumentException.class, () -> new Renewal.FollowedUp(0));
    }
}
