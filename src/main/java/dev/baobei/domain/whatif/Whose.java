package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.adjudication.Examined;
import dev.baobei.domain.adjudication.OfHousehold;
import dev.baobei.domain.adjudication.Verdict;
import dev.baobei.domain.adjudication.Verdict.Why;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;

/**
 * Whose customer a visitor is by a verdict, as far as two verdicts are held against each other.
 *
 * @param receipt   of the winning report, where there is one; who owns by the signed form alone needs none
 * @param holders   for whom the customer is, or may be
 * @param why       what keeps a machine from deciding
 * @param from      from when on the customer is protected
 * @param until     and until when, exclusive
 * @param isSecret  whether telling the winner would reveal a collision
 */
public record Whose(Kind kind, Optional<Receipt> receipt, List<Holder> holders, List<Why> why, Instant from, Instant until,
        boolean isSecret) {

    /** The kinds of verdicts. */
    public enum Kind {
        BROUGHT_BY, PROTECTED, WALK_IN, CONTESTED
    }

    public static Whose of(Verdict verdict, Visit visit) {
        Verdict.Protected period = verdict.protection().orElseThrow();
        List<Why> why = verdict instanceof Verdict.Contested contested ? contested.why() : List.of();
        return new Whose(kind(verdict), verdict.winner().map(PreReport::receipt), verdict.holders(), why, period.from(),
                period.until(),
                isSecret(verdict, visit));
    }

    private static Kind kind(Verdict verdict) {
        if (verdict instanceof Verdict.BroughtBy || verdict instanceof Verdict.Signed
                || verdict instanceof OfHousehold.Halves) {
            return Kind.BROUGHT_BY;
        }
        if (verdict instanceof Verdict.StillProtected || verdict instanceof OfHousehold.First) {
            return Kind.PROTECTED;
        }
        return verdict instanceof Verdict.WalkIn ? Kind.WALK_IN : Kind.CONTESTED;
    }

    /** REG-16, line 292: another agency had a valid, timely report, and nobody said that it was the holder who brought the customer. */
    private static boolean isSecret(Verdict verdict, Visit visit) {
        if (verdict instanceof OfHousehold.Halves) {
            return true;
        }
        Optional<Agency> holder = verdict.holders().stream().filter(one -> one.agent().isPresent()).findFirst()
                .or(() -> verdict.holders().stream().filter(one -> one.agency().isPresent()).findFirst())
                .flatMap(Holder::agency);
        boolean byHolder = visit.broughtBy() instanceof BroughtBy.ByAgency by
                && holder.filter(agency -> agency.id() == by.agency().id()).isPresent();
        return holder.isPresent() && !byHolder && verdict.trace().stream().filter(Examined::isEligible)
                .anyMatch(examined -> examined.report().agent().agency().id() != holder.get().id());
    }

    /** Whether its confirmation opens a dispute. */
    boolean opensDispute() {
        return kind == Kind.CONTESTED && !why.contains(Why.DISPUTE_OPEN);
    }

    /** The same without a receipt that nobody was ever given. */
    Whose withoutReceipt() {
        return new Whose(kind, Optional.empty(), holders, why, from, until, isSecret);
    }

    /**
     * What takes the place of a final verdict once two people change the arrival: this one where it names the same people with the
     * same shares, else one that leaves it open between those and the ones whom it names.
     *
     * @param because of what they changed
     * @param visited until when whoever is not brought by a report is protected: while it is open, no report won
     */
    Whose replacing(Whose before, Why because, Instant visited) {
        if (hasSameHolders(before) && (kind == Kind.CONTESTED) == (before.kind == Kind.CONTESTED)) {
            return this;
        }
        List<Holder> both = Stream.concat(before.holders.stream(), holders.stream())
                .map(one -> new Holder(one.agency(), one.agent(), 0)).distinct().toList();
        List<Why> whys = Stream.concat(Stream.of(because), why.stream().filter(one -> one != Why.DISPUTE_OPEN)).distinct()
                .toList();
        return new Whose(Kind.CONTESTED, Optional.empty(), both, whys, from, kind == Kind.BROUGHT_BY ? visited : until, false);
    }

    boolean hasSameHolders(Whose other) {
        return said(holders).equals(said(other.holders));
    }

    private static List<String> said(List<Holder> holders) {
        return holders.stream().map(holder -> holder.agency().map(Agency::id) + " " + holder.agent().map(Agent::id) + " "
                + holder.percent()).sorted().toList();
    }
}
