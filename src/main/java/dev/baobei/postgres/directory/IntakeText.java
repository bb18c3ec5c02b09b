package dev.baobei.postgres.directory;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.terms.Filer;
import dev.baobei.domain.terms.InsideAgency;
import dev.baobei.domain.terms.Intake;
import dev.baobei.domain.terms.Particular;
import dev.baobei.domain.terms.Quotas;
import dev.baobei.domain.terms.ReceivingWindow;
import dev.baobei.domain.terms.WholeNumber;

/**
 * What is taken of reports as it is written down, within {@link TermsText}.
 *
 * @param wholeNumber {@code ALLOWED} when left out
 * @param window      at any time when left out
 * @param insideAgency {@code KEPT} when left out
 * @param agencyQuota  reports of an agency a day, any number when left out
 * @param agentQuota   reports of an agent a day, likewise
 * @param filer        {@code ANY} when left out
 * @param fields       what must be said beside name and number, nothing when left out
 * @param timelyWithin within how many working days of the contact a report is in time, counted by nobody when left out
 */
public record IntakeText(WholeNumber wholeNumber, WindowText window, InsideAgency insideAgency, Integer agencyQuota,
        Integer agentQuota, Filer filer, Set<Particular> fields, Integer timelyWithin) {

    /** Nothing is said: whatever is reported is taken. */
    static final IntakeText NOTHING_SAID = of(Intake.ANYTHING);

    public IntakeText {
        wholeNumber = wholeNumber == null ? WholeNumber.ALLOWED : wholeNumber;
        window = window == null ? WindowText.of(ReceivingWindow.ALWAYS) : window;
        filer = filer == null ? Filer.ANY : filer;
        insideAgency = insideAgency == null ? InsideAgency.KEPT : insideAgency;
        fields = fields == null ? Set.of() : fields;
    }

    static IntakeText of(Intake intake) {
        return new IntakeText(intake.wholeNumber(), WindowText.of(intake.window()), intake.insideAgency(),
                intake.quotas().ofAgency().orElse(null), intake.quotas().ofAgent().orElse(null), intake.filer(),
                intake.fields(), intake.timelyWithin().orElse(null));
    }

    Intake toIntake() {
        return new Intake(wholeNumber, window.toWindow(), insideAgency,
                new Quotas(Optional.ofNullable(agencyQuota), Optional.ofNullable(agentQuota)), filer,
                fields.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(fields)),
                Optional.ofNullable(timelyWithin));
    }
}
