package dev.baobei.domain.dispute;

import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an appeal is about, whom it objects to, and until when it is to be answered. */
class AppealTest {

    private static Appeal appeal(String time) {
        return new Appeal(id("appeal " + time), id("report 1"), 1, LI, at(time), "客户一直由我跟进");
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
    void aReportWhoseAgentNamedAnotherNumberInsteadIsNotAboutTheCustomer() {
        PreReport struck = report(1, LI, "10:00", "张先生", "138****1234").contradictedBy(List.of(new PhoneNumber("139****1234")));
        assertFalse(Appeal.isAbout(struck, name("张伟"), List.of(new PhoneNumber("13812341234")), 7));
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
}
