package dev.baobei.agreement;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.baobei.domain.existing.ExistingCustomer;
import dev.baobei.domain.existing.ExistingList;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.Kinship;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Particulars;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.terms.AgencyTerms;
import dev.baobei.domain.terms.Area;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Existing;
import dev.baobei.domain.terms.Filer;
import dev.baobei.domain.terms.FixedClock;
import dev.baobei.domain.terms.FromNextDay;
import dev.baobei.domain.terms.FromOpening;
import dev.baobei.domain.terms.FromReport;
import dev.baobei.domain.terms.Groups;
import dev.baobei.domain.terms.InsideAgency;
import dev.baobei.domain.terms.Intake;
import dev.baobei.domain.terms.Lasting;
import dev.baobei.domain.terms.Lateness;
import dev.baobei.domain.terms.LeadTime;
import dev.baobei.domain.terms.Leaver;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.Outside;
import dev.baobei.domain.terms.OwnersNotice;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.Particular;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.domain.terms.Promotion;
import dev.baobei.domain.terms.Protection;
import dev.baobei.domain.terms.Quotas;
import dev.baobei.domain.terms.ReceivingWindow;
import dev.baobei.domain.terms.ReceivingWindow.Hours;
import dev.baobei.domain.terms.Referral;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Reminder;
import dev.baobei.domain.terms.Renewal;
import dev.baobei.domain.terms.ReportTerms;
import dev.baobei.domain.terms.SelfVisit;
import dev.baobei.domain.terms.SignatureRole;
import dev.baobei.domain.terms.Signing;
import dev.baobei.domain.terms.Silence;
import dev.baobei.domain.terms.StillFollowed;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.UntilOpening;
import dev.baobei.domain.terms.Validity;
import dev.baobei.domain.terms.Visiting;
import dev.baobei.domain.terms.VisitorsNumber;
import dev.baobei.domain.terms.WholeDays;
import dev.baobei.domain.terms.WholeNumber;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.reference.History;
import dev.baobei.reference.Terms.Held;
import dev.baobei.reference.Terms.Inside;
import dev.baobei.reference.Terms.Lead;
import dev.baobei.reference.Terms.Span;
import dev.baobei.reference.Terms.Whole;

/** The reference's words in the engine's. */
final class Translation {

    static final int PROJECT = 1;
    private static final int FEWEST = 7;

    private Translation() {}

    static Instant instant(long nanoseconds) {
        return Instant.EPOCH.plusNanos(nanoseconds);
    }

