package dev.baobei.flow.amendment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.adjudication.Verdict.Why;
import dev.baobei.domain.amendment.Amendment;
import dev.baobei.domain.amendment.Amendment.Kind;
import dev.baobei.domain.dispute.Dispute.Objection;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.terms.Protection.Since;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.DecidingVisits;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.MovedProtections;
import dev.baobei.flow.appeal.Objections;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.visit.Consequences;
import dev.baobei.flow.visit.VisitFlow;
import dev.baobei.postgres.dispute.Disputes;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.Secrets;
import dev.baobei.postgres.sql.Overlap;
import dev.baobei.postgres.visit.Protections;
import dev.baobei.postgres.visit.VerdictLedger.Judged;
import dev.baobei.postgres.visit.VerdictRecord;
import io.smallrye.mutiny.Uni;

/** The verdict of a visit whose arrival two people changed: judged anew as of the time that counts, a new version beside the former ones. */
@ApplicationScoped
class CorrectedVerdicts {

    private final InstantSource machineTime;
    private final VisitFlow arrivals;
    private final Consequences consequences;
    private final Protections protections;
    private final MovedProtections moved;
    private final Disputes disputes;
    private final Objections objections;
    private final DecidingVisits deciding;
    private final CorrectionNotices notices;
    private final Secrets secrets;
    private final Outbox outbox;

    CorrectedVerdicts(InstantSource machineTime, VisitFlow arrivals, Consequences consequences, Protections protections,
            MovedProtections moved, Disputes disputes, Objections objections, DecidingVisits deciding,
            CorrectionNotices notices, Secrets secrets,
            Outbox outbox) {
        this.machineTime = machineTime;
        this.arrivals = arrivals;
        this.consequences = consequences;
        this.protections = protections;
        this.moved = moved;
        this.disputes = disputes;
        this.objections = objections;
        this.deciding = deciding;
        this.notices = notices;
        this.secrets = secrets;
        this.outbox = outbox;
    }

    /** @param the the visit as it is changed, and the verdict as it was before */
    Uni<Void> judge(LockedVisit the, Amendment amendment, Decision decision) {
        boolean corrected = amendment.kind() == Kind.CORRECTION;
        VerdictRecord before = the.judged().verdict();
        Optional<UUID> used = the.judged().confirmedAt().map(confirmed -> before.report());
        return arrivals.judgeAgain(the, the.visit(), used)
                .call(verdict -> the.judged().confirmedAt().isPresent() && corrected && runsIntoLater(verdict, before)
                        ? Uni.createFrom().failure(new Overlap())
                        : Uni.createFrom().voidItem())
                .flatMap(verdict -> the.judged().confirmedAt().isEmpty()
                        ? arrivals.newVersion(the, verdict).replaceWithVoid()
                        : deciding.shares(the.tx(), the.directory(), the.visit().id(), the.visit().arrivedAt())
                                .flatMap(shares -> replace(the,
                                        isWhatStands(verdict, shares, the)
                                                ? verdict
                                                : verdict.replacing(before,
                                                        corrected ? Why.ARRIVAL_CORRECTED : Why.REPORT_LINKED, visited(the)),
                                        Objection.by(decision.by(), the.now(), amendment.reason()), corrected)));
    }

    private static Instant visited(LockedVisit the) {
        Visit visit = the.visit();
        return the.directory().termsOf(visit.project().id(), visit.arrivedAt()).orElseThrow().protection()
                .until(visit.arrivedAt(), Since.NOTHING, visit.project().zone(), visit.project().openings());
    }

    /** Whose the customer is is final on both sides: a slip in the time of the one is no reason to reopen it. */
    private static boolean runsIntoLater(VerdictRecord verdict, VerdictRecord before) {
        return verdict.why().contains(Why.CAME_AGAIN.name()) && !before.why().contains(Why.CAME_AGAIN.name());
    }

    /** The first of a household that shares is judged alone, and shares since: to say so takes nothing from anybody. */
    private static boolean isWhatStands(VerdictRecord verdict, List<Holder> shares, LockedVisit the) {
        return verdict.isHalved() && Ruling.areTheSame(shares,
                verdict.holders().stream().map(holder -> holder.in(the.directory())).toList());
    }

    /**
     * What is final stays final where it names the same; where it would name others it is for people to say. A link by which the same
     * people have the customer as before is told to nobody: it would say that somebody else reported them.
     */
    private Uni<Void> replace(LockedVisit the, VerdictRecord verdict, Objection objection, boolean corrected) {
        long entry = the.chain().nextSequence();
        return arrivals.newVersion(the, verdict).flatMap(now -> protections.replace(the.tx(), the.visit().id())
                .chain(() -> verdict.isOfAmendment() ? objected(the, objection) : Uni.createFrom().voidItem())
                .chain(() -> consequences.of(the, verdict))
                .chain(() -> moved.byDeal(the, the.visit().id(), verdict.from()))
                .chain(ends -> corrected || verdict.isOfAmendment()
                        ? tell(the, now, entry, ends)
                        : Uni.createFrom().voidItem()));
    }

    /** A dispute that there is, ruled or not, is to be answered anew. */
    private Uni<Void> objected(LockedVisit the, Objection objection) {
        return disputes.ofVisit(the.tx(), the.directory(), the.visit().id()).flatMap(known -> known.isPresent()
                ? objections.add(the, objection).replaceWithVoid()
                : Uni.createFrom().voidItem());
    }

    /**
     * What was written of this visit before, and still held back, is overtaken.
     *
     * @param entry the sequence of the verdict's
     * @param ends  of the protection, where a deposit moves it as it moved the former one
     */
    private Uni<Void> tell(LockedVisit the, Judged now, long entry, List<Instant> ends) {
        return notices.of(the, now, entry, ends.isEmpty() ? now.verdict().until() : ends.get(ends.size() - 1))
                .flatMap(added -> secrets.overtake(the.tx(), the.visit().id(), machineTime.instant())
                        .chain(() -> outbox.add(the.tx(), added, machineTime.instant())))
                .chain(() -> secrets.liftAfterContract(the.tx(), the.visit().id(), Addressee.again(the.directory()),
                        machineTime.instant()));
    }
}
