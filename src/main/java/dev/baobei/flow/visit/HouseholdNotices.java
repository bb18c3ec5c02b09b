package dev.baobei.flow.visit;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.reply.HouseholdNotice;
import dev.baobei.domain.reply.HouseholdNotice.FamilyCame;
import dev.baobei.domain.reply.HouseholdNotice.Shared;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.KnownVisitors;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.OwnEntries;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.Secrets;
import dev.baobei.postgres.visit.HolderRecord;
import dev.baobei.postgres.visit.Protections;
import dev.baobei.postgres.visit.VerdictLedger;
import dev.baobei.postgres.visit.VerdictLedger.Judged;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Whom the visit of a household's member is told to: everybody who has a share by it, naming only the customer whom they know. */
@ApplicationScoped
class HouseholdNotices {

    private final InstantSource machineTime;
    private final Wording wording;
    private final Outbox outbox;
    private final VerdictLedger verdicts;
    private final Protections protections;
    private final KnownVisitors knowing;
    private final Secrets secrets;

    HouseholdNotices(InstantSource machineTime, Wording wording, Outbox outbox, VerdictLedger verdicts,
            Protections protections, KnownVisitors knowing, Secrets secrets) {
        this.machineTime = machineTime;
        this.wording = wording;
        this.outbox = outbox;
        this.verdicts = verdicts;
        this.protections = protections;
        this.knowing = knowing;
        this.secrets = secrets;
    }

    /** Who won the earlier visit under whose protection the visitor came again, where several agencies share by that one. */
    Uni<Optional<HolderRecord>> wonEarlier(SqlConnection tx, Visit visit, VerdictRecord verdict) {
        return verdict.kind().equals("Protected") && verdict.household() == null
                ? protections.protecting(tx, visit.project().id(), visit.customer(), visit.arrivedAt())
                        .flatMap(earlier -> earlier.map(found -> verdicts.latest(tx, found))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                        .map(earlier -> earlier.map(Judged::verdict).filter(VerdictRecord::isHalved)
                                .flatMap(VerdictRecord::won))
                : Uni.createFrom().item(Optional.empty());
    }

    /**
     * Each notice has an entry of its own: by one mark two agencies that share, or one that has the household and another that lost, would learn
     * that theirs are one household.
     */
    Uni<List<Outbox.New>> of(LockedVisit the, VerdictRecord verdict, Link entry, About about) {
        Visit visit = the.visit();
        Directory directory = the.directory();
        return overtake(the.tx(), visit, verdict).chain(() -> knowing.of(the.tx(), visit, verdict, directory))
                .map(household -> directory.numberFor(visit.project().id()).stream()
                        .flatMap(ours -> verdict.holders().stream().flatMap(holder -> told(holder, directory)
                                .flatMap(one -> household.to(holder.agencyId()).stream()
                                        .map(known -> one.notice(outbox.newId(), ours, wording.text(new OfEntry(
                                                notice(visit, known, verdict, holder),
                                                OwnEntries.told(the, known.id(), one.agency().id(), entry.sequence()).mark())),
                                                about)))))
                        .toList());
    }

    private Uni<Void> overtake(SqlConnection tx, Visit visit, VerdictRecord verdict) {
        return verdict.isHalved()
                ? secrets.overtakeShares(tx, visit.id(), machineTime.instant())
                : Uni.createFrom().voidItem();
    }

    private static Stream<Addressee> told(HolderRecord holder, Directory directory) {
        return Addressee.of(directory, Stream.of(holder.in(directory))).stream();
    }

    private static HouseholdNotice notice(Visit visit, Visit known, VerdictRecord verdict, HolderRecord holder) {
        return verdict.isHalved()
                ? new Shared(visit.project(), known.name(), known.phones().get(0), known.arrivedAt(), holder.percent())
                : new FamilyCame(visit.project(), known.name(), known.phones().get(0), visit.arrivedAt(), verdict.until());
    }
}