    static long nanoseconds(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    static Terms terms(int id, long from, dev.baobei.reference.Terms terms) {
        return new Terms(id, PROJECT, instant(from), lead(terms.lead()), Lateness.valueOf(terms.lead().late().name()),
                validity(terms.validity()), Ownership.valueOf(terms.ownership().name()),
                protection(terms.protection()), forms(terms),
                terms.matching().fullName() ? NameForm.FULL : NameForm.SURNAME,
                terms.intake().held() == Held.KEPT ? Disclosure.SECRET : Disclosure.TOLD, terms.matching().digits(),
                visiting(terms.visiting(), terms.lead().groupsNeedNone()),
                intake(terms.intake()), Reminder.USUAL,
                terms.renewalDays() == 0 ? Renewal.NEVER : new Renewal.FollowedUp(terms.renewalDays()),
                Leaver.STAYS_WITH_AGENCY, referral(terms.intake()),
                new Promotion(Optional.of(new Area(List.of("浦东新区"))), outside(terms.intake())), Optional.empty());
    }

    /** Silence that says nothing escalates at some time; the model does not ask who answers. */
    private static Optional<Referral> referral(dev.baobei.reference.Terms.Intake intake) {
        long silence = intake.silenceAccepts();
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (intake.held() == Held.REFERRED) {
            grounds.add(Ground.HELD);
        }
        if (intake.outside() == dev.baobei.reference.Terms.Outside.REFERRED) {
            grounds.add(Ground.OUTSIDE_AREA);
        }
        return Optional.of(intake).filter(any -> !grounds.isEmpty()).map(any -> new Referral(grounds,
                silence == 0 ? Duration.ofHours(1) : Duration.ofNanos(Math.abs(silence)),
                silence == 0 ? Silence.ESCALATES : silence > 0 ? Silence.ACCEPTS : Silence.REFUSES));
    }

    private static Outside outside(dev.baobei.reference.Terms.Intake intake) {
        return switch (intake.outside()) {
            case TAKEN -> Outside.COUNTS;
            case REFUSED -> Outside.REFUSED;
            case REFERRED -> Outside.REFERRED;
        };
    }

    /** An address that lies so to 浦东新区. */
    static String address(History.Lies lies) {
        return switch (lies) {
            case INSIDE -> "上海市浦东新区";
            case NEAR -> "浦东张江";
            case OUTSIDE -> "番禺区";
        };
    }

    /** Whether an agency named this agent: its first one. */
    static boolean isNamed(Agent agent) {
        return agent.address().endsWith("0");
    }

    /** What of terms is about reports, as an agency's own. */
    static AgencyTerms own(Terms terms, Agency agency) {
        return new AgencyTerms(terms.id(), PROJECT, agency.id(), terms.effectiveFrom(), Optional.of(new ReportTerms(
                terms.leadTime(), terms.lateness(), terms.validity(), terms.phoneForms(), terms.nameForm(), terms.agreement(),
                terms.intake(), terms.reminder(), terms.renewal(), terms.promotion().area())));
    }

    private static Intake intake(dev.baobei.reference.Terms.Intake intake) {
        return new Intake(WholeNumber.valueOf(intake.whole().name()), new ReceivingWindow(
                Optional.of(intake).filter(any -> any.from() != any.to())
                        .map(any -> new Hours(LocalTime.ofNanoOfDay(any.from()), LocalTime.ofNanoOfDay(any.to()))),
                Optional.of(intake.first()).filter(day -> day > 0).map(LocalDate::ofEpochDay),
                Optional.of(intake.last()).filter(day -> day < Long.MAX_VALUE).map(LocalDate::ofEpochDay)),
                intake.inside() == Inside.REFUSED ? InsideAgency.VOID : InsideAgency.KEPT,
                new Quotas(Optional.of(intake.agencyQuota()).filter(quota -> quota > 0),
                        Optional.of(intake.agentQuota()).filter(quota -> quota > 0)),
                intake.named() ? Filer.DESIGNATED : Filer.ANY,
                intake.fields().stream().map(field -> Particular.valueOf(field.name())).collect(toUnmodifiableSet()),
                Optional.empty());
    }

    /** What a report says; its gender is that of the name. */
    static Said said(History.Report report) {
        return new Said(name(report.name()), phones(report.digits()), new Particulars(
                given(report, dev.baobei.reference.Terms.Field.ADDRESS, address(report.lies())),
                given(report, dev.baobei.reference.Terms.Field.NEED, "三房"),
                given(report, dev.baobei.reference.Terms.Field.CONTACT_TIME, "昨天"),
                given(report, dev.baobei.reference.Terms.Field.VISIT_TIME, instant(report.effective()))));
    }

    private static <T> Optional<T> given(History.Report report, dev.baobei.reference.Terms.Field field, T value) {
        return report.given().contains(field) ? Optional.of(value) : Optional.empty();
    }

    private static LeadTime lead(Lead lead) {
        return switch (lead.kind()) {
            case NONE -> new LeadTime.None();
            case DURATION -> new LeadTime.AtLeast(Duration.ofNanos(lead.duration()));
            case EVENING_BEFORE -> new LeadTime.EarlierDay();
        };
    }

    private static Validity validity(Span span) {
        Validity validity = switch (span.unit()) {
            case HOURS -> new Validity.Hours(Duration.ofHours(span.amount()));
            case FIXED_CLOCK -> new FixedClock(days(span), LocalTime.ofNanoOfDay(span.clock()));
            case UNTIL_OPENING_THEN_DAYS -> new UntilOpening(days(span));
            default -> days(span);
        };
        return switch (span.start()) {
            case EVENT -> validity;
            case NEXT_DAY -> new FromNextDay(validity);
            case OPENING -> new FromOpening(validity);
        };
    }

    private static Validity.NaturalDays days(Span span) {
        return new Validity.NaturalDays(period(span));
    }

    private static Protection protection(dev.baobei.reference.Terms.Protection protection) {
        Protection.Span length = lasting(protection.visit());
        return new Protection(protection.fromReport() ? new FromReport(length) : length,
                Optional.ofNullable(protection.deposit()).map(Translation::period),
                Optional.of(protection.contactDays()).filter(days -> days > 0).map(Period::ofDays),
                Optional.ofNullable(protection.payment()).map(Translation::period));
    }

    private static Protection.Span lasting(Span span) {
        return switch (span.unit()) {
            case UNTIL_OPENING_THEN_DAYS -> new UntilOpening(days(span));
            case NATURAL_DAYS, MONTHS -> new WholeDays(days(span));
            default -> new Lasting(period(span));
        };
    }

    private static Visiting visiting(dev.baobei.reference.Terms.Visiting visiting, boolean groupsNeedNone) {
        return new Visiting(SelfVisit.valueOf(visiting.self().name()),
                visiting.existingAreOurs() ? Existing.OURS : Existing.FREE, visiting.signatures().stream()
                        .map(role -> SignatureRole.valueOf(role.name())).collect(toUnmodifiableSet()),
                visiting.householdIsOne() ? Set.of(Kinship.PARENT, Kinship.SPOUSE, Kinship.CHILD) : Set.of(),
                groupsNeedNone ? Groups.ON_THE_DAY : Groups.AS_OTHERS, OwnersNotice.WITH_VERDICT,
                visiting.beforeLeaving() ? Signing.BEFORE_LEAVING : Signing.BEFORE_CLOSING,
                visiting.customerChooses() ? StillFollowed.CUSTOMERS_CHOICE : StillFollowed.THE_NEW_REPORTS,
                visiting.wholeNumber() ? VisitorsNumber.WHOLE : VisitorsNumber.AS_SAID);
    }

    private static Period period(Span span) {
        return switch (span.unit()) {
            case NATURAL_DAYS, DAYS_ON, FIXED_CLOCK, UNTIL_OPENING_THEN_DAYS -> Period.ofDays(span.amount());
            case MONTHS, MONTHS_ON -> Period.ofMonths(span.amount());
            case SAME_DAY -> Period.ZERO;
            default -> throw new IllegalArgumentException(span.unit().name());
        };
    }

    /** The reference counts digits: every form that gives so many. */
    private static Set<PhoneForm> forms(dev.baobei.reference.Terms terms) {
        if (terms.intake().whole() == Whole.REQUIRED) {
            return EnumSet.of(PhoneForm.WHOLE);
        }
        Set<PhoneForm> forms = terms.matching().digits() > FEWEST
                ? EnumSet.of(PhoneForm.WHOLE, PhoneForm.FIRST4_LAST5, PhoneForm.FIRST3_LAST6)
                : EnumSet.complementOf(EnumSet.of(PhoneForm.LAST4));
        if (terms.intake().whole() == Whole.FORBIDDEN) {
            forms.remove(PhoneForm.WHOLE);
        }
        return forms;
    }

    /** The model's list was there before anything else, and says no names. */
    static ExistingList existing(History history) {
        return new ExistingList(history.existing().stream().map(number -> new ExistingCustomer(new PhoneNumber(number),
                Optional.empty(), Instant.EPOCH, Optional.empty())).toList());
    }

    static Agency agency(String word) {
        return new Agency(1 + word.charAt(0) - 'A', word, Agency.State.APPROVED);
    }

    static Agent agent(String agency, String agent) {
        int number = 10 * agency(agency).id() + agent.charAt(0) - 'a';
        return new Agent(id(agency + agent), agency(agency), "业务员", "+86150000000" + number, Agent.State.ACTIVE);
    }

    static UUID id(String word) {
        return UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8));
    }

    static PersonName name(History.Name name) {
        return new PersonName(name.surname() + name.given(), name.surname(), name.given(),
                Gender.valueOf(name.gender().name()));
    }

    static List<PhoneNumber> phones(String... patterns) {
        return Arrays.stream(patterns).map(PhoneNumber::new).toList();
    }

    static BroughtBy broughtBy(String word) {
        return switch (word) {
            case History.UNSAID -> new BroughtBy.Unsaid();
            case History.SELF -> new BroughtBy.Self();
            default -> new BroughtBy.ByAgency(agency(word));
        };
    }
}
