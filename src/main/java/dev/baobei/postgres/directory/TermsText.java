package dev.baobei.postgres.directory;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.baobei.domain.party.Kinship;
import dev.baobei.domain.terms.Area;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Existing;
import dev.baobei.domain.terms.FakeFines;
import dev.baobei.domain.terms.Groups;
import dev.baobei.domain.terms.Lateness;
import dev.baobei.domain.terms.LeadTime;
import dev.baobei.domain.terms.Leaver;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.Outside;
import dev.baobei.domain.terms.OwnersNotice;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.domain.terms.Promotion;
import dev.baobei.domain.terms.Protection;
import dev.baobei.domain.terms.Reminder;
import dev.baobei.domain.terms.Renewal;
import dev.baobei.domain.terms.SelfVisit;
import dev.baobei.domain.terms.SignatureRole;
import dev.baobei.domain.terms.Signing;
import dev.baobei.domain.terms.StillFollowed;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.UnownedDeals;
import dev.baobei.domain.terms.Validity;
import dev.baobei.domain.terms.Visiting;
import dev.baobei.domain.terms.VisitorsNumber;

/**
 * Terms as they are written down, in a row and in a setup document; what a document says is not yet known to make sense.
 *
 * @param leadTime   {@code none}, {@code earlierDay} or an ISO-8601 duration ({@code PT30M})
 * @param lateness   {@code VOID} when left out
 * @param validity   as {@link Validity#of} reads it
 * @param protection from the first visit: {@code P30D}, {@code P30D@24:00}, {@code P1M}, {@code untilOpening+P7D}; or from the report that
 *                   won: {@code report+P7D@24:00}
 * @param disclosure what each side learns of another agency, as {@link DisclosureText} reads it
 * @param agreement  how many digits must be known on both sides to confirm a number
 * @param signatures who must sign a confirmation; nobody when left out
 * @param intake     what is taken of reports; anything when left out
 * @param reminder   {@code none}, or when an agent is reminded as {@link Reminder#read} reads it; {@code P1D@09:00} when left out
 * @param selfVisit  whose a reported customer is who comes alone; the report holds when left out
 * @param existing   whose a customer of the developer's own list is; anyone's when left out
 * @param protectionFromDeposit calendar days or months from a deposit; it moves nothing when left out
 * @param household  who make one customer with a visitor; nobody when left out
 * @param groups     what is asked of the reports of groups; as of others when left out
 * @param leaver     what becomes of the customers of an agent who leaves; they stay with the agency when left out
 * @param protectionFromContact calendar days from the last contact; contact does not matter when left out
 * @param protectionFromPayment calendar days or months from each sale or payment; they move nothing when left out
 * @param assistance what part of a deal goes to who helped; helpers have none when left out
 * @param fakeReportFines in yuan for each of the first reports that an agent makes up, who is removed for one more; none are recorded when left out
 * @param selfVisitNotice when an agency hears that its customer came alone; when left out at once where the signed form owns, else with the verdict
 * @param signing    until when a confirmation may be signed; until closing when left out
 * @param unowned    whose a deal is that no agency owns; the house's when left out
 * @param stillFollowed whose a customer is whom somebody whose report has expired still follows up; whoever reported anew when left out
 * @param visitorsNumber how much of their number a visitor must leave; as much as they say when left out
 * @param referral   which reports go to a person of the staff; none when left out
 * @param promotionArea words of the places where agencies may promote; anywhere when left out
 * @param outsideArea what a customer from elsewhere is worth; as much as any other when left out
 * @param renewal    {@code never}, or as {@link Renewal#read} reads it; {@code never} when left out
 */
