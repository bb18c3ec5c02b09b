package dev.baobei.domain.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import dev.baobei.domain.SomeTerms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an agency's own terms say in place of the project's, and what they cannot lift. */
class AgencyTermsTest {

    private static Terms filedBy(Filer filer) {
        return SomeTerms.usual().with(Intake.ANYTHING.with(filer).with(WholeNumber.FORBIDDEN)).terms();
    }

    @ParameterizedTest(name = "project {0}, agency {1}: {2}")
    @CsvSource({"ANY, ANY, ANY", "ANY, DESIGNATED, DESIGNATED", "DESIGNATED, ANY, DESIGNATED",
            "DESIGNATED, DESIGNATED, DESIGNATED"})
    void thatAgenciesNameWhoFilesIsLiftedForNone(Filer project, Filer own, Filer judged) {
        Terms terms = filedBy(own);
        AgencyTerms agencys = new AgencyTerms(7, terms.project(), 1, terms.effectiveFrom(),
                Optional.of(new ReportTerms(terms.leadTime(), terms.lateness(), terms.validity(), terms.phoneForms(),
                        terms.nameForm(), terms.agreement(), terms.intake(), terms.reminder(), terms.renewal(),
                        Optional.empty())));

        Intake intake = agencys.within(SomeTerms.usual().with(Intake.ANYTHING.with(project)).terms()).intake();

        assertEquals(judged, intake.filer());
        assertEquals(WholeNumber.FORBIDDEN, intake.wholeNumber(), "all else is the agency's own");
    }
}
