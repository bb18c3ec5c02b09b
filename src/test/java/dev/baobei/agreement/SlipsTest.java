package dev.baobei.agreement;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
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

    /** Where days are those of a place. */
    private static final List<String> COUNT_DAYS = List.of("terms.Validity$NaturalDays", "terms.LeadTime$EarlierDay",
            "terms.ReceivingWindow", "terms.UntilOpening", "terms.Calendrical", "terms.FromNextDay");

    /** What shows in no verdict and no decision of a history, and what holds it instead. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "terms.ReceivingWindow.opensAfter", "when a window opens next is only said: ReceivingWindowTest",
            "visit.ProtectionPeriod.isToldApartFrom", "rulings are not played: DoubtfulVisitsTest",
            "prereport.PreReport.endedAt #3", "a review is due by the deadline at the latest: ReviewsTest",
            "terms.ReceivingWindow$Hours.hold #2", "a window that ends when it begins is refused: ReceivingWindowTest",
            "terms.UntilOpening.deadline #0", "what is over is not counted anew: OpeningDayTest",
            "terms.CountedEnd.after #0", "what is over is not counted anew: ProtectionTest",
            "terms.Renewal$FollowedUp.isEarned", "days are counted, not instants: FollowedUpTest",
            "rule.FollowedUp.againAfter #1",
            "a follow-up at the instant of a report is one before it or after: FollowedUpTest");

    static Stream<Slip> slips() {
        return Stream.concat(COMPARE.stream().flatMap(owner -> Slip.in(owner, Rewriting.EQUAL_TOO).stream()),
                COUNT_DAYS.stream().flatMap(owner -> Slip.in(owner, Rewriting.WRONG_ZONE).stream()))
                .filter(slip -> ELSEWHERE.keySet().stream().noneMatch(slip.toString()::contains));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void isCaught(Slip slip) throws ReflectiveOperationException {
        LongPredicate differing = SlippedEngine.differing(slip);

        assertTrue(differing.test(SlippedEngine.TABLES) || LongStream.range(FROM, FROM + HISTORIES).anyMatch(differing),
                slip::toString);
    }
}
