package dev.baobei.domain;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Existing;
import dev.baobei.domain.terms.Groups;
import dev.baobei.domain.terms.Intake;
import dev.baobei.domain.terms.Lasting;
import dev.baobei.domain.terms.Lateness;
import dev.baobei.domain.terms.LeadTime;
import dev.baobei.domain.terms.Leaver;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.OwnersNotice;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.domain.terms.Promotion;
import dev.baobei.domain.terms.Protection;
import dev.baobei.domain.terms.Referral;
import dev.baobei.domain.terms.Reminder;
import dev.baobei.domain.terms.Renewal;
import dev.baobei.domain.terms.SelfVisit;
import dev.baobei.domain.terms.SignatureRole;
import dev.baobei.domain.terms.Signing;
import dev.baobei.domain.terms.StillFollowed;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.Validity;
import dev.baobei.domain.terms.Visiting;
import dev.baobei.domain.terms.VisitorsNumber;

/** Terms that say what one test is about, and else the usual: {@link Cast#terms()}. */
public final class SomeTerms {

    private int id = 1;
    private Instant effectiveFrom = Cast.at("01-01T00:00");
    private Lateness lateness = Lateness.VOID;
    private Ownership ownership = Ownership.FIRST_REPORT;
    private Set<PhoneForm> phoneForms = Set.of(PhoneForm.FIRST3_LAST4);
    private NameForm nameForm = NameForm.SURNAME;
    private Disclosure disclosure = Disclosure.SECRET;
    private Protection protection = new Protection(new Lasting(Period.ofMonths(1)));
    private SelfVisit selfVisit = SelfVisit.REPORT_HOLDS;
    private Existing existing = Existing.FREE;
    private Groups groups = Groups.AS_OTHERS;
    private StillFollowed followed = StillFollowed.THE_NEW_REPORTS;
    private Intake intake = Intake.ANYTHING;

    private Renewal renewal = Renewal.NEVER;
    private Optional<Referral> referral = Optional.empty();
    private Promotion promotion = Promotion.ANYWHERE;

    private SomeTerms() {}

    /** Half an hour ahead, valid for seven natural days, protected for a month; first 3 and last 4 digits and a surname. */
    public static SomeTerms usual() {
        return new SomeTerms();
    }

    public SomeTerms version(int number, String from) {
        id = number;
        effectiveFrom = Cast.at(from);
        return this;
    }

    public SomeTerms with(Lateness value) {
        lateness = value;
        return this;
    }

    public SomeTerms with(Ownership value) {
        ownership = value;
        return this;
    }

    public SomeTerms with(Set<PhoneForm> values) {
        phoneForms = values;
        return this;
    }

    public SomeTerms with(NameForm value) {
        nameForm = value;
        return this;
    }

    public SomeTerms with(Disclosure value) {
        disclosure = value;
        return this;
    }

    public SomeTerms with(SelfVisit value) {
        selfVisit = value;
        return this;
    }

    public SomeTerms with(Existing value) {
        existing = value;
        return this;
    }

    public SomeTerms with(Groups value) {
        groups = value;
        return this;
    }

    public SomeTerms with(StillFollowed value) {
        followed = value;
        return this;
    }

    public SomeTerms with(Protection value) {
        protection = value;
        return this;
    }

    public SomeTerms with(Intake value) {
        intake = value;
        return this;
    }

    public SomeTerms with(Renewal value) {
        renewal = value;
        return this;
    }

    public SomeTerms with(Promotion value) {
        promotion = value;
        return this;
    }

    public SomeTerms with(Referral value) {
        referral = Optional.of(value);
        return this;
    }

    public Terms terms() {
        return new Terms(id, Cast.JINQIAO.id(), effectiveFrom, LeadTime.of("PT30M"), lateness, Validity.of("P7D"), ownership,
                protection, phoneForms, nameForm, disclosure, 7,
                new Visiting(selfVisit, existing, Set.of(SignatureRole.CUSTOMER_SERVICE), Set.of(), groups,
                        OwnersNotice.WITH_VERDICT, Signing.BEFORE_CLOSING, followed, VisitorsNumber.AS_SAID),
                intake,
                Reminder.USUAL, renewal, Leaver.STAYS_WITH_AGENCY, referral, promotion, Optional.empty());
    }
}
