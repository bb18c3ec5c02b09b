package dev.baobei.agreement;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A slip of the pen in the engine itself is seen beside the model. */
class SlipsTest {

    private static final long FROM = 20_260_101;
    private static final int HISTORIES = 3_000;

    /** Where times are compared that money hangs on. */
    private static final List<String> COMPARE = List.of("adjudication.ReportedInTime", "adjudication.StillValid",
            "adjudication.ReportedBeforeArrival", "visit.ProtectionPeriod", "prereport.PreReport", "prereport.Review",
            "terms.Versions", "terms.ReceivingWindow", "terms.ReceivingWindow$Hours", "terms.UntilOpening", "terms.CountedEnd",
            "terms.Renewal$FollowedUp", "rule.FollowedUp");

    /** Where numbers are. */
    private static final List<String> COUNT = List.of("rule.AgentHasQuotaLeft", "rule.AgencyHasQuotaLeft",
            "adjudication.NumberAgrees", "adjudication.Adjudicator");

    /** Where the next day is meant, or the one before. */
    private static final List<String> NEXT_DAY = List.of("terms.Calendrical", "terms.LeadTime$EarlierDay", "terms.FromOpening");

    /** Where the latter of two versions counts. */
    private static final List<String> VERSIONS = List.of("terms.Versions", "terms.Openings");

    /** Where no history leads, and the test that holds it. */
    private static final Map<String, String> HELD = Map.ofEntries(
            Map.entry("terms.KeptUp", "domain.terms.KeptUpTest"),
            Map.entry("party.Designations", "domain.party.DesignationsTest"),
            Map.entry("visit.GroupArrival", "domain.visit.GroupArrivalTest"),
            Map.entry("visit.Stamp", "domain.visit.StampTest"),
            Map.entry("visit.Visit", "domain.visit.VisitTest"),
            Map.entry("deal.Deal", "domain.deal.DealTest"),
            Map.entry("amendment.Linking", "domain.amendment.LinkingTest"),
            Map.entry("amendment.Obstacle", "domain.amendment.ObstacleTest"),
            Map.entry("adjudication.EqualParts", "domain.adjudication.HouseholdIsOneTest"),
            Map.entry("adjudication.HouseholdIsOne", "domain.adjudication.HouseholdIsOneTest"),
            Map.entry("adjudication.StillFollowing", "domain.adjudication.StillFollowingTest"),
            Map.entry("adjudication.CameAgain", "domain.adjudication.ProtectedCustomersTest"),
            Map.entry("adjudication.ProtectionsNear", "domain.adjudication.ProtectedCustomersTest"),
            Map.entry("dispute.Dispute", "domain.dispute.DisputeTest"),
            Map.entry("dispute.Dispute$Objection", "domain.dispute.DisputeTest"),
            Map.entry("prereport.Pooled", "domain.adjudication.StillFollowingTest"),
            Map.entry("prereport.Expiry", "domain.prereport.ExpiryTest"),
            Map.entry("deal.DutyRota", "domain.deal.DutyRotaTest"),
            Map.entry("visit.HandedShare", "domain.visit.HandedShareTest"),
            Map.entry("adjudication.NumberAgrees", "domain.amendment.LinkingTest"),
            Map.entry("adjudication.Adjudicator", "domain.adjudication.AdjudicatorTest"),
            Map.entry("existing.ExistingCustomer", "domain.adjudication.ExistingCustomersTest"),
            Map.entry("adjudication.NotListedBefore", "domain.adjudication.ExistingCustomersTest"),
            Map.entry("terms.Terms", "domain.terms.TermsTest"),
            Map.entry("terms.Closing", "domain.terms.ClosingTest"));

    /** Of which only a part is held so: of the rest histories are asked. */
    private static final Map<String, String> HELD_IN_PART = Map.of(
            // only who links by hand asks it so
            "adjudication.NumberAgrees", "NumberAgrees.isCertain",
            // that two reports were near each other is only said
            "adjudication.Adjudicator", "Adjudicator.won");

    /** Where days are those of a place. */
    private static final List<String> COUNT_DAYS = List.of("terms.Validity$NaturalDays", "terms.LeadTime$EarlierDay",
            "terms.ReceivingWindow", "terms.UntilOpening", "terms.Calendrical", "terms.FromNextDay");

