package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

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
 * @param disclosure    whether a rival's hold is kept secret or told as 未通过
 * @param agreement     how many digits must be known on both sides to confirm a number, usually 7
 * @param visiting      what is asked of a visit
 * @param intake        what is taken of reports, and when
 * @param reminder      when an agent is reminded of a report that is about to expire
 * @param renewal       whether a report that is followed up may be made again before it expires
 * @param leaver        what becomes of the customers of an agent who leaves
 * @param referral      which reports go to a person of the staff, if any do
 * @param assistance    what part of a deal goes to who helped, where helpers have any
 */
public record Terms(int id, int project, Instant effectiveFrom, LeadTime leadTime, Lateness lateness,
        Validity validity, Ownership ownership,
        Protection protection, Set<PhoneForm> phoneForms, NameForm nameForm, Disclosure disclosure, int agreement,
        Visiting visiting, Intake intake, Reminder reminder, Renewal renewal, Leaver leaver, Optional<Referral> referral,
        Optional<Assistance> assistance) {

    /** Digits that must agree, at least: the last four are what everybody gives. */
    public static final int LEAST_AGREEMENT = 4;

    /** And at most: all digits of a mainland number. */
    public static final int MOST_AGREEMENT = 11;

    private static final Instant A_MIDNIGHT = Instant.parse("2001-02-01T00:00:00Z");

    public Terms {
        if (agreement < LEAST_AGREEMENT || agreement > MOST_AGREEMENT || phoneForms.isEmpty()
                || !allowVisits(leadTime, validity) || !allowNumbers(intake.wholeNumber(), phoneForms)) {
            throw new IllegalArgumentException("these are no terms");
        }
    }

    /** Terms under which helpers have no part of a deal. */
    public Terms(int id, int project, Instant effectiveFrom, LeadTime leadTime, Lateness lateness, Validity validity,
            Ownership ownership, Protection protection, Set<PhoneForm> phoneForms, NameForm nameForm, Disclosure disclosure,
            int agreement, Visiting visiting, Intake intake, Reminder reminder, Renewal renewal, Leaver leaver,
            Optional<Referral> referral) {
        this(id, project, effectiveFrom, leadTime, lateness, validity, ownership, protection, phoneForms, nameForm, disclosure,
                agreement, visiting, intake, reminder, renewal, leaver, referral, Optional.empty());
    }

    /** Terms under which an agent's customers stay with the agency, and nothing goes to staff. */
    public Terms(int id, int project, Instant effectiveFrom, LeadTime leadTime, Lateness lateness, Validity validity,
            Ownership ownership, Protection protection, Set<PhoneForm> phoneForms, NameForm nameForm, Disclosure disclosure,
            int agreement, Visiting visiting, Intake intake, Reminder reminder, Renewal renewal) {
        this(id, project, effectiveFrom, leadTime, lateness, validity, ownership, protection, phoneForms, nameForm, disclosure,
                agreement, visiting, intake, reminder, renewal, Leaver.STAYS_WITH_AGENCY, Optional.empty());
    }

    /** Terms that take whatever is reported, remind as is usual, and renew nothing. */
    public Terms(int id, int project, Instant effectiveFrom, LeadTime leadTime, Lateness lateness, Validity validity,
            Ownership ownership, Protection protection, Set<PhoneForm> phoneForms, NameForm nameForm, Disclosure disclosure,
            int agreement, Visiting visiting) {
        this(id, project, effectiveFrom, leadTime, lateness, validity, ownership, protection, phoneForms, nameForm, disclosure,
                agreement, visiting, Intake.ANYTHING, Reminder.USUAL, Renewal.NEVER);
    }

    /** Whether reports go to staff on this ground. */
    public boolean refer(Referral.Ground ground) {
        return referral.filter(that -> that.grounds().contains(ground)).isPresent();
    }

    /** Whether reports or protections wait for the project's opening day. */
    public boolean waitForOpening() {
        return validity.waitsForOpening() || protection.fromVisit().waitsForOpening();
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
