package dev.baobei.flow.setup;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import dev.baobei.domain.terms.Area;
import dev.baobei.domain.terms.LeadTime;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.Particular;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.domain.terms.Quotas;
import dev.baobei.domain.terms.Reminder;
import dev.baobei.domain.terms.Renewal;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.Timeliness;
import dev.baobei.domain.terms.Validity;
import dev.baobei.domain.terms.WholeNumber;
import dev.baobei.postgres.directory.IntakeText;
import dev.baobei.postgres.directory.ReportTermsText;
import dev.baobei.postgres.directory.WindowText;

/** What is wrong with what terms say of reports, a project's or an agency's own. */
public final class ReportTermsFaults {

    private final ReportTermsText terms;
    private final BiConsumer<String, String> fault;

    private ReportTermsFaults(ReportTermsText terms, BiConsumer<String, String> fault) {
        this.terms = terms;
        this.fault = fault;
    }

    /** @param fault is told of each: where in the terms, and what is allowed there */
    public static void find(ReportTermsText terms, BiConsumer<String, String> fault) {
        ReportTermsFaults in = new ReportTermsFaults(terms, fault);
        in.times();
        in.choices();
        in.numbers();
        in.window();
        in.quota("intake.agencyQuota", terms.intake().agencyQuota());
        in.quota("intake.agentQuota", terms.intake().agentQuota());
        in.timeliness(terms.intake());
        in.area();
        in.others();
    }

    private void times() {
        Optional<LeadTime> lead = Optional.ofNullable(terms.leadTime()).flatMap(LeadTime::read);
        Optional<Validity> validity = Optional.ofNullable(terms.validity()).flatMap(Validity::read);
        must(lead.isPresent(), "leadTime", LeadTime.ALLOWED);
        must(validity.isPresent(), "validity", Validity.ALLOWED);
        must(lead.isEmpty() || validity.isEmpty() || Terms.allowVisits(lead.get(), validity.get()), "validity",
                "must leave time for a visit after the lead time");
        must(Reminder.read(terms.reminder()).isPresent(), "reminder", Reminder.ALLOWED);
        must(Renewal.read(terms.renewal()).isPresent(), "renewal", Renewal.ALLOWED);
    }

    private void choices() {
        must(terms.nameForm() != null, "nameForm", TermsFaults.oneOf(NameForm.values()));
        must(!Optional.ofNullable(terms.phoneForms()).orElse(Set.of()).isEmpty(), "phoneForms",
                "must be one or more of " + TermsFaults.names(PhoneForm.values()));
        must(terms.agreement() >= Terms.LEAST_AGREEMENT && terms.agreement() <= Terms.MOST_AGREEMENT, "agreement",
                "must be from %d to %d digits".formatted(Terms.LEAST_AGREEMENT, Terms.MOST_AGREEMENT));
    }

    private void numbers() {
        Set<PhoneForm> forms = Optional.ofNullable(terms.phoneForms()).orElse(Set.of());
        WholeNumber whole = terms.intake().wholeNumber();
        must(forms.isEmpty() || Terms.allowNumbers(whole, forms), "phoneForms", whole == WholeNumber.REQUIRED
                ? "must be WHOLE alone where the whole number is required"
                : "must not hold WHOLE where the whole number is forbidden");
    }

    private void window() {
        WindowText window = terms.intake().window();
        must(window.hours() == null || WindowText.areHours(window.hours()), "intake.window.hours", WindowText.ALLOWED_HOURS);
        boolean isFirst = window.first() == null || WindowText.isDay(window.first());
        boolean isLast = window.last() == null || WindowText.isDay(window.last());
        must(isFirst, "intake.window.first", WindowText.ALLOWED_DAY);
        must(isLast, "intake.window.last", WindowText.ALLOWED_DAY);
        boolean bounded = window.first() != null && window.last() != null && isFirst && isLast;
        must(!bounded || window.first().compareTo(window.last()) <= 0, "intake.window.last",
                "must not be before the first day");
    }

    private void quota(String place, Integer quota) {
        must(quota == null || Quotas.isPossible(quota), place, Quotas.ALLOWED);
    }

    /** Who does not ask when the contact was cannot tell who is late. */
    private void timeliness(IntakeText intake) {
        must(intake.timelyWithin() == null || Timeliness.isPossible(intake.timelyWithin()), "intake.timelyWithin",
                Timeliness.ALLOWED);
        must(intake.timelyWithin() == null || intake.fields().contains(Particular.CONTACT_TIME), "intake.fields",
                "must hold CONTACT_TIME where timelyWithin is said");
    }

    private void area() {
        must(terms.promotionArea().isEmpty() || Area.isOf(terms.promotionArea()), "promotionArea", Area.ALLOWED);
    }

    /** Whose customer it is, and who is told, is the same for every agency. */
    private void others() {
        terms.others().keySet().forEach(word -> must(false, word,
                "must be left out: an agency's own terms say leadTime, lateness, validity, phoneForms, nameForm, agreement, "
                        + "intake, reminder, renewal and promotionArea; all else is the project's"));
    }

    private void must(boolean holds, String place, String allowed) {
        if (!holds) {
            fault.accept(place, allowed);
        }
    }
}
