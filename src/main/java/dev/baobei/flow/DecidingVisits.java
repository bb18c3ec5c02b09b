package dev.baobei.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.HandedShare;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.Disputes;
import dev.baobei.postgres.Protections;
import dev.baobei.postgres.Relatives;
import dev.baobei.postgres.Relatives.Sharing;
import dev.baobei.postgres.ShareHandOvers;
import dev.baobei.postgres.VerdictLedger;
import dev.baobei.postgres.VerdictRecord;
import dev.baobei.postgres.VerdictRecord.HouseholdRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Which visit says whose a deal is, and whose it is by that. */
@ApplicationScoped
class DecidingVisits {

    private final Protections protections;
    private final Relatives relatives;
    private final Disputes disputes;
    private final VerdictLedger verdicts;
    private final ShareHandOvers handOvers;

    DecidingVisits(Protections protections, Relatives relatives, Disputes disputes, VerdictLedger verdicts,
            ShareHandOvers handOvers) {
        this.protections = protections;
        this.relatives = relatives;
        this.disputes = disputes;
        this.verdicts = verdicts;
        this.handOvers = handOvers;
    }

    /**
     * The one under whose protection the customer stands now, or the one of the household by which it was judged, unless people ruled; else
     * itself. Where several protections are open against each other none decides: nobody has it until people rule on this visit.
     */
    Uni<UUID> of(LockedVisit the) {
        Visit visit = the.visit();
        if (the.judged().verdict().isBetweenProtections()) {
            return Uni.createFrom().item(visit.id());
        }
        return protections.protecting(the.tx(), visit.project().id(), visit.customer(), the.now())
                .flatMap(own -> own.isPresent()
                        ? Uni.createFrom().item(own)
                        : disputes.ofVisit(the.tx(), the.directory(), visit.id())
                                .map(dispute -> dispute.flatMap(Dispute::inForce)
                                        .map(ruled -> visit.id()).or(() -> ofHousehold(the.judged().verdict()))))
                .map(found -> found.orElse(visit.id()));
    }

    /** REG-03, line 52: "在有一方报备和到访后,成交时写的是直属家人的名字也算有效成交". Whoever was said to be family since changes nothing final. */
    private static Optional<UUID> ofHousehold(VerdictRecord verdict) {
        return Optional.ofNullable(verdict.household()).filter(household -> !household.halves())
                .map(HouseholdRecord::visit);
    }

    /**
     * By the ruling in force, else by the verdict, else nobody's yet. Where visits of a household share, by the one that was confirmed
     * last: a household is one customer. What was handed over to colleagues by a moment is theirs.
     */
    Uni<List<Holder>> shares(SqlConnection tx, Directory directory, UUID visit, Instant asOf) {
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
            return handed(tx, directory, asked, asked.ruled(), asOf);
        }
        return last.ruling().isPresent()
                ? handed(tx, directory, last, last.ruled(), asOf)
                : verdicts.latest(tx, last.visit().visit()).map(Optional::orElseThrow)
                        .map(judged -> shares(judged.verdict(), directory))
                        .map(shares -> household.stream().anyMatch(one -> one != last && one.isRuledOtherwise(shares, last))
                                ? List.<Holder>of()
                                : shares)
                        .flatMap(shares -> handed(tx, directory, last, shares, asOf));
    }

    private Uni<List<Holder>> handed(SqlConnection tx, Directory directory, RuledVisit by, List<Holder> shares, Instant asOf) {
        return handOvers.of(tx, directory, by.visit().visit())
                .map(handed -> HandedShare.after(handed, shares, by.ruling().flatMap(Ruling::since), asOf));
    }

    private static List<Holder> shares(VerdictRecord verdict, Directory directory) {
        return verdict.kind().equals("Contested")
                ? List.of()
                : verdict.holders().stream().map(holder -> ConfirmationFlow.holder(holder, directory)).toList();
    }

    /** A visit of a household that shares, or the only one, with the ruling on it. */
    private record RuledVisit(Sharing visit, Optional<Ruling> ruling) {

        boolean is(UUID asked) {
            return visit.visit().equals(asked);
        }

        List<Holder> ruled() {
            return ruling.orElseThrow().holders();
        }

        /** Whether no visit was judged to share since, but in ignorance of the ruling. */
        boolean isRuledAfter(List<RuledVisit> others) {
            return ruling.isPresent() && others.stream().allMatch(this::isRuledAfter);
        }

        /**
         * A visit is judged as of its arrival: what people ruled then is not undone by it. Where one person alone said what the verdict
         * says, only if they knew that it shares.
         */
        private boolean isRuledAfter(RuledVisit other) {
            return other.visit.halvedAt().isEmpty() || ruling.filter(one -> one.since().orElseThrow()
                    .isAfter(one.overrules() ? other.visit.arrivedAt() : other.visit.halvedAt().get())).isPresent();
        }

        /** What is ruled of another one of the household, for others, leaves it to people whose this one is. */
        boolean isRuledOtherwise(List<Holder> shares, RuledVisit judged) {
            return ruling.isPresent() && isRuledAfter(judged) && !Ruling.areTheSame(shares, ruled());
        }
    }
}
