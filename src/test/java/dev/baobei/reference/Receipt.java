package dev.baobei.reference;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.baobei.reference.History.Report;
import dev.baobei.reference.Outcome.Answer;
import dev.baobei.reference.Outcome.Decision;
import dev.baobei.reference.Outcome.Objection;

/** The decision on a report when it is received; all objections are collected. */
record Receipt(Ledger ledger, Report report, Terms terms) {

    /** Decides, and keeps what was accepted or referred. */
    static Decision decide(Ledger ledger, Report report) {
        Terms terms = ledger.termsAt(report.effective(), report.agency());
        if (terms == null) {
            return rejected(EnumSet.of(Objection.NO_TERMS));
        }
        return new Receipt(ledger, report, terms).decide();
    }

    private Decision decide() {
        Kept repeated = repeated();
        if (repeated != null) {
            return answer(Answer.REPEAT, repeated);
        }
        Set<Objection> objections = objections();
        if (!objections.isEmpty()) {
            return rejected(objections);
        }
        boolean referred = project().intake().held() == Terms.Held.REFERRED && (heldByAnother() || existing())
                || project().intake().outside() == Terms.Outside.REFERRED && report.lies() != History.Lies.INSIDE;
        long silence = project().intake().silenceAccepts();
        long accepted = !referred ? Long.MIN_VALUE : silence <= 0 ? Kept.NEVER : report.at() + silence;
        Kept kept = new Kept(report, ledger.kept.size(), terms, accepted);
        kept.lapses = referred && silence < 0 ? report.at() - silence : Kept.NEVER;
        supersedeLater(kept);
        ledger.kept.add(kept);
        return answer(referred ? Answer.REFERRED : Answer.ACCEPTED, kept);
    }

    /** The same words, effective later but recorded before: they were the repeat, unless followed up to them. */
    private void supersedeLater(Kept kept) {
        long deadline = ledger.deadline(kept, report.at());
        ledger.kept.stream().filter(later -> later.report.agent().equals(report.agent())
                && later.agency().equals(report.agency()) && later.says(report.digits())
                && later.report.name().equals(report.name()) && later.unended()
                && later.effective() > report.effective() && later.effective() < deadline && !keptUp(kept, later.effective()))
                .forEach(later -> {
                    later.superseded = report.effective();
                    kept.complete(later);
                });
    }

    /** design 6: it is a project that tells, or keeps silent, about who holds whom: to every agency alike. */
    private Terms project() {
        Terms project = ledger.termsAt(report.effective(), null);
        return project == null ? terms : project;
    }

    private Decision answer(Answer answer, Kept kept) {
        return new Decision(answer, Set.of(), kept.id(), ledger.earliest(kept.terms.lead(), kept.effective()),
                ledger.deadline(kept, report.at()));
    }

    private static Decision rejected(Set<Objection> objections) {
        return new Decision(Answer.REJECTED, objections, 0, 0, 0);
    }

    /** design 5: same agent, project, number position by position and name, inside the validity: it is not extended. */
    private Kept repeated() {
        return mine().filter(kept -> kept.openForAgent(report.effective())
                && kept.effective() <= report.effective() && report.effective() < ledger.deadline(kept, report.at()))
                .filter(kept -> !renewed(kept)).min(Kept::inOrder).orElse(null);
    }

    /** REG-11 至少5天有一次与客户的跟进记录,分销单位需再次报备: who followed up every n days may report again, a new report. */
    private boolean renewed(Kept kept) {
        return keptUp(kept, mine().filter(later -> later.openForAgent(report.effective())).mapToLong(Kept::effective)
                .filter(time -> time > kept.effective() && time < report.effective()).min().orElse(report.effective()));
    }

    /** The agent's own reports of this customer in these words: 与客户的跟进记录 are with the customer. */
    private Stream<Kept> mine() {
        return ledger.kept.stream().filter(kept -> kept.report.agent().equals(report.agent())
                && kept.agency().equals(report.agency()) && kept.says(report.digits())
                && kept.report.name().equals(report.name()));
    }

    /** Never more than so many days without a record between the report and the one that follows it. */
    private boolean keptUp(Kept kept, long again) {
        long last = kept.effective();
        int within = kept.terms.renewalDays();
        long[] contacts = mine().flatMap(own -> own.followUps.stream()).mapToLong(Long::longValue)
                .filter(contact -> contact >= kept.effective() && contact <= again).sorted().toArray();
        for (long contact : LongStream.concat(Arrays.stream(contacts), LongStream.of(again)).toArray()) {
            if (ledger.days.of(contact) - ledger.days.of(last) > within) {
                return false;
            }
            last = contact;
        }
        return within > 0 && contacts.length > 0;
    }

    private Stream<Kept> live() {
        return ledger.kept.stream().filter(kept -> kept.standsAt(report.effective()) && kept.effective() <= report.effective()
                && report.effective() < ledger.deadline(kept, report.at()));
    }