    /** What shows in no verdict and no decision of a history, and what holds it instead. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("terms.ReceivingWindow.opensAfter",
                    "when a window opens next is only said: ReceivingWindowTest"),
            Map.entry("visit.ProtectionPeriod.isToldApartFrom",
                    "rulings are not played: DoubtfulVisitsTest"),
            Map.entry("prereport.PreReport.endedAt #3",
                    "a review is due by the deadline at the latest: ReviewsTest"),
            Map.entry("terms.ReceivingWindow$Hours.hold #2",
                    "a window that ends when it begins is refused: ReceivingWindowTest"),
            Map.entry("terms.UntilOpening.deadline #0",
                    "what is over is not counted anew: OpeningDayTest"),
            Map.entry("terms.CountedEnd.after #0",
                    "what is over is not counted anew: ProtectionTest"),
            Map.entry("terms.Renewal$FollowedUp.isEarned",
                    "days are counted, not instants: FollowedUpTest"),
            Map.entry("rule.FollowedUp.againAfter #1",
                    "a follow-up at the instant of a report is one before it or after: FollowedUpTest"),
            Map.entry("EQUAL_TOO in visit.GroupArrival.reportedUntil",
                    "at midnight both are midnight, at the arrival both the arrival"),
            Map.entry("visit.Stamp.saidAt",
                    "at the tap both are the tap"),
            Map.entry("EQUAL_TOO in adjudication.StillFollowing.overSince",
                    "what protects from the arrival on decides before anybody is followed"),
            Map.entry("EQUAL_TOO in adjudication.CameAgain.isWithin #0",
                    "what protects from the arrival on decides before anybody came again"),
            Map.entry("EQUAL_TOO in adjudication.ProtectionsNear.isOfWhoCameLater #0",
                    "what protects from the arrival on is a party already"),
            Map.entry("EQUAL_TOO in dispute.Dispute.dueAt",
                    "of two that are the same either is the first"),
            Map.entry("EQUAL_TOO in visit.ProtectionPeriod.leaves",
                    "no two visits of a history begin to protect at one moment"),
            Map.entry("amendment.Obstacle.among",
                    "nobody arrives twice at one moment"),
            Map.entry("terms.Closing.on",
                    "the day before is tried as well"),
            Map.entry("adjudication.NumberAgrees.everAgreed",
                    "who never agreed shows in the trace alone: AdjudicatorTest"));

    static Stream<Slip> slips() {
        return Stream.of(in(COMPARE, Rewriting.EQUAL_TOO), in(COUNT, Rewriting.EQUAL_NUMBER_TOO),
                in(COUNT_DAYS, Rewriting.WRONG_ZONE), in(NEXT_DAY, Rewriting.SAME_DAY), in(VERSIONS, Rewriting.FORMER_VERSION))
                .flatMap(some -> some).filter(slip -> !isHeld(slip));
    }

    private static Stream<Slip> in(List<String> owners, Rewriting rewriting) {
        return owners.stream().flatMap(owner -> Slip.in(owner, rewriting).stream()).filter(SlipsTest::isToBeSeen);
    }

    private static boolean isToBeSeen(Slip slip) {
        return ELSEWHERE.keySet().stream().noneMatch(slip.toString()::endsWith)
                && ELSEWHERE.keySet().stream().noneMatch(slip.toString().replaceFirst(" #\\d+$", "")::endsWith);
    }

    private static boolean isHeld(Slip slip) {
        return HELD_IN_PART.values().stream().anyMatch(slip.toString()::contains);
    }

    /** In every way but another zone. */
    static Stream<Arguments> held() {
        return HELD.entrySet().stream().flatMap(one -> Stream.of(Rewriting.values())
                .filter(rewriting -> rewriting != Rewriting.WRONG_ZONE)
                .flatMap(rewriting -> Slip.any(one.getKey(), rewriting).stream()).filter(SlipsTest::isToBeSeen)
                .filter(slip -> !HELD_IN_PART.containsKey(one.getKey()) || isHeld(slip))
                .map(slip -> Arguments.of(slip, one.getValue())));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("held")
    void isHeldElsewhere(Slip slip, String test) throws ReflectiveOperationException {
        assertTrue(SlippedEngine.fails(slip, test), slip::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void isCaught(Slip slip) throws ReflectiveOperationException {
        LongPredicate differing = SlippedEngine.differing(slip);

        assertTrue(differing.test(SlippedEngine.TABLES) || LongStream.range(FROM, FROM + HISTORIES).anyMatch(differing),
                slip::toString);
    }
}
