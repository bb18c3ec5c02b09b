package dev.baobei.flow;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.reply.HouseholdNotice;
import dev.baobei.domain.reply.HouseholdNotice.FamilyCame;
import dev.baobei.domain.reply.HouseholdNotice.Shared;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.Addressee.About;
import dev.baobei.postgres.Outbox;
import dev.baobei.postgres.Protections;
import dev.baobei.postgres.Relatives;
import dev.baobei.postgres.Secrets;
import dev.baobei.postgres.VerdictLedger;
import dev.baobei.postgres.VerdictLedger.Judged;
import dev.baobei.postgres.VerdictRecord;
import dev.baobei.postgres.VerdictRecord.HolderRecord;
import dev.baobei.postgres.VisitLedger;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Whom the visit of a household's member is told to: everybody who has a share by it, naming only the customer whom they know. */
@ApplicationScoped
class HouseholdNotices {

    private final InstantSource machineTime;
    private final Wording wording;
    private final Outbox outbox;
    private final VisitLedger visits;
    private final VerdictLedger verdicts;
    private final Protections protections;
    private final Relatives relatives;
    private final Secrets secrets;

    HouseholdNotices(InstantSource machineTime, Wording wording, Outbox outbox, VisitLedger visits, VerdictLedger verdicts,
            Protections protections, Relatives relatives, Secrets secrets) {
        this.machineTime = machineTime;
        this.wording = wording;
        this.outbox = outbox;
        this.visits = visits;
        this.verdicts = verdicts;
        this.protections = protections;
        this.relatives = relatives;
        this.secrets = secrets;
    }

    /** A visit of the household, and who is to know of that visitor. */
    private record Won(Visit visit, Optional<HolderRecord> by) {

        boolean isBy(HolderRecord holder) {
            return by.filter(winner -> Objects.equals(winner.agencyId(), holder.agencyId())).isPresent();
        }
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

    /** The visit with which everything is lifted that its notices say. */
    static UUID about(Visit visit, VerdictRecord verdict) {
        return verdict.household() == null || verdict.isHalved() ? visit.id() : verdict.household().visit();
    }

    Uni<List<Outbox.New>> of(LockedVisit the, VerdictRecord verdict, Link entry, About about) {
        Visit visit = the.visit();
        Directory directory = the.directory();
        return overtake(the.tx(), visit, verdict)
                .chain(() -> household(the.tx(), about(visit, verdict), directory))
                .map(household -> directory.numberFor(visit.project().id()).stream()
                        .flatMap(ours -> verdict.holders().stream().flatMap(holder -> told(holder, directory)
                                .flatMap(one -> known(household, verdict, holder).map(known -> one.notice(outbox.newId(), ours,
                                        wording.text(new OfEntry(notice(visit, known, verdict, holder), entry.mark())),
                                        about)))))
                        .toList());
    }

    private Uni<Void> overtake(SqlConnection tx, Visit visit, VerdictRecord verdict) {
        return verdict.isHalved()
                ? secrets.overtakeShares(tx, visit.id(), machineTime.instant())
                : Uni.createFrom().voidItem();
    }

    /** Every visit that shares, in the order of arrival. */
    private Uni<List<Won>> household(SqlConnection tx, UUID visit, Directory directory) {
        return relatives.sharing(tx, visit).flatMap(sharing -> Multi.createFrom().iterable(sharing)
                .onItem().transformToUniAndConcatenate(one -> visits.byId(tx, directory, one.visit())
                        .flatMap(found -> verdicts.latest(tx, one.visit())
                                .map(judged -> new Won(found.orElseThrow(), judged.orElseThrow().verdict().won()))))
                .collect().asList())
                .map(all -> all.stream().sorted(Comparator.comparing(won -> won.visit().arrivedAt())).toList());
    }

    private static Stream<Addressee> told(HolderRecord holder, Directory directory) {
        return Addressee.of(directory, Stream.of(ConfirmationFlow.holder(holder, directory))).stream();
    }

    /** A visitor of whom the holder knows: their own agency won them, or the household is theirs alone. */
    private static Stream<Visit> known(List<Won> household, VerdictRecord verdict, HolderRecord holder) {
        boolean isAlone = !verdict.isHalved() && !verdict.isBehindHalves();
        return household.stream().filter(won -> isAlone || won.isBy(holder)).map(Won::visit).limit(1);
    }

    private static HouseholdNotice notice(Visit visit, Visit known, VerdictRecord verdict, HolderRecord holder) {
        return verdict.isHalved()
                ? new Shared(visit.project(), known.name(), known.phones().get(0), known.arrivedAt(), holder.percent())
                : new FamilyCame(visit.project(), known.name(), known.phones().get(0), visit.arrivedAt(), verdict.until());
    }
}
