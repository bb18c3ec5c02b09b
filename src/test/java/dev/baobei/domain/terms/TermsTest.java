package dev.baobei.domain.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import dev.baobei.domain.SomeTerms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no project may choose. */
class TermsTest {

    /** A whole number of the mainland has eleven digits; the last four are the fewest that anybody gives. */
    @ParameterizedTest(name = "{0} digits: {1}")
    @CsvSource({"3, false", "4, true", "11, true", "12, false"})
    void soManyDigitsConfirm(int digits, boolean may) {
        assertEquals(may, are(digits));
    }

    private static boolean are(int digits) {
        Terms usual = SomeTerms.usual().terms();
        try {
            return new Terms(usual.id(), usual.project(), usual.effectiveFrom(), usual.leadTime(), usual.lateness(),
                    usual.validity(), usual.ownership(), usual.protection(), usual.phoneForms(), usual.nameForm(),
                    usual.disclosure(), digits, usual.visiting(), usual.intake(), usual.reminder(), usual.renewal(),
                    usual.leaver(), usual.referral(), usual.promotion(), usual.assistance()).agreement() == digits;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A report that may be visited at its deadline at the earliest may never be: the validity is half-open. */
    @ParameterizedTest(name = "{0} ahead: {1}")
    @CsvSource({"PT11H, true", "PT12H, false", "PT13H, false"})
    void aReportMayBeVisitedWhileItIsValid(Duration ahead, boolean may) {
        assertEquals(may, Terms.allowVisits(new LeadTime.AtLeast(ahead), new Validity.Hours(Duration.ofHours(12))));
    }
}