public record TermsText(String leadTime, Lateness lateness, String validity, Ownership ownership, String protection,
        Set<PhoneForm> phoneForms,
        NameForm nameForm,
        @JsonDeserialize(using = DisclosureText.Reader.class) @JsonSerialize(using = DisclosureText.Writer.class) Disclosure disclosure,
        int agreement, Set<SignatureRole> signatures,
        IntakeText intake, String reminder, SelfVisit selfVisit, Existing existing, String protectionFromDeposit,
        String renewal, Set<Kinship> household, Groups groups, Leaver leaver, String protectionFromContact,
        ReferralText referral, List<String> promotionArea, Outside outsideArea, String protectionFromPayment,
        AssistanceText assistance, OwnersNotice selfVisitNotice, List<Integer> fakeReportFines, Signing signing,
        UnownedDeals unowned, StillFollowed stillFollowed, VisitorsNumber visitorsNumber) {

    public TermsText {
        lateness = lateness == null ? Lateness.VOID : lateness;
        signatures = signatures == null ? Set.of() : signatures;
        intake = intake == null ? IntakeText.NOTHING_SAID : intake;
        reminder = reminder == null ? Reminder.USUAL.toString() : reminder;
        selfVisit = selfVisit == null ? SelfVisit.REPORT_HOLDS : selfVisit;
        selfVisitNotice = selfVisitNotice == null ? usualNotice(ownership) : selfVisitNotice;
        signing = signing == null ? Signing.BEFORE_CLOSING : signing;
        unowned = unowned == null ? UnownedDeals.HOUSE : unowned;
        stillFollowed = stillFollowed == null ? StillFollowed.THE_NEW_REPORTS : stillFollowed;
        visitorsNumber = visitorsNumber == null ? VisitorsNumber.AS_SAID : visitorsNumber;
        groups = groups == null ? Groups.AS_OTHERS : groups;
        household = household == null ? Set.of() : household;
        existing = existing == null ? Existing.FREE : existing;
        renewal = renewal == null ? Renewal.NEVER.toString() : renewal;
        leaver = leaver == null ? Leaver.STAYS_WITH_AGENCY : leaver;
        promotionArea = promotionArea == null ? List.of() : promotionArea;
        outsideArea = outsideArea == null ? Outside.COUNTS : outsideArea;
    }

    /** REG-16, line 291. */
    private static OwnersNotice usualNotice(Ownership ownership) {
        return ownership == Ownership.SIGNED_FORM ? OwnersNotice.AT_ONCE : OwnersNotice.WITH_VERDICT;
    }

    /** Terms that take whatever is reported. */
    public TermsText(String leadTime, Lateness lateness, String validity, Ownership ownership, String protection,
            Set<PhoneForm> phoneForms, NameForm nameForm, Disclosure disclosure, int agreement, Set<SignatureRole> signatures) {
        this(leadTime, lateness, validity, ownership, protection, phoneForms, nameForm, disclosure, agreement, signatures,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }

    /** Whether a version of terms says just this. */
    public boolean isSaidBy(Terms terms) {
        return toTerms(terms.id(), terms.project(), terms.effectiveFrom()).equals(terms);
    }

    /** Whether reports or protections wait for the project's opening day; not where their length makes no sense. */
    public boolean waitsForOpening() {
        return validity != null && Validity.read(validity).filter(Validity::waitsForOpening).isPresent()
                || protection != null && Protection.read(protection).filter(Protection.Span::waitsForOpening).isPresent();
    }

    /** A version of terms as it is written. */
    public static TermsText of(Terms terms) {
        return new TermsText(terms.leadTime().toString(), terms.lateness(), terms.validity().toString(), terms.ownership(),
                terms.protection().span().toString(), terms.phoneForms(), terms.nameForm(), terms.disclosure(),
                terms.agreement(), terms.visiting().signatures(), IntakeText.of(terms.intake()),
                terms.reminder().toString(), terms.visiting().self(), terms.visiting().existing(),
                terms.protection().fromDeposit().map(Period::toString).orElse(null), terms.renewal().toString(),
                terms.visiting().household(), terms.visiting().groups(), terms.leaver(),
                terms.protection().fromContact().map(Period::toString).orElse(null),
                terms.referral().map(ReferralText::of).orElse(null),
                terms.promotion().area().map(Area::words).orElse(null), terms.promotion().outside(),
                terms.protection().fromPayment().map(Period::toString).orElse(null),
                terms.assistance().map(AssistanceText::of).orElse(null), terms.visiting().notice(),
                terms.fakeFines().map(FakeFines::yuan).orElse(null), terms.visiting().signing(), terms.unowned(),
                terms.visiting().followed(), terms.visiting().number());
    }

    /** What is said of reports alone. */
    public ReportTermsText ofReports() {
        return new ReportTermsText(leadTime, lateness, validity, phoneForms, nameForm, agreement, intake, reminder, renewal,
                promotionArea, Map.of());
    }

    private Protection toProtection() {
        return new Protection(Protection.read(protection).orElseThrow(), lasting(protectionFromDeposit),
                Optional.ofNullable(protectionFromContact).map(text -> Protection.readContact(text).orElseThrow()),
                lasting(protectionFromPayment));
    }

    private static Optional<Period> lasting(String said) {
        return Optional.ofNullable(said).map(text -> Protection.readLasting(text).orElseThrow());
    }

    /** The version of terms that this is the text of; it must make sense. */
    public Terms toTerms(int id, int project, Instant effectiveFrom) {
        return new Terms(id, project, effectiveFrom, LeadTime.of(leadTime), lateness, Validity.of(validity),
                ownership, toProtection(), phoneForms, nameForm, disclosure, agreement,
                new Visiting(selfVisit, existing, signatures, household, groups, selfVisitNotice, signing, stillFollowed,
                        visitorsNumber),
                intake.toIntake(),
                Reminder.read(reminder).orElseThrow(), Renewal.read(renewal).orElseThrow(), leaver,
                Optional.ofNullable(referral).map(ReferralText::toReferral),
                new Promotion(ReportTermsText.area(promotionArea), outsideArea),
                Optional.ofNullable(assistance).map(AssistanceText::toAssistance),
                Optional.ofNullable(fakeReportFines).map(FakeFines::new), unowned);
    }
}
