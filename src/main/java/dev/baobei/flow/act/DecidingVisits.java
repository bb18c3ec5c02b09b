package dev.baobei.flow.act;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.HandedShare;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.dispute.Disputes;
import dev.baobei.postgres.visit.LastVisits;
import dev.baobei.postgres.visit.LastVisits.Came;
import dev.baobei.postgres.visit.Protections;
import dev.baobei.postgres.visit.Relatives;
import dev.baobei.postgres.visit.ShareHandOvers;
import dev.baobei.postgres.visit.VerdictLedger;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.postgres.visit.VerdictRecord.HouseholdRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Which visit says whose a deal is, and whose it is by that. */
@ApplicationScoped
public class DecidingVisits {

    private final Protections protections;
    private final Relatives relatives;
    private final Disputes disputes;
    private final VerdictLedger verdicts;
    private final LastVisits lasts;
    private final ShareHandOvers handOvers;

    DecidingVisits(Protections protections, Relatives relatives, Disputes disputes, VerdictLedger verdicts, LastVisits lasts,
            ShareHandOvers handOvers) {
        this.protections = protections;
        this.relatives = relatives;
        this.disputes = disputes;
        this.verdicts = verdicts;
        this.lasts = lasts;
        this.handOvers = handOvers;
    }

    /**
     * The visit that says whose a deal is.
     *
     * @param afterProtection whether every protection of the customer is over
     */
    public record Decided(UUID visit, boolean afterProtection) {}

    /**
     * The one under whose protection the customer stood when the deal was made; else the last confirmed one of the customer until then, or the one
     * of the household by which it was judged, unless people ruled: whichever visit somebody names. Where the named arrival is younger and not
     * confirmed yet, or is confirmed and says that several protections are open against each other, it decides itself: nobody has it until people say.
     *
     * <p>A cancellation ends what a deposit kept, at once: entered again about the same unit, the deal is whose it was.
     */
    public Uni<Decided> of(LockedVisit the, String unit, Instant madeAt) {
        return of(the, madeAt).flatMap(decided -> decided.afterProtection()
                ? lasts.cancelled(the.tx(), the.visit().id(), decided.visit(), unit, madeAt)
                        .map(visit -> visit.map(kept -> new Decided(kept, false)).orElse(decided))
                : Uni.createFrom().item(decided));
    }

    /** The same of whatever is not about a unit. */
    public Uni<Decided> of(LockedVisit the, Instant madeAt) {
        Visit visit = the.visit();
        if (the.judged().confirmedAt().isPresent() && the.judged().verdict().isBetweenProtections()) {
            return Uni.createFrom().item(new Decided(visit.id(), false));
        }
        return protections.protecting(the.tx(), visit.project().id(), visit.customer(), madeAt)
                .flatMap(own -> own.isPresent()
                        ? Uni.createFrom().item(new Decided(own.get(), false))
                        : lasts.confirmed(the.tx(), visit.project().id(), visit.customer(), madeAt)
                                .flatMap(last -> last.filter(came -> !isYoungerThan(came, the))
                                        .map(came -> of(the, came, madeAt))
                                        .orElseGet(() -> Uni.createFrom().item(new Decided(visit.id(), false)))));
    }

    private static boolean isYoungerThan(Came last, LockedVisit the) {
        return the.judged().confirmedAt().isEmpty() && the.visit().arrivedAt().isAfter(last.arrivedAt());
    }

    private Uni<Decided> of(LockedVisit the, Came last, Instant madeAt) {
        UUID visit = last.visit();
        return said(the, visit).flatMap(said -> {
            Optional<UUID> household = ofHousehold(said.verdict());
            if (said.verdict().isOverAtArrival() || said.isOpen()) {
                return Uni.createFrom().item(new Decided(visit, false));
            }
            Uni<Decided> stands = stands(the, said.ruled() ? visit : household.orElse(visit), household, madeAt);
            return said.isDecidedEarlier() ? earlier(the, last, madeAt, stands) : stands;
        });
    }

    /** What a visit says, and whether people ruled on it. */
    private record Said(VerdictRecord verdict, boolean ruled) {

        boolean isOpen() {
            return !ruled && verdict.kind().equals("Contested") && !verdict.isDecidedEarlier();
        }

        boolean isDecidedEarlier() {
            return !ruled && verdict.isDecidedEarlier();
        }
    }

    private Uni<Said> said(LockedVisit the, UUID visit) {
        return verdicts.latest(the.tx(), visit).map(judged -> judged.orElseThrow().verdict())
                .flatMap(verdict -> disputes.ofVisit(the.tx(), the.directory(), visit)
                        .map(dispute -> new Said(verdict, dispute.flatMap(Dispute::inForce).isPresent())));
    }

