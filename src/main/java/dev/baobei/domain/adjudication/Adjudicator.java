package dev.baobei.domain.adjudication;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.adjudication.Verdict.Contested;
import dev.baobei.domain.adjudication.Verdict.Protected;
import dev.baobei.domain.adjudication.Verdict.StillProtected;
import dev.baobei.domain.adjudication.Verdict.WalkIn;
import dev.baobei.domain.adjudication.Verdict.Why;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.terms.Groups;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.SelfVisit;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;

/** Says whose customer a visitor is (判客): first an earlier protection, then the reports, then the house. */
public final class Adjudicator {

    /** Two agencies' reports that are nearer than this still have one winner, and the verdict says so. */
    private static final Duration NEAR = Duration.ofSeconds(1);

    private final VisitFile file;
    private final Visit visit;
    private final ProtectionsNear near;
    private final Optional<NotListedBefore> listed;
    private final List<Examined> trace;

    private Adjudicator(VisitFile file) {
        this.file = file;
        this.visit = file.visit();
        this.near = new ProtectionsNear(file);
        this.listed = NotListedBefore.of(file);
        this.trace = file.reports().stream()
                .filter(candidate -> NumberAgrees.everAgreed(candidate, visit))
                .map(candidate -> Examined.of(candidate, visit, listed))
                .filter(examined -> LookAlike.mayBe(examined, visit))
                .sorted(Comparator.comparing(Examined::report, PreReport::inPublishedOrder))
                .toList();
    }

    /** The verdict as of the arrival. Pure: the same file always gives the same verdict. */
    public static Verdict judge(VisitFile file) {
        return new Adjudicator(file).verdict();
    }

    private Verdict verdict() {
        if (!file.unhandled().isEmpty()) {
            return contested(Why.MESSAGE_UNHANDLED, possible());
        }
        List<ProtectionPeriod> live = near.live().toList();
        return live.isEmpty() ? unlessCameAgain(HouseholdIsOne.judge(file, ofTheReports())) : ofTheProtected(live);
    }

    private Verdict unlessCameAgain(Verdict found) {
        List<ProtectionPeriod> since = CameAgain.since(found, file).toList();
        List<ProtectionPeriod> own = since.stream().filter(later -> later.customer().equals(visit.customer())).toList();
        if (!own.isEmpty()) {
            return contested(Why.CAME_AGAIN, own.stream(), possible());
        }
        boolean bars = found instanceof Contested open && !open.why().contains(Why.DISPUTE_OPEN);
        return since.stream().anyMatch(near::isOfWhoCameLater) || bars && near.since().findAny().isPresent()
                ? contested(Why.LOOK_ALIKE_PROTECTION, possible())
                : found;
    }

    /**
     * Certain is one period only, of the same customer under a name that fits, and not in dispute; several of joined records where they
     * are for the same people. Whoever came since and may be the same person takes nothing from it while that is in dispute.
     */
    private Verdict ofTheProtected(List<ProtectionPeriod> live) {
        List<ProtectionPeriod> own = live.stream().filter(this::isOwn).toList();
        if (own.stream().anyMatch(ProtectionPeriod::disputed)) {
            return contested(Why.DISPUTE_OPEN, Stream.empty());
        }
        if (own.stream().map(ProtectionPeriod::holders).distinct().count() > 1) {
            return contested(Why.JOINED_CUSTOMERS, Stream.empty());
        }
        return !own.isEmpty() && live.stream().allMatch(other -> own.contains(other) || other.leaves(own.get(0)))
                ? new StillProtected(own.get(0), trace)
                : contested(Why.LOOK_ALIKE_PROTECTION, possible());
    }

    private boolean isOwn(ProtectionPeriod period) {
        return period.customer().equals(visit.customer())
                && period.name().agreementWith(visit.name()) == NameAgreement.COMPATIBLE;
    }

    /** REG-11, line 205: the list that the agency of a group gives to the desk counts as its report, behind those made before. */
    private Verdict ofTheReports() {
        Verdict reported = ofTheTexted();
        if (!(reported instanceof WalkIn && isReportedByList() && visit.broughtBy() instanceof BroughtBy.ByAgency by)) {
            return reported;
        }
        return listed.map(known -> known.certain() ? reported : contested(Why.LOOK_ALIKE_REPORT, possible()))
                .orElseGet(() -> new Verdict.Signed(Holder.of(by.agency(), Optional.empty()), false, period(), trace));
    }

    private boolean isReportedByList() {
        return visit.group() == GroupArrival.LISTED && file.terms().visiting().groups() == Groups.ON_THE_DAY;
    }

