package dev.baobei.flow.visit;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.flow.act.KnownVisitors;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.Secrets;
import dev.baobei.postgres.visit.VerdictRecord;
import io.smallrye.mutiny.Uni;

/** Notices that would reveal a collision: written, and held until the contract where the terms say so (REG-16, line 292). */
@ApplicationScoped
class HeldNotices {

    private final Secrets secrets;

    HeldNotices(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Held where it reveals a collision, and where others about the same visit are held already: a free one beside them would tell. */
    Uni<Outbox.Start> start(LockedVisit the, UUID about, boolean reveals) {
        return secrets.areKept(the.tx(), about)
                .map(kept -> Collisions.hold(the.visit(), the.directory()) && (reveals || kept)
                        ? Outbox.Start.HELD
                        : Outbox.Start.PENDING);
    }

    /** What waits goes out where the customer of the visit, or of the household, has a contract already. */
    Uni<Void> liftAfterContract(LockedVisit the, VerdictRecord verdict, Instant machineTime) {
        return liftAfterContract(the, the.visit().id(), machineTime)
                .chain(() -> liftAfterContract(the, KnownVisitors.about(the.visit(), verdict), machineTime));
    }

    private Uni<Void> liftAfterContract(LockedVisit the, UUID about, Instant machineTime) {
        return secrets.liftAfterContract(the.tx(), about, Addressee.again(the.directory()), machineTime);
    }
}