    /** The visit in dispute that kept the customer, or their household, when they came again: that they came closes nothing. */
    private Uni<Decided> earlier(LockedVisit the, Came again, Instant madeAt, Uni<Decided> stands) {
        return protections.protecting(the.tx(), the.visit().project().id(), the.visit().customer(), again.arrivedAt())
                .flatMap(own -> own.isPresent()
                        ? whileOpen(the, own.get(), stands)
                        : ofFamily(the, again).flatMap(first -> first
                                .map(visit -> whileOpen(the, visit, stands(the, visit, first, madeAt))).orElse(stands)));
    }

    private Uni<Decided> whileOpen(LockedVisit the, UUID visit, Uni<Decided> stands) {
        return said(the, visit).flatMap(said -> said.isOpen() ? Uni.createFrom().item(new Decided(visit, false)) : stands);
    }

    /** Who came as family while it was in dispute whose the household is has it as that is ruled. */
    private Uni<Optional<UUID>> ofFamily(LockedVisit the, Came again) {
        Visit came = the.visit().arrivingAt(again.arrivedAt());
        Terms terms = the.directory().termsOf(came.project().id(), came.arrivedAt()).orElseThrow();
        return relatives.othersOf(the.tx(), came, terms.visiting().household()).flatMap(others -> others.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : protections.of(the.tx(), the.directory(), others, came.arrivedAt())
                        .map(all -> all.stream().filter(one -> one.disputed() && one.isLiveAt(came.arrivedAt()))
                                .findFirst().map(ProtectionPeriod::visit)));
    }

    private Uni<Decided> stands(LockedVisit the, UUID visit, Optional<UUID> household, Instant madeAt) {
        return lasts.isProtected(the.tx(), visit, household, madeAt).map(stands -> new Decided(visit, !stands));
    }

    /** REG-03, line 52: "在有一方报备和到访后,成交时写的是直属家人的名字也算有效成交". Whoever was said to be family since changes nothing final. */
    public static Optional<UUID> ofHousehold(VerdictRecord verdict) {
        return Optional.ofNullable(verdict.household()).filter(household -> !household.halves())
                .map(HouseholdRecord::visit);
    }

    /**
     * By the ruling in force, else by the verdict once it is confirmed, else nobody's yet. Where visits of a household share, by the one that was confirmed
     * last: a household is one customer. What was handed over to colleagues by a moment is theirs.
     */
    public Uni<List<Holder>> shares(SqlConnection tx, Directory directory, UUID visit, Instant asOf) {
        return relatives.sharing(tx, visit).flatMap(sharing -> Multi.createFrom().iterable(sharing)
                .onItem().transformToUniAndConcatenate(one -> disputes.ofVisit(tx, directory, one.visit())
                        .map(dispute -> new RuledVisit(one, dispute.flatMap(Dispute::inForce))))
                .collect().asList())
                .flatMap(household -> shares(tx, directory, visit, household, asOf));
    }

    private Uni<List<Holder>> shares(SqlConnection tx, Directory directory, UUID visit, List<RuledVisit> household,
            Instant asOf) {
        RuledVisit asked = household.stream().filter(one -> one.is(visit)).findFirst().orElseThrow();
        List<RuledVisit> others = household.stream().filter(one -> one != asked).toList();
        RuledVisit last = household.get(0);
        if (asked.isRuledAfter(others)) {
            return handed(tx, directory, visit, asked.ruling().orElseThrow(), asOf);
        }
        return last.ruling().isPresent()
                ? handed(tx, directory, last.visit().visit(), last.ruling().get(), asOf)
                : verdicts.latest(tx, last.visit().visit()).map(Optional::orElseThrow)
                        .map(judged -> judged.confirmedAt().isEmpty() ? List.<Holder>of() : shares(judged.verdict(), directory))
                        .map(shares -> household.stream().anyMatch(one -> one != last && one.isRuledOtherwise(shares, last))
                                ? List.<Holder>of()
                                : shares)
                        .flatMap(shares -> handOvers.of(tx, directory, last.visit().visit())
                                .map(handed -> HandedShare.after(handed, shares, Optional.empty(), asOf)));
    }

    /** For whom a customer is by a ruling on a visit, and by what was handed over since. */
    public Uni<List<Holder>> handed(SqlConnection tx, Directory directory, UUID visit, Ruling ruling, Instant asOf) {
        return handOvers.of(tx, directory, visit)
                .map(handed -> HandedShare.after(handed, ruling.holders(), ruling.since(), asOf));
    }

    private static List<Holder> shares(VerdictRecord verdict, Directory directory) {
        return verdict.kind().equals("Contested")
                ? List.of()
                : verdict.holders().stream().map(holder -> holder.in(directory)).toList();
    }
}