    private Verdict ofTheTexted() {
        SelfVisit self = visit.broughtBy() instanceof BroughtBy.Self
                ? file.terms().visiting().self()
                : SelfVisit.REPORT_HOLDS;
        if (self == SelfVisit.HOUSE) {
            return walkIn();
        }
        if (self == SelfVisit.RECORDS_ARE_CHECKED && possible().findAny().isPresent()) {
            return contested(Why.RECORDS_TO_CHECK, possible());
        }
        return switch (file.terms().ownership()) {
            case FIRST_REPORT -> ofTheFirst(trace);
            case FIRST_VISIT -> ofTheBringer();
            case FIRST_REGISTRATION -> visit.broughtBy() instanceof BroughtBy.Self ? ofTheBringer() : ofTheForm();
            case SIGNED_FORM -> ofTheForm();
        };
    }

    /** Whoever came without an agency signs no form, and is nobody's until somebody does; no form takes an existing customer. */
    private Verdict ofTheForm() {
        if (visit.broughtBy() instanceof BroughtBy.Unsaid && possible().findAny().isPresent()) {
            return contested(Why.BRINGER_UNSAID, possible());
        }
        if (!(visit.broughtBy() instanceof BroughtBy.ByAgency by)) {
            return walkIn();
        }
        List<Examined> own = trace.stream().filter(examined -> agency(examined) == by.agency().id()).toList();
        if (listed.isPresent()) {
            return listed.get().certain()
                    ? own.stream().filter(Examined::isEligible).findFirst().map(older -> withoutDoubt(older, own))
                            .orElseGet(this::walkIn)
                    : contested(Why.LOOK_ALIKE_REPORT, own.stream());
        }
        boolean collision = trace.stream().anyMatch(examined -> examined.isEligible() && !own.contains(examined));
        return own.stream().filter(examined -> examined.isEligible()
                || !collision && examined.isLate() && !examined.isDoubtful()).findFirst()
                .map(first -> withoutDoubt(first, own)).orElseGet(() -> signed(by.agency(), own));
    }

    /** Whose inside the agency it is must be certain too: nothing that may be the customer's was reported before. */
    private Verdict withoutDoubt(Examined first, List<Examined> own) {
        List<Examined> ahead = own.stream().takeWhile(examined -> examined != first)
                .filter(examined -> examined.isLookAlike() || first.isLate() && examined.isLate()).toList();
        return ahead.isEmpty()
                ? won(first.report(), own)
                : contested(Why.LOOK_ALIKE_REPORT, Stream.concat(ahead.stream(), Stream.of(first)));
    }

    private Verdict signed(Agency agency, List<Examined> own) {
        boolean registered = file.terms().ownership() == Ownership.FIRST_REGISTRATION;
        return new Verdict.Signed(signer(agency, own), registered, period(), trace);
    }

    private static Holder signer(Agency agency, List<Examined> own) {
        return Holder.of(agency, own.stream().filter(Examined::isOfTheVisitor).map(examined -> examined.report().agent())
                .findFirst());
    }

    private Verdict ofTheFirst(List<Examined> among) {
        List<Examined> eligible = among.stream().filter(Examined::isEligible).toList();
        List<Examined> ahead = among.stream().filter(Adjudicator::mayWin).takeWhile(Examined::isLookAlike).toList();
        if (!ahead.isEmpty()) {
            Stream<Examined> behind = eligible.isEmpty()
                    ? LateReports.thatMayCount(among, trace, visit.broughtBy())
                    : eligible.stream();
            return contested(Why.LOOK_ALIKE_REPORT, Stream.concat(ahead.stream(), behind));
        }
        return eligible.isEmpty() ? ofTheLate(among) : won(eligible.get(0).report(), eligible);
    }

    /**
     * Without a report in time those that are late may count; whether a look-alike stands against them is for a person to say. It is a
     * party to that only where it may own.
     */
    private Verdict ofTheLate(List<Examined> among) {
        List<Examined> late = LateReports.thatCount(among, trace, visit.broughtBy());
        if (late.isEmpty() || trace.stream().anyMatch(Examined::isEligible)) {
            return walkIn();
        }
        List<Examined> doubtful = trace.stream().filter(Examined::isLookAlike).toList();
        if (!doubtful.isEmpty()) {
            return contested(doubts(Stream.concat(doubtful.stream(), late.stream()).toList()), near.all(),
                    Stream.concat(doubtful.stream().filter(among::contains), late.stream()));
        }
        if (late.stream().map(Adjudicator::agency).distinct().count() > 1) {
            return contested(Why.ALL_LATE, late.stream());
        }
        return late.get(0).isDoubtful()
                ? contested(Why.LOOK_ALIKE_REPORT, LateReports.thatMayCount(among, trace, visit.broughtBy()))
                : won(late.get(0).report(), late);
    }

    /** Every report that may turn out to win once a person has decided what no machine may. */
    private Stream<Examined> possible() {
        return trace.stream().filter(examined -> mayWin(examined) || examined.isLate());
    }

