package dev.baobei.flow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.Disputes;
import dev.baobei.postgres.Protections;
import dev.baobei.postgres.Relatives;
import dev.baobei.postgres.Relatives.Sharing;
import dev.baobei.postgres.VerdictLedger;
import dev.baobei.postgres.VerdictRecord;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Which visit says whose a deal is, and whose it is by that. */
@ApplicationScoped
class DecidingVisits {

    private final Protections protections;
    private final Relatives relatives;
    private final Disputes disputes;
    private final VerdictLedger verdicts;

    DecidingVisits(Protections protections, Relatives relatives, Disputes disputes, VerdictLedger verdicts) {
        this.protections = protections;
        this.relatives = relatives;
        this.disputes = disputes;
        this.verdicts = verdicts;
    }

    /** The one under whose protection the customer stands now, or else the household; without one the visit itself. */
    Uni<UUID> of(LockedVisit the) {
        Visit visit = the.visit();
        return protections.protecting(the.tx(), visit.project().id(), visit.customer(), the.now())
                .flatMap(own -> own.isPresent() ? Uni.createFrom().item(own) : ofHousehold(the))
                .map(found -> found.orElse(visit.id()));
    }

    /** REG-03, line 52: "在有一方报备和到访后,成交时写的是直属家人的名字也算有效成交". */
    private Uni<Optional<UUID>> ofHousehold(LockedVisit the) {
        Visit visit = the.visit();
        return relatives.othersOf(the.tx(), visit.project().id(), visit.customer(), the.directory()
                .termsOf(visit.project().id(), visit.arrivedAt()).orElseThrow().visiting().household())
                .flatMap(others -> protections.of(the.tx(), the.directory(), others, the.now()))
                .map(periods -> periods.stream().filter(period -> period.isLiveAt(the.now())).findFirst()
                        .map(ProtectionPeriod::visit));
    }

    /**
     * By the ruling in force, else by the verdict, else nobody's yet. Where another visit shares with this one, by that: a household is
     * one customer, unless people ruled since.
     */
    Uni<List<Holder>> shares(SqlConnection tx, Directory directory, UUID visit) {
        return disputes.ofVisit(tx, directory, visit).flatMap(dispute -> relatives.sharingWith(tx, visit)
                .flatMap(sharing -> sharing.filter(one -> !isRuledSince(dispute, one)).isPresent()
                        ? shares(tx, directory, sharing.get().visit())
                        : verdicts.latest(tx, visit).map(Optional::orElseThrow)
                                .map(judged -> shares(dispute, judged.verdict(), directory))));
    }

    private static boolean isRuledSince(Optional<Dispute> dispute, Sharing sharing) {
        return dispute.flatMap(Dispute::inForce).flatMap(Ruling::since).filter(since -> !since.isBefore(sharing.since()))
                .isPresent();
    }

    private static List<Holder> shares(Optional<Dispute> dispute, VerdictRecord verdict, Directory directory) {
        Optional<Ruling> ruling = dispute.flatMap(Dispute::inForce);
        return ruling.map(Ruling::holders).orElseGet(() -> verdict.kind().equals("Contested")
                ? List.of()
                : verdict.holders().stream().map(holder -> ConfirmationFlow.holder(holder, directory)).toList());
    }
}
