package dev.baobei.postgres.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.baobei.domain.terms.Area;
import dev.baobei.domain.terms.Lateness;
import dev.baobei.domain.terms.LeadTime;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.domain.terms.Reminder;
import dev.baobei.domain.terms.Renewal;
import dev.baobei.domain.terms.ReportTerms;
import dev.baobei.domain.terms.Validity;

/**
 * An agency's own terms as they are written down: of what {@link TermsText} says, the part that is about reports, whole.
 *
 * @param promotionArea words of the places where the agency may promote; anywhere when left out
 * @param others whatever else is said, which is the project's to say or is not known
 */
public record ReportTermsText(String leadTime, Lateness lateness, String validity, Set<PhoneForm> phoneForms,
        NameForm nameForm, int agreement, IntakeText intake, String reminder, String renewal,
        List<String> promotionArea, @JsonAnySetter @JsonAnyGetter Map<String, Object> others) {

    public ReportTermsText {
        lateness = lateness == null ? Lateness.VOID : lateness;
        intake = intake == null ? IntakeText.NOTHING_SAID : intake;
        reminder = reminder == null ? Reminder.USUAL.toString() : reminder;
        renewal = renewal == null ? Renewal.NEVER.toString() : renewal;
        promotionArea = promotionArea == null ? List.of() : promotionArea;
        others = others == null ? Map.of() : others;
    }

    /** An agency's own terms as they are written. */
    public static ReportTermsText of(ReportTerms terms) {
        return new ReportTermsText(terms.leadTime().toString(), terms.lateness(), terms.validity().toString(),
                terms.phoneForms(), terms.nameForm(), terms.agreement(), IntakeText.of(terms.intake()),
                terms.reminder().toString(), terms.renewal().toString(), terms.area().map(Area::words).orElse(null), Map.of());
    }

    /** Whether reports wait for the project's opening day; not where their length makes no sense. */
    public boolean waitsForOpening() {
        return validity != null && Validity.read(validity).filter(Validity::waitsForOpening).isPresent();
    }

    /** What this is the text of; it must make sense. */
    public ReportTerms toReportTerms() {
        return new ReportTerms(LeadTime.of(leadTime), lateness, Validity.of(validity), phoneForms, nameForm, agreement,
                intake.toIntake(), Reminder.read(reminder).orElseThrow(), Renewal.read(renewal).orElseThrow(),
                area(promotionArea));
    }

    static Optional<Area> area(List<String> words) {
        return Optional.of(words).filter(some -> !some.isEmpty()).map(Area::new);
    }
}
