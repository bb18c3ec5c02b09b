package dev.baobei.postgres.visit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.adjudication.Examined;
import dev.baobei.domain.adjudication.Finding;
import dev.baobei.domain.adjudication.LookAlike;
import dev.baobei.domain.adjudication.OfHousehold;
import dev.baobei.domain.adjudication.Verdict;
import dev.baobei.domain.adjudication.Verdict.BroughtBy;
import dev.baobei.domain.adjudication.Verdict.Contested;
import dev.baobei.domain.adjudication.Verdict.Signed;
import dev.baobei.domain.adjudication.Verdict.StillProtected;
import dev.baobei.domain.adjudication.Verdict.WalkIn;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.BroughtBy.ByAgency;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;

/**
 * A verdict as it is kept: everything that is shown of it, for ever, whatever becomes of the reports.
 *
 * @param kind      {@code BroughtBy}, {@code Protected}, {@code WalkIn} or {@code Contested}
 * @param report    id of the winning report, where there is one
 * @param receipt   of the winning report
 * @param holders   for whom the customer is
 * @param why       what kept the machine from deciding
 * @param unhandled ids of messages that could not be handled before the arrival
 * @param nearTie   another agency came within a second
 * @param from      start of the protection
 * @param until     its end, exclusive
 * @param existingSince since when the customer has stood on the developer's own list, where that makes them the house's
 * @param trace     every candidate that was examined, in the published order
 * @param household what a member of the visitor's household has to do with it; null where nothing
 * @param registered true where the desk's register owns and no report won; else null
 * @param alike     who else on record may be the visitor, where a person has to tell; verdicts kept before this was say nobody
 */
