package dev.baobei.domain.dispute;

import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.receipt;
import static dev.baobei.domain.Cast.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.dispute.Dispute.Objection;
import dev.baobei.domain.dispute.Dispute.Origin;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an appeal is about, whom it objects to, and until when it and its dispute are to be answered. */
class AppealTest {

    private static Appeal appeal(String time) {
        return new Appeal(id("appeal " + time), id("report 1"), 1, LI, at(time), "客户一直由我跟进");
    }

    private static Dispute dispute(Origin origin, List<Objection> objections, List<Ruling> rulings) {
        return new Dispute(id("dispute"), id("visit"), 1, origin, at("10:00"), at("11-24T10:00"), objections, rulings);
    }

    private static Ruling ruling(String time) {
        return new Ruling(id("ruling"), List.of(Holder.of(LI)), Basis.EVIDENCE, "看过记录", false, id("manager"), at(time),
                Optional.empty());
    }

    @Test
    void itIsDueADayAfterItsText() {
        assertEquals(at("11-24T09:30"), appeal("09:30").dueAt());
    }

    /** As certainly as a verdict asks for it. */
    @ParameterizedTest(name = "{0} {1} came as {2} {3}: {4}")
    @CsvSource({"张先生,138****1234,张伟,13812341234,true", "张先生,138****1234,章伟,13812341234,false",
            "张先生,138****1234,张女士,13812341234,false", "张先生,138****1234,张伟,13812344321,false",
            "张先生,*******1234,张伟,13812341234,false"})
    void itIsAboutTheCustomerWhomItsReportIsAbout(String reported, String phone, String came, String number, boolean about) {
        assertEquals(about, Appeal.isAbout(report(1, LI, "10:00", reported, phone), name(came),
                List.of(new PhoneNumber(number)), 7));
    }

    @Test
    void itObjectsToWhateverLeavesItsAgencyLessThanAll() {
        Holder own = Holder.of(LI);
        assertFalse(appeal("10:00").objectsTo(List.of(own)));
        assertTrue(appeal("10:00").objectsTo(List.of(own.with(50), Holder.house().with(50))));
        assertTrue(appeal("10:00").objectsTo(List.of(own.with(0))), "it is open whose");
        assertTrue(appeal("10:00").objectsTo(List.of(Holder.house())));
        assertTrue(appeal("10:00").objectsTo(List.of()));
    }

    @Test
    void theDisputeIsDueWithWhatWaitsLongestAndAFurtherObjectionPutsNothingOff() {
        Objection early = Objection.of(appeal("08:00"), receipt(1), at("10:00"));
        Objection late = Objection.by(id("desk"), at("20:00"), "客户是我们带的");

        assertEquals(at("11-24T10:00"), dispute(Origin.CONTESTED, List.of(), List.of()).dueAt());
        assertEquals(at("11-24T08:00"), dispute(Origin.CONTESTED, List.of(early, late), List.of()).dueAt());
        assertEquals(at("11-24T10:00"), dispute(Origin.DESK, List.of(late), List.of()).dueAt());
        assertEquals(at("11-24T20:00"), dispute(Origin.DESK, List.of(early, late), List.of(ruling("15:00"))).dueAt());
        assertFalse(dispute(Origin.DESK, List.of(early), List.of(ruling("15:00"))).isOverdue(at("12-24T10:00")));
        assertTrue(dispute(Origin.AGENT, List.of(early), List.of()).isOverdue(at("11-24T08:00")));
        assertFalse(dispute(Origin.AGENT, List.of(early), List.of()).isOverdue(at("11-24T07:59")));
    }

    @Test
    void anAgentsObjectionOverrulesLikeStaffs() {
        assertTrue(dispute(Origin.AGENT, List.of(), List.of()).wouldOverrule(List.of(Holder.house()), List.of(Holder.of(LI))));
        assertFalse(dispute(Origin.AGENT, List.of(), List.of()).wouldOverrule(List.of(Holder.of(LI)), List.of(Holder.of(LI))));
    }
}