    private static boolean mayWin(Examined examined) {
        return examined.isEligible() || examined.isLookAlike();
    }

    private Verdict ofTheBringer() {
        if (visit.broughtBy() instanceof BroughtBy.ByAgency by) {
            return ofTheFirst(trace.stream().filter(examined -> agency(examined) == by.agency().id()).toList());
        }
        List<Examined> possible = trace.stream().filter(Adjudicator::mayWin).toList();
        if (possible.stream().map(Adjudicator::agency).distinct().count() < 2) {
            return ofTheFirst(trace);
        }
        boolean certain = possible.stream().anyMatch(Examined::isEligible);
        return contested(Why.BRINGER_UNSAID, certain ? possible.stream() : possible());
    }

    /** Where the signed form owns, nobody signed for the house either. */
    private WalkIn walkIn() {
        boolean protects = file.terms().ownership() != Ownership.SIGNED_FORM;
        Optional<Instant> existingSince = listed.filter(NotListedBefore::certain).map(NotListedBefore::since)
                .filter(since -> trace.stream().noneMatch(Examined::isEligible));
        return new WalkIn(protects ? period() : new Protected(visit.arrivedAt(), visit.arrivedAt()), existingSince, trace);
    }

    static int agency(Examined examined) {
        return examined.report().agent().agency().id();
    }

    private Verdict won(PreReport winner, List<Examined> eligible) {
        List<Examined> following = StillFollowing.beside(winner, file, trace);
        if (!following.isEmpty()) {
            return contested(Why.STILL_FOLLOWED, Stream.concat(following.stream(),
                    trace.stream().filter(examined -> examined.report().equals(winner))));
        }
        boolean nearTie = eligible.stream().map(Examined::report)
                .anyMatch(other -> other.agent().agency().id() != winner.agent().agency().id()
                        && Duration.between(winner.effectiveAt(), other.effectiveAt()).compareTo(NEAR) < 0);
        return new Verdict.BroughtBy(winner, file.opens(Optional.of(winner)), nearTie, trace);
    }

    /** Who signed the form or gave the group's list is a party to what is left open, also without a report. */
    private Contested contested(Why why, Stream<Examined> among) {
        return contested(why, near.all(), among);
    }

    private Contested contested(Why why, Stream<ProtectionPeriod> protecting, Stream<Examined> among) {
        List<Examined> reports = among.toList();
        return contested(why == Why.LOOK_ALIKE_REPORT ? doubts(reports) : List.of(why), protecting, reports.stream());
    }

    private Contested contested(List<Why> why, Stream<ProtectionPeriod> protecting, Stream<Examined> reports) {
        List<Holder> holders = new ArrayList<>();
        protecting.flatMap(period -> period.holders().stream()).forEach(holders::add);
        reports.map(examined -> Holder.of(examined.report().agent())).forEach(holders::add);
        boolean signs = (file.terms().ownership().asksNoReport() || isReportedByList()) && !why.contains(Why.DISPUTE_OPEN);
        if (signs && visit.broughtBy() instanceof BroughtBy.ByAgency by && holders.stream()
                .flatMap(holder -> holder.agency().stream()).noneMatch(agency -> agency.id() == by.agency().id())) {
            holders.add(signer(by.agency(), List.of()));
        }
        return new Contested(why, holders.stream().map(holder -> holder.with(0)).distinct().toList(), file.unhandled(),
                alike(why), period(), trace);
    }

    /** Whom the visitor is like, beside the reports. */
    private List<LookAlike> alike(List<Why> whys) {
        Stream<LookAlike> guarded = near.all().filter(period -> whys.contains(Why.LOOK_ALIKE_PROTECTION) && !isOwn(period))
                .sorted(Comparator.comparing(ProtectionPeriod::from).thenComparing(ProtectionPeriod::id))
                .map(period -> LookAlike.of(period, visit));
        Stream<LookAlike> known = NotListedBefore.listed(file).filter(one -> whys.contains(Why.LOOK_ALIKE_EXISTING))
                .map(one -> LookAlike.of(one, visit));
        return Stream.concat(guarded, known).toList();
    }

    /** What keeps the reports from being certain: that they are like the customer's, or that staff have not answered. */
    private List<Why> doubts(List<Examined> reports) {
        List<Why> doubts = new ArrayList<>();
        boolean waits = reports.stream().anyMatch(Examined::isWaiting);
        if (!waits || reports.stream().anyMatch(examined -> examined.isDoubtful() && !examined.isWaiting())) {
            doubts.add(listed.filter(one -> !one.certain()).isPresent() ? Why.LOOK_ALIKE_EXISTING : Why.LOOK_ALIKE_REPORT);
        }
        if (waits) {
            doubts.add(Why.REPORT_WAITS);
        }
        return doubts;
    }

    private Protected period() {
        return file.opens(Optional.empty());
    }
}
