package dev.baobei.domain.dispute;

import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.receipt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.dispute.Dispute.Appealed;
import dev.baobei.domain.dispute.Dispute.Objection;
import dev.baobei.domain.dispute.Dispute.Origin;
import dev.baobei.domain.dispute.Dispute.State;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when a dispute is to be answered, what a ruling answers, and from whom it takes a customer. */
class DisputeTest {

    private static Dispute dispute(Origin origin, List<Objection> objections, List<Ruling> rulings) {
        return new Dispute(id("dispute"), id("visit"), 1, origin, at("10:00"), at("11-24T10:00"), objections, rulings);
    }

    private static Ruling ruling(String time) {
        return new Ruling(id("ruling"), List.of(Holder.of(LI)), Basis.EVIDENCE, "看过记录", false, id("manager"), at(time),
                Optional.empty());
    }

    private static Objection appeal(String time, String added) {
        return Objection.of(new Appeal(id("appeal " + time), id("report 1"), 1, LI, at(time), "客户一直由我跟进"), receipt(1),
                at(added));
    }

    private static Objection staffs(String time) {
        return Objection.by(id("desk"), at(time), "客户是我们带的");
    }

    private static Objection answered(Objection objection) {
        return new Objection(objection.by(), objection.appeal()
                .map(appeal -> new Appealed(appeal.id(), appeal.agent(), appeal.receipt(), true)), objection.at(),
                objection.dueAt(), objection.reason());
    }

    @Test
    void isDueWithWhatWaitsLongestAndAFurtherObjectionPutsNothingOff() {
        Objection early = appeal("08:00", "10:00");
        Objection late = staffs("20:00");

        assertEquals(at("11-24T10:00"), dispute(Origin.CONTESTED, List.of(), List.of()).dueAt());
        assertEquals(at("11-24T08:00"), dispute(Origin.CONTESTED, List.of(early, late), List.of()).dueAt());
        assertEquals(at("11-24T10:00"), dispute(Origin.DESK, List.of(late), List.of()).dueAt());
        assertEquals(at("11-24T20:00"),
                dispute(Origin.DESK, List.of(answered(early), late), List.of(ruling("15:00"))).dueAt());
        assertFalse(dispute(Origin.DESK, List.of(answered(early)), List.of(ruling("15:00"))).isOverdue(at("12-24T10:00")));
    }

    /** Due at 10:00 the next day, and soon so from two hours before. */
    @ParameterizedTest(name = "at {0} soon: {1}, overdue: {2}")
    @CsvSource({"11-24T07:59:59.999999, false, false", "11-24T08:00, true, false", "11-24T09:59:59.999999, true, false",
            "11-24T10:00, false, true", "11-24T10:00:00.000001, false, true"})
    void isDueSoonUntilItIsOverdue(String now, boolean soon, boolean overdue) {
        Dispute open = dispute(Origin.CONTESTED, List.of(), List.of());

        assertEquals(soon, open.isDueSoon(at(now), Duration.ofHours(2)));
        assertEquals(overdue, open.isOverdue(at(now)));
    }

    @Test
    void aRulingAnswersWhatStaffObjectedUntilThen() {
        List<Ruling> ruled = List.of(ruling("15:00"));
        Objection after = staffs("15:00:00.000001");

        assertEquals(List.of(), dispute(Origin.DESK, List.of(staffs("15:00")), ruled).unanswered());
        assertEquals(List.of(after), dispute(Origin.DESK, List.of(after), ruled).unanswered());
    }

    /** The clocks of two machines differ. */
    @ParameterizedTest(name = "said at {0}: at {1}")
    @CsvSource({"14:59, 15:00:00.000001", "15:00, 15:00:00.000001", "15:00:00.000001, 15:00:00.000001", "16:00, 16:00"})
    void whatIsObjectedAfterARulingIsYoungerThanIt(String said, String kept) {
        Dispute ruled = dispute(Origin.CONTESTED, List.of(), List.of(ruling("15:00")));

        assertEquals(at(kept), ruled.next(staffs(said)).at());
    }

    @Test
    void anAppealThatNobodyAnsweredWaitsWhateverTheClockSays() {
        Objection appeal = appeal("14:59", "14:59");
        Dispute ruled = dispute(Origin.CONTESTED, List.of(appeal), List.of(ruling("15:00")));

        assertEquals(List.of(appeal), ruled.unanswered());
        assertEquals(State.OPEN, ruled.state());
        assertTrue(appeal.isSameAs(answered(appeal)));
    }

    @Test
    void aProposalToOverruleAnOldRulingIsDueADayAfterIt() {
        Ruling proposal = new Ruling(id("proposal"), List.of(Holder.house()), Basis.EVIDENCE, "另有证据", true, id("manager"),
                at("12-01T09:00"), Optional.empty());
        Dispute proposed = dispute(Origin.CONTESTED, List.of(), List.of(ruling("15:00"), proposal));

        assertEquals(at("12-02T09:00"), proposed.dueAt());
        assertFalse(proposed.isOverdue(at("12-01T10:00")));
    }

    @Test
    void anAgentsObjectionOverrulesLikeStaffs() {
        assertTrue(dispute(Origin.AGENT, List.of(), List.of()).wouldOverrule(List.of(Holder.house()), List.of(Holder.of(LI))));
        assertFalse(dispute(Origin.AGENT, List.of(), List.of()).wouldOverrule(List.of(Holder.of(LI)), List.of(Holder.of(LI))));
    }
}
