package dev.baobei.flow.visit;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.LockedVisits;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.flow.sold.ConfirmedDeals;
import dev.baobei.postgres.dispute.Disputes;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.sql.Overlap;
import dev.baobei.postgres.visit.Departures;
import dev.baobei.postgres.visit.VerdictLedger;
import dev.baobei.postgres.visit.VerdictLedger.Judged;
import dev.baobei.postgres.visit.VerdictLedger.Signature;
import dev.baobei.postgres.visit.VerdictRecord;
import io.smallrye.mutiny.Uni;

/** The story of a confirmation (到访确认): the verdict becomes final, protection begins, the agent is told. */
@ApplicationScoped
public class ConfirmationFlow {

    private final InstantSource machineTime;
    private final VisitFlow arrivals;
    private final LockedVisits acts;
    private final Journal journal;
    private final VerdictLedger verdicts;
    private final Consequences consequences;
    private final ConfirmedDeals sold;
    private final Disputes disputes;
    private final Departures departures;
    private final Outbox outbox;
    private final VisitNotices notices;
    private final HeldNotices held;
    private final OutboxBell bell;

    ConfirmationFlow(InstantSource machineTime, VisitFlow arrivals, LockedVisits acts, Journal journal, VerdictLedger verdicts,
            Consequences consequences, ConfirmedDeals sold, Disputes disputes, Departures departures, Outbox outbox,
            VisitNotices notices, HeldNotices held,
            OutboxBell bell) {
        this.machineTime = machineTime;
        this.arrivals = arrivals;
        this.acts = acts;
        this.journal = journal;
        this.verdicts = verdicts;
        this.consequences = consequences;
        this.sold = sold;
        this.disputes = disputes;
        this.departures = departures;
        this.outbox = outbox;
        this.notices = notices;
        this.held = held;
        this.bell = bell;
    }

    /**
     * A request to confirm a visit.
     *
     * @param seen the version of the verdict that the desk saw; empty to take the newest
     */
    public record Request(UUID visit, UUID account, OptionalInt seen, List<Signature> signatures) {}

    /** Confirms a visit as it was judged at its arrival; the time of the confirmation decides nothing. */
    public Uni<VisitOutcome> confirm(Request request) {
        return acts.find(request.visit()).flatMap(found -> found.map(visit -> confirm(request, visit))
                .orElseGet(() -> Uni.createFrom().item(new VisitOutcome.Unknown())));
    }

    private Uni<VisitOutcome> confirm(Request request, Visit visit) {
        return arrivals.settleBefore(visit).flatMap(settled -> acts.act(visit, settled, the -> confirm(the, request)))
                .onFailure(Overlap::isWhy).recoverWithUni(() -> arrivals.visit(visit.id())
                        .map(known -> new VisitOutcome.ProtectedAlready(visit, ((VisitOutcome.Known) known).judged())))
                .invoke(outcome -> bell.ring());
    }

    private Uni<VisitOutcome> confirm(LockedVisit the, Request request) {
        if (the.judged().confirmedAt().isPresent()) {
            return Uni.createFrom().item(confirmedBefore(the, request));
        }
        if (the.visit().hasClosedBy(the.now())) {
            return departures.of(the.tx(), the.visit().id()).map(left -> left.filter(one -> one.closed(the.visit())).isPresent()
                    ? new VisitOutcome.LeftUnsigned()
                    : new VisitOutcome.Lapsed());
        }
        List<String> missing = SignedSlip.missing(the, request.signatures());
        if (missing.isEmpty() && SignedSlip.isByAgency(the, request.signatures())) {
            return Uni.createFrom().item(new VisitOutcome.ConsultantOfAgency());
        }
        return missing.isEmpty()
                ? arrivals.judgeAgain(the, the.visit(), Optional.empty())
                        .flatMap(verdict -> confirm(the, request, verdict))
                : Uni.createFrom().item(new VisitOutcome.SignaturesMissing(missing));
    }

    /** The same request again is answered again; whoever saw another verdict than the one that is final is shown that one. */
    private static VisitOutcome confirmedBefore(LockedVisit the, Request request) {
        int seen = request.seen().orElse(the.judged().version());
        return seen == the.judged().version()
                ? new VisitOutcome.Confirmed(the.visit(), the.judged())
                : new VisitOutcome.Changed(the.visit(), the.judged());
    }

    private Uni<VisitOutcome> confirm(LockedVisit the, Request request, VerdictRecord verdict) {
        boolean changed = !verdict.equals(the.judged().verdict());
        Uni<Judged> judged = changed ? arrivals.newVersion(the, verdict) : Uni.createFrom().item(the.judged());
        return judged.flatMap(newest -> {
            int seen = request.seen().orElse(newest.version());
            return seen == newest.version()
                    ? makeFinal(the, request, newest)
                    : journal.write(the.tx(), the.chains().values())
                            .replaceWith(new VisitOutcome.Changed(the.visit(), newest));
        });
    }

    private Uni<VisitOutcome> makeFinal(LockedVisit the, Request request, Judged judged) {
        Link entry = the.chain().add(Entry.Kind.CONFIRMED, the.when(), Chain.Subject.visit(the.visit().id()),
                Map.of("visit", the.visit().id().toString(), "version", Integer.toString(judged.version())), Map.of());
        return verdicts
                .confirm(the.tx(), the.visit().id(), judged, request.account(), request.signatures(), the.now())
                .call(() -> consequences.of(the, judged.verdict()))
                .call(() -> sold.of(the, request.account()))
                .call(() -> tell(the, judged.verdict(), entry))
                .call(() -> journal.write(the.tx(), the.chains().values()))
                .call(() -> held.liftAfterContract(the, judged.verdict(), machineTime.instant()))
                .map(confirmed -> new VisitOutcome.Confirmed(the.visit(), confirmed));
    }

    /** Where people ruled before, everybody heard whose the customer is: the verdict does not gainsay them. */
    private Uni<Void> tell(LockedVisit the, VerdictRecord verdict, Link entry) {
        return disputes.ofVisit(the.tx(), the.directory(), the.visit().id())
                .flatMap(dispute -> dispute.flatMap(Dispute::inForce).isPresent()
                        ? Uni.createFrom().voidItem()
                        : notices.of(the, verdict, entry)
                                .chain(added -> outbox.add(the.tx(), added, machineTime.instant())));
    }
}
