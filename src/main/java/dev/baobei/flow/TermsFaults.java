package dev.baobei.flow;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.LeadTime;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.domain.terms.Protection;
import dev.baobei.domain.terms.Quotas;
import dev.baobei.domain.terms.Reminder;
import dev.baobei.domain.terms.SignatureRole;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.Validity;
import dev.baobei.domain.terms.WholeNumber;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.postgres.directory.WindowText;

/** What is wrong with terms as they were written: by these a commission is won or lost. */
final class TermsFaults {

    private final TermsText terms;
    private final BiConsumer<String, String> fault;

    private TermsFaults(TermsText terms, BiConsumer<String, String> fault) {
        this.terms = terms;
        this.fault = fault;
    }

    /** @param fault is told of each: where in the terms, and what is allowed there */
    static void find(TermsText terms, BiConsumer<String, String> fault) {
        TermsFaults in = new TermsFaults(terms, fault);
        in.times();
        in.choices();
        in.numbers();
        in.window();
        in.quota("intake.agencyQuota", terms.intake().agencyQuota());
        in.quota("intake.agentQuota", terms.intake().agentQuota());
    }

    private void times() {
        Optional<LeadTime> lead = Optional.ofNullable(terms.leadTime()).flatMap(LeadTime::read);
        Optional<Validity> validity = Optional.ofNullable(terms.validity()).flatMap(Validity::read);
        must(lead.isPresent(), "leadTime", LeadTime.ALLOWED);
        must(validity.isPresent(), "validity", Validity.ALLOWED);
        must(Optional.ofNullable(terms.protection()).flatMap(Protection::read).isPresent(), "protection", Protection.ALLOWED);
        must(Optional.ofNullable(terms.protectionFromDeposit()).filter(text -> Protection.readLasting(text).isEmpty())
                .isEmpty(),
                "protectionFromDeposit", Protection.ALLOWED_FROM_DEPOSIT);
        must(lead.isEmpty() || validity.isEmpty() || Terms.allowVisits(lead.get(), validity.get()), "validity",
                "must leave time for a visit after the lead time");
        must(Reminder.read(terms.reminder()).isPresent(), "reminder", Reminder.ALLOWED);
    }

    private void choices() {
        must(terms.ownership() != null, "ownership", oneOf(Ownership.values()));
        must(terms.ownership() != Ownership.SIGNED_FORM || terms.signatures().contains(SignatureRole.CUSTOMER), "signatures",
                "must hold CUSTOMER where the signed form owns");
        must(terms.nameForm() != null, "nameForm", oneOf(NameForm.values()));
        must(terms.disclosure() != null, "disclosure", oneOf(Disclosure.values()));
        must(!Optional.ofNullable(terms.phoneForms()).orElse(Set.of()).isEmpty(), "phoneForms",
                "must be one or more of " + names(PhoneForm.values()));
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

    private void must(boolean holds, String place, String allowed) {
        if (!holds) {
            fault.accept(place, allowed);
        }
    }

    static String oneOf(Enum<?>[] values) {
        return "must be one of " + names(values);
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }
}