public record VerdictRecord(String kind, UUID report, String receipt, List<HolderRecord> holders, List<String> why,
        List<UUID> unhandled, boolean nearTie, Instant from, Instant until, Instant existingSince,
        List<ExaminedRecord> trace, HouseholdRecord household, Boolean registered, List<AlikeRecord> alike) {

    public VerdictRecord {
        alike = alike == null ? List.of() : alike;
        boolean whole = holders.size() == 1 && !kind.equals("Contested");
        holders = holders.stream().map(holder -> holder.percent() == null ? holder.with(whole ? 100 : 0) : holder).toList();
    }

    /** Whether it says nothing of its own: an earlier visit of the customer decides, or the dispute about it. Who is family, this says. */
    public boolean isDecidedEarlier() {
        return kind.equals("Protected") && household == null || isOpenEarlier();
    }

    /** Whether an earlier visit of the customer, or of their family, is in dispute and decides. */
    public boolean isOpenEarlier() {
        return why.equals(List.of(Verdict.Why.DISPUTE_OPEN.name()));
    }

    /** Whether it is open because two people changed a confirmed arrival. */
    public boolean isOfAmendment() {
        return why.contains(Verdict.Why.ARRIVAL_CORRECTED.name()) || why.contains(Verdict.Why.REPORT_LINKED.name());
    }

    /** Whether it is open because the customer is protected for different people: in joined records, or since they came again. */
    public boolean isBetweenProtections() {
        return why.contains(Verdict.Why.JOINED_CUSTOMERS.name()) || why.contains(Verdict.Why.CAME_AGAIN.name());
    }

    /**
     * What takes the place of a final verdict once two people change the arrival: this one where it names the same people with the
     * same shares, else one that leaves it open between those and the ones whom it names.
     *
     * @param because of what they changed
     * @param visited until when whoever is not brought by a report is protected: while it is open, no report won
     */
    public VerdictRecord replacing(VerdictRecord before, Verdict.Why because, Instant visited) {
        if (shares().equals(before.shares()) && kind.equals("Contested") == before.kind.equals("Contested")) {
            return this;
        }
        List<HolderRecord> both = Stream.concat(before.holders.stream(), holders.stream()).map(holder -> holder.with(0))
                .distinct().toList();
        List<String> whys = Stream.concat(Stream.of(because.name()),
                why.stream().filter(one -> !one.equals(Verdict.Why.DISPUTE_OPEN.name()))).distinct().toList();
        return new VerdictRecord("Contested", null, null, both, whys, unhandled, false, from,
                kind.equals("BroughtBy") ? visited : until, null, trace, null, null, alike);
    }

    /** People may be called otherwise, and are the same. */
    private Set<List<Object>> shares() {
        return holders.stream().map(holder -> List.<Object>of(Optional.ofNullable(holder.agencyId()),
                Optional.ofNullable(holder.agentId()), holder.percent())).collect(Collectors.toSet());
    }

    /** Whether an earlier report of no less worth lost because another agency brought the customer. */
    public boolean wonByBringing() {
        return trace.stream().filter(examined -> examined.receipt().equals(receipt)).anyMatch(winner -> trace.stream()
                .takeWhile(earlier -> earlier != winner)
                .anyMatch(earlier -> earlier.worth().isPresent() && earlier.worth().equals(winner.worth())));
    }

    /** Whether agencies that brought members of one household on one day share alike. */
    public boolean isHalved() {
        return household != null && household.halves();
    }

    /** Who brought this very visitor, or reported them first: the only one who is to know of them before a contract. */
    public Optional<HolderRecord> won() {
        return isHalved()
                ? Optional.of(household.won())
                : Optional.of(holders).filter(any -> kind.equals("BroughtBy")).map(one -> one.get(0));
    }

    /** Whether it is another member's of the household, and several agencies share that one. */
    public boolean isBehindHalves() {
        return household != null && !household.halves()
                && holders.stream().map(HolderRecord::agencyId).distinct().count() > 1;
    }

    /** Whether a confirmation protects the customer; not where nobody signed for them. */
    public boolean protects() {
        return from.isBefore(until);
    }

    /** Whether who reported has the customer although their time was over when they came: no protection says so, the verdict does. */
    public boolean isOverAtArrival() {
        return kind.equals("BroughtBy") && !protects();
    }

    /**
     * Whether a masked first report beats the agency that brought the customer: then the desk obtains its missing digits before it
     * confirms, for wrong ones strike it.
     */
    public boolean asksForDigits(Visit visit) {
        boolean beaten = visit.broughtBy() instanceof ByAgency by
                && holders.stream().noneMatch(holder -> Objects.equals(holder.agencyId(), by.agency().id()));
        return beaten && trace.stream().filter(examined -> examined.receipt().equals(receipt) && !examined.isLinked())
                .anyMatch(winner -> visit.phones().stream().noneMatch(phone -> winner.sharedDigits() == phone.known()));
    }

    /** Where it is left open: the receipts of certain reports that could have won. */
    public List<String> undecided() {
        return kind.equals("Contested")
                ? trace.stream().filter(examined -> examined.worth().isPresent()).map(ExaminedRecord::receipt).toList()
                : List.of();
    }

    /** Whether it is the house's although a report met every rule: the customer came alone, or with an agency that had none. */
    public boolean isOfWhoCameAlone() {
        return kind.equals("WalkIn") && trace.stream().anyMatch(ExaminedRecord::isEligible);
    }

    /** Whether an agency brought the customer and owns without a report: by the signed form, a group's list or the desk's register. */
    public boolean isSigned() {
        return kind.equals("BroughtBy") && report == null;
    }

    /**
     * The member of the household who came first, or on the same day.
     *
     * @param visit  the visit that opened their protection
     * @param cameAt when that visit was
     * @param halves whether this verdict shares with theirs; else it is theirs
     * @param won    whose the visitor would be alone, where that is an agency that shares, or has nothing because of the household
     */
    public record HouseholdRecord(UUID visit, Instant cameAt, boolean halves, HolderRecord won) {}

    /** Somebody protected by a visit, or on the developer's list where that is null, beside the visitor's number. */
    public record AlikeRecord(UUID visit, String name, String phone, String visiting) {}

    private static AlikeRecord alike(LookAlike one) {
        return new AlikeRecord(one.visit().orElse(null), one.name().orElse(null), one.phone(), one.visiting());
    }

    /** One candidate and what every rule answered about it. */
    public record ExaminedRecord(String receipt, String agency, String agent, Instant reportedAt,
            List<FindingRecord> findings) {

        /** Whether every rule said yes. */
        public boolean isEligible() {
            return findings.stream().allMatch(finding -> finding.answer().equals("YES"));
        }

        /** Whether two people said that it is the visitor's: no digit could make it more so. */
        private boolean isLinked() {
            return findings.stream().anyMatch(finding -> finding.rule().equals(Finding.Rule.NUMBER_LINKED.name()));
        }

        /** How many digits of one number it shares with the visitor. */
        private int sharedDigits() {
            return factsOf(Finding.Rule.NUMBER_AGREES).stream().findFirst().map(Integer::parseInt).orElse(0);
        }

        /** What a rule's answer rests on; nothing where it was not asked. */
        public List<String> factsOf(Finding.Rule rule) {
            return findings.stream().filter(finding -> finding.rule().equals(rule.name())).map(FindingRecord::facts)
                    .findFirst().orElse(List.of());
        }

        /** Whether no rule said no. */
        public boolean mayBeTheVisitors() {
            return findings.stream().noneMatch(finding -> finding.answer().equals("NO"));
        }

        /** The least that a rule said of it, where that is {@code YES} or {@code LATE}; nothing where it cannot win. */
        private Optional<String> worth() {
            List<String> answers = findings.stream().map(FindingRecord::answer).distinct().toList();
            return Stream.of("LATE", "YES").filter(answers::contains).findFirst()
                    .filter(least -> !answers.contains("NO") && !answers.contains("DOUBT"));
        }
    }

    /** One rule's answer. */
    public record FindingRecord(String rule, String answer, List<String> facts) {}

    /** What is kept of a verdict. */
    public static VerdictRecord of(Verdict verdict) {
        Verdict.Protected period = verdict.protection().orElseThrow();
        Optional<PreReport> won = verdict.winner();
        Contested contested = verdict instanceof Contested open ? open : null;
        return new VerdictRecord(kind(verdict), won.map(PreReport::id).orElse(null),
                won.map(report -> report.receipt().code()).orElse(null),
                verdict.holders().stream().map(VerdictRecord::holder).toList(),
                contested == null ? List.of() : contested.why().stream().map(Enum::name).toList(),
                contested == null ? List.of() : contested.unhandled(), isNearTie(verdict), period.from(),
                period.until(), verdict instanceof WalkIn house ? house.existingSince().orElse(null) : null,
                verdict.trace().stream().map(VerdictRecord::examined).toList(), household(verdict), registered(verdict),
                contested == null ? List.of() : contested.alike().stream().map(VerdictRecord::alike).toList());
    }

    private static Boolean registered(Verdict verdict) {
        Verdict alone = verdict instanceof OfHousehold.Halves halves ? halves.won() : verdict;
        return alone instanceof Signed signed && signed.registered() ? true : null;
    }

    private static boolean isNearTie(Verdict verdict) {
        Verdict alone = verdict instanceof OfHousehold.Halves halves ? halves.won() : verdict;
        return alone instanceof BroughtBy won && won.nearTie();
    }

    private static HouseholdRecord household(Verdict verdict) {
        if (verdict instanceof OfHousehold.Halves halves) {
            return new HouseholdRecord(halves.first().visit(), halves.first().cameAt(), true,
                    holder(halves.won().holders().get(0)));
        }
        return verdict instanceof OfHousehold.First of
                ? new HouseholdRecord(of.first().visit(), of.first().cameAt(), false, ofAnother(of))
                : null;
    }

    /** An agency that brought the visitor, and has nothing of them because they are family. */
    private static HolderRecord ofAnother(OfHousehold.First of) {
        boolean isWon = of.alone() instanceof BroughtBy || of.alone() instanceof Signed;
        Holder alone = of.alone().holders().stream().findFirst().orElse(Holder.house());
        return isWon && of.holders().stream().noneMatch(holder -> holder.agency().equals(alone.agency()))
                ? holder(alone)
                : null;
    }

    private static String kind(Verdict verdict) {
        if (verdict instanceof BroughtBy || verdict instanceof Signed || verdict instanceof OfHousehold.Halves) {
            return "BroughtBy";
        }
        if (verdict instanceof StillProtected || verdict instanceof OfHousehold.First) {
            return "Protected";
        }
        return verdict instanceof WalkIn ? "WalkIn" : "Contested";
    }

    private static HolderRecord holder(Holder holder) {
        return new HolderRecord(holder.agency().map(agency -> agency.id()).orElse(null),
                holder.agency().map(agency -> agency.name()).orElse(null), holder.agent().map(agent -> agent.id()).orElse(null),
                holder.agent().map(agent -> agent.name()).orElse(null), holder.percent());
    }

    private static ExaminedRecord examined(Examined examined) {
        return new ExaminedRecord(examined.report().receipt().code(), examined.report().agent().agency().name(),
                examined.report().agent().name(), examined.report().effectiveAt(),
                examined.findings().stream().map(VerdictRecord::finding).toList());
    }

    private static FindingRecord finding(Finding finding) {
        return new FindingRecord(finding.rule().name(), finding.answer().name(), finding.facts());
    }
}