    private Set<Objection> objections() {
        Terms.Intake intake = terms.intake();
        Set<Objection> found = EnumSet.noneOf(Objection.class);
        object(found, Objection.OUTSIDE_WINDOW, outsideWindow());
        object(found, Objection.NOT_DESIGNATED, intake.named() && !report.named());
        areas(found);
        object(found, Objection.MISSING_FIELD, intake.fields().stream().anyMatch(field -> !says(field)));
        object(found, Objection.FULL_NAME_NEEDED, terms.matching().fullName() && report.name().given().isEmpty());
        object(found, Objection.TOO_FEW_DIGITS, tooFewDigits());
        boolean whole = Likeness.whole(report.digits());
        object(found, Objection.WHOLE_NUMBER_FORBIDDEN, tooMany(report.digits(), terms));
        object(found, Objection.WHOLE_NUMBER_REQUIRED, !whole && intake.whole() == Terms.Whole.REQUIRED);
        object(found, Objection.INSIDE_AGENCY, insideAgency() && intake.inside() == Terms.Inside.REFUSED);
        object(found, Objection.HELD_BY_ANOTHER, whole && heldByAnother() && project().intake().held() == Terms.Held.REFUSED);
        object(found, Objection.EXISTING_CUSTOMER, existing() && project().intake().held() == Terms.Held.REFUSED);
        object(found, Objection.AGENCY_QUOTA, intake.agencyQuota() > 0 && today(false) >= intake.agencyQuota());
        object(found, Objection.AGENT_QUOTA, intake.agentQuota() > 0 && today(true) >= intake.agentQuota());
        return found;
    }

    /** REG-16 不属于有效推广地区; where it is asked and not said nobody knows it. */
    private void areas(Set<Objection> found) {
        boolean asked = project().intake().outside() != Terms.Outside.TAKEN;
        boolean said = report.given().contains(Terms.Field.ADDRESS);
        boolean refused = said && project().intake().outside() == Terms.Outside.REFUSED;
        object(found, Objection.MISSING_FIELD, asked && !said);
        object(found, Objection.OUTSIDE_AREA, refused && report.lies() == History.Lies.OUTSIDE);
        object(found, Objection.ADDRESS_UNCLEAR, refused && report.lies() == History.Lies.NEAR);
    }

    /** REG-11 姓名.姓别: a title says it as well. */
    private boolean says(Terms.Field field) {
        return field == Terms.Field.GENDER
                ? report.name().gender() != History.Gender.UNKNOWN
                : report.given().contains(field);
    }

    /** REG-16 联系方式中间隐去四位: a number of the mainland; nobody masks one from elsewhere. */
    static boolean tooMany(String digits, Terms terms) {
        return terms.intake().whole() == Terms.Whole.FORBIDDEN && Likeness.whole(digits) && !digits.startsWith("+");
    }

    private static void object(Set<Objection> found, Objection objection, boolean holds) {
        if (holds) {
            found.add(objection);
        }
    }

    /** rules 1: the receiving window; the evening before counts only within its own (REG-16 当天不接受预报备). */
    private boolean outsideWindow() {
        Terms.Lead lead = terms.lead();
        boolean evening = lead.kind() != Terms.LeadKind.EVENING_BEFORE
                || ledger.within(lead.from(), lead.to(), report.effective());
        long day = ledger.days.of(report.effective());
        return !evening || day < terms.intake().first() || day > terms.intake().last()
                || !ledger.within(terms.intake().from(), terms.intake().to(), report.effective());
    }

    /** Fewer digits than confirm at the visit could never match anybody. */
    private boolean tooFewDigits() {
        return report.digits().chars().filter(digit -> digit != '*').count() < terms.matching().digits();
    }

    /** W365: duplicates inside one agency are void; design 4: nothing is refused because of a mask. */
    private boolean insideAgency() {
        return live().filter(kept -> mine().noneMatch(own -> own == kept && renewed(kept)))
                .anyMatch(kept -> kept.agency().equals(report.agency()) && certain(kept));
    }

    /** Another agency's live report or protection; a masked one is like enough to refer, never to refuse. */
    private boolean heldByAnother() {
        boolean reported = live().anyMatch(kept -> !kept.agency().equals(report.agency())
                && kept.acceptedBy(report.effective()) && (certain(kept) || referable(kept)));
        return reported || ledger.guardsAt(report.effective()).filter(guard -> (guard.of(List.of(report.digits()))
                || referable(guard.arrival().numbers()))
                && Likeness.compatible(guard.arrival().name(), report.name()))
                .anyMatch(guard -> isOpen(guard) || guard.verdict().holders().stream()
                        .noneMatch(holder -> holder.agency().equals(report.agency())));
    }

    /** Whose customer it is nobody has said yet: a person looks at whatever is reported meanwhile. */
    private boolean isOpen(Guard guard) {
        return project().intake().held() == Terms.Held.REFERRED && guard.isOpen();
    }

    /** REG-16 不得透露: told only where a rival's hold is; whom a visit made the agency's own stays theirs. */
    private boolean existing() {
        return project().visiting().existingAreOurs() && ledger.existing.contains(report.digits())
                && ledger.guardsAt(report.effective()).noneMatch(guard -> guard.of(List.of(report.digits()))
                        && Likeness.compatible(guard.arrival().name(), report.name()) && guard.verdict().holders().stream()
                                .anyMatch(holder -> holder.agency().equals(report.agency())));
    }

    private boolean certain(Kept kept) {
        return Likeness.whole(report.digits()) && kept.digits.equals(report.digits())
                && Likeness.compatible(kept.report.name(), report.name());
    }

    private boolean referable(Kept kept) {
        return referable(List.of(kept.digits)) && Likeness.compatible(kept.report.name(), report.name());
    }

    /** Enough for a person to look at. */
    private boolean referable(List<String> numbers) {
        return project().intake().held() == Terms.Held.REFERRED && numbers.stream()
                .anyMatch(number -> Likeness.agreement(number, report.digits()) >= terms.matching().digits());
    }

    /** W365: quotas of reports per agency (and agent) and day, excess void. */
    private long today(boolean agent) {
        return ledger.kept.stream().filter(kept -> kept.agency().equals(report.agency())
                && (!agent || kept.report.agent().equals(report.agent()))
                && ledger.days.of(kept.effective()) == ledger.days.of(report.effective())).count();
    }
}
