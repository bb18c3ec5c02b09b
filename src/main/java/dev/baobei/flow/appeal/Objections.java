package dev.baobei.flow.appeal;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Dispute.Objection;
import dev.baobei.domain.dispute.Dispute.Origin;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.postgres.dispute.Disputes;
import io.smallrye.mutiny.Uni;

/** Objections against a visit's verdict: each is kept, and is to be answered. */
@ApplicationScoped
public class Objections {

    private final Disputes disputes;

    Objections(Disputes disputes) {
        this.disputes = disputes;
    }

    /** Adds one to the visit's dispute, and opens that where there is none; the same one again is answered again. */
    public Uni<Dispute> add(LockedVisit the, Objection objection) {
        return disputes.ofVisit(the.tx(), the.directory(), the.visit().id()).flatMap(known -> known
                .filter(dispute -> hasSaid(dispute, objection)).map(dispute -> Uni.createFrom().item(dispute))
                .orElseGet(() -> in(the, known, objection).flatMap(dispute -> add(the, dispute, dispute.next(objection)))));
    }

    private static boolean hasSaid(Dispute dispute, Objection objection) {
        return dispute.state() != Dispute.State.RULED && dispute.objections().stream()
                .anyMatch(said -> said.isSameAs(objection));
    }

    private Uni<Dispute> in(LockedVisit the, Optional<Dispute> known, Objection objection) {
        return known.map(dispute -> Uni.createFrom().item(dispute))
                .orElseGet(() -> disputes.open(the.tx(), the.visit(), the.now(),
                        objection.appeal().isPresent() ? Origin.AGENT : Origin.DESK)
                        .invoke(opened -> DisputeEntries.opened(the.chain(), opened)));
    }

    private Uni<Dispute> add(LockedVisit the, Dispute dispute, Objection objection) {
        DisputeEntries.objected(the.chain(), dispute, objection);
        return disputes.object(the.tx(), dispute.id(), objection)
                .chain(() -> disputes.byId(the.tx(), the.directory(), dispute.id())).map(Optional::orElseThrow);
    }
}
