package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.phone.PhoneNumber;

/**
 * One version of a project's terms; the version in force at a report's effective time judges that report for ever.
 *
 * @param id            surrogate of this version
 * @param project       id of the project
 * @param effectiveFrom from when on it is in force
 * @param leadTime      最短报备时间
 * @param lateness      what a report without that lead time is worth
 * @param validity      有效期 of a report
 * @param ownership     whether the first report, the first visit or the signed form owns
 * @param protection    保护期
 * @param phoneForms    the forms of a number of which one must be met; more digits are welcome
 * @param nameForm      how much of a name is asked
 * @param disclosure    what each side learns where two agencies meet over one customer
 * @param agreement     how many digits must be known on both sides to confirm a number, usually 7
 * @param visiting      what is asked of a visit
 * @param intake        what is taken of reports, and when
 * @param reminder      when an agent is reminded of a report that is about to expire
 * @param renewal       whether a report that is followed up may be made again before it expires
 * @param leaver        what becomes of the customers of an agent who leaves
 * @param referral      which reports go to a person of the staff, if any do
 * @param promotion     where whoever is judged by them may promote
 * @param assistance    what part of a deal goes to who helped, where helpers have any
 * @param fakeFines     what is recorded against who makes reports up, where anything is
 * @param unowned       whose a deal is that no agency owns
 */
public record Terms(int id, int project, Instant effectiveFrom, LeadTime leadTime, Lateness lateness,
        Validity validity, Ownership ownership,
        Protection protection, Set<PhoneForm> phoneForms, NameForm nameForm, Disclosure disclosure, int agreement,
        Visiting visiting, Intake intake, Reminder reminder, Renewal renewal, Leaver leaver, Optional<Referral> referral,
        Promotion promotion, Optional<Assistance> assistance, Optional<FakeFines> fakeFines,
        UnownedDeals unowned) {

    /** Digits that must agree, at least: the last four are what everybody gives. */
    public static final int LEAST_AGREEMENT = 4;

    /** And at most: all digits of a mainland number. */
    public static final int MOST_AGREEMENT = 11;

    private static final Instant A_MIDNIGHT = Instant.parse("2001-02-01T00:00:00Z");

    public Terms {
        if (agreement < LEAST_AGREEMENT || agreement > MOST_AGREEMENT || phoneForms.isEmpty()
                || !disclosure.isPossible() || !allowVisits(leadTime, validity)
                || !allowNumbers(intake.wholeNumber(), phoneForms)
                || (promotion.outside() == Outside.REFERRED) != refer(referral, Referral.Ground.OUTSIDE_AREA)) {
            throw new IllegalArgumentException("these are no terms");
        }
    }

    /** Terms that record no made-up reports, and under which a deal that nobody owns is the house's. */
    public Terms(int id, int project, Instant effectiveFrom, LeadTime leadTime, Lateness lateness, Validity validity,
            Ownership ownership, Protection protection, Set<PhoneForm> phoneForms, NameForm nameForm, Disclosure disclosure,
            int agreement, Visiting visiting, Intake intake, Reminder reminder, Renewal renewal, Leaver leaver,
            Optional<Referral> referral, Promotion promotion, Optional<Assistance> assistance) {
        this(id, project, effectiveFrom, leadTime, lateness, validity, ownership, protection, phoneForms, nameForm, disclosure,
                agreement, visiting, intake, reminder, renewal, leaver, referral, promotion, assistance,
                Optional.empty(), UnownedDeals.HOUSE);
    }

    /** Terms under which an agent's customers stay with the agency, nothing goes to staff, and helpers have no part. */
    public Terms(int id, int project, Instant effectiveFrom, LeadTime leadTime, Lateness lateness, Validity validity,
            Ownership ownership, Protection protection, Set<PhoneForm> phoneForms, NameForm nameForm, Disclosure disclosure,
            int agreement, Visiting visiting, Intake intake, Reminder reminder, Renewal renewal) {
        this(id, project, effectiveFrom, leadTime, lateness, validity, ownership, protection, phoneForms, nameForm, disclosure,
                agreement, visiting, intake, reminder, renewal, Leaver.STAYS_WITH_AGENCY, Optional.empty(), Promotion.ANYWHERE,
                Optional.empty());
    }

    /** Terms that take whatever is reported, remind as is usual, and renew nothing. */
    public Terms(int id, int project, Instant effectiveFrom, LeadTime leadTime, Lateness lateness, Validity validity,
            Ownership ownership, Protection protection, Set<PhoneForm> phoneForms, NameForm nameForm, Disclosure disclosure,
            int agreement, Visiting visiting) {
        this(id, project, effectiveFrom, leadTime, lateness, validity, ownership, protection, phoneForms, nameForm, disclosure,
                agreement, visiting, Intake.ANYTHING, Reminder.USUAL, Renewal.NEVER);
    }

    /** What must be said of the customer beside name and number: where they are from as well, where that is judged. */
    public Set<Particular> fields() {
        return promotion.asksReports()
                ? Stream.concat(intake.fields().stream(), Stream.of(Particular.ADDRESS)).collect(Collectors.toUnmodifiableSet())
                : intake.fields();
    }

    /** Whether reports go to staff on this ground. */
    public boolean refer(Referral.Ground ground) {
        return refer(referral, ground);
    }

    private static boolean refer(Optional<Referral> referral, Referral.Ground ground) {
        return referral.filter(that -> that.grounds().contains(ground)).isPresent();
    }

    /** Whether reports or protections wait for the project's opening day. */
    public boolean waitForOpening() {
        return validity.waitsForOpening() || protection.span().waitsForOpening();
    }

    /** Whether some form of a number is asked that may be given. */
    public static boolean allowNumbers(WholeNumber whole, Set<PhoneForm> forms) {
        return switch (whole) {
            case FORBIDDEN -> !forms.contains(PhoneForm.WHOLE);
            case ALLOWED -> true;
            case REQUIRED -> forms.equals(Set.of(PhoneForm.WHOLE));
        };
    }

    /** Whether a number gives more digits than it may. */
    public boolean forbid(PhoneNumber phone) {
        return intake.wholeNumber() == WholeNumber.FORBIDDEN && phone.isMainland() && phone.isWhole();
    }

    /** A number without the digits that it may not give: in the form that is easiest to write of those that will do. */
    public PhoneNumber allowed(PhoneNumber phone) {
        return forbid(phone) ? PhoneForm.easiestOf(phoneForms).hide(phone) : phone;
    }

    /** Whether a report made at the beginning of a day may still be visited before it expires. */
    public static boolean allowVisits(LeadTime leadTime, Validity validity) {
        return leadTime.earliestVisit(A_MIDNIGHT, ZoneOffset.UTC).isBefore(validity
                .deadline(A_MIDNIGHT, ZoneOffset.UTC, Openings.NONE));
    }
}
