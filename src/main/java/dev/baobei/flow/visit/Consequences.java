package dev.baobei.flow.visit;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.adjudication.Verdict.Why;
import dev.baobei.domain.dispute.Dispute.Origin;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.UsedUp;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.MovedProtections;
import dev.baobei.flow.appeal.DisputeEntries;
import dev.baobei.flow.message.AppealsInDispute;
import dev.baobei.postgres.dispute.Disputes;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.report.ReportLinks;
import dev.baobei.postgres.sql.SharedDigits.Asked;
import dev.baobei.postgres.visit.Protections;
import dev.baobei.postgres.visit.VerdictRecord;
import io.smallrye.mutiny.Uni;

/** What follows from a verdict that is final: protection begins, the report is used up, a dispute opens where it is contested or appealed against. */
@ApplicationScoped
public class Consequences {

    private final Protections protections;
    private final PreReportLedger reports;
    private final ReportLinks links;
    private final JoinedCustomers joined;
    private final Disputes disputes;
    private final MovedProtections moved;
    private final AppealsInDispute appeals;

    Consequences(Protections protections, MovedProtections moved, PreReportLedger reports, ReportLinks links,
            JoinedCustomers joined, Disputes disputes,
            AppealsInDispute appeals) {
        this.protections = protections;
        this.reports = reports;
        this.links = links;
        this.joined = joined;
        this.disputes = disputes;
        this.moved = moved;
        this.appeals = appeals;
    }

    public Uni<Void> of(LockedVisit the, VerdictRecord verdict) {
        return protect(the, verdict).chain(() -> use(the, verdict)).chain(() -> moved.byConfirmation(the))
                .chain(() -> dispute(the, verdict)).chain(() -> appeals.attach(the));
    }

    /** The first visit opens the protection; a later one of a protected customer, or of one in dispute, opens none. */
    private Uni<Void> protect(LockedVisit the, VerdictRecord verdict) {
        ProtectionPeriod period = new ProtectionPeriod(protections.newId(), the.visit().customer(), the.visit().id(),
                the.visit().name(), the.visit().phones(), verdict.from(), verdict.until(), verdict.kind().equals("Contested"),
                Optional.empty(),
                verdict.holders().stream().map(holder -> holder.in(the.directory())).toList());
        int project = the.visit().project().id();
        return switch (verdict.kind()) {
            case "Protected" -> Uni.createFrom().voidItem();
            case "Contested" ->
                opensDispute(verdict) ? protections.bar(the.tx(), project, period) : Uni.createFrom().voidItem();
            default -> verdict.protects()
                    ? protections.open(the.tx(), project, period)
                    : Uni.createFrom().voidItem();
        };
    }

    /**
     * The report is used up from the arrival on that it won, and what its agent said again beside it; they hear of it only where
     * that reveals no collision.
     */
    private Uni<Void> use(LockedVisit the, VerdictRecord verdict) {
        if (verdict.report() == null) {
            return Uni.createFrom().voidItem();
        }
        Visit visit = the.visit();
        boolean told = !Collisions.hold(visit, the.directory()) || !Collisions.reveals(visit, verdict, the.directory());
        return joined.whole(the.tx(), the.directory(), visit)
                .map(person -> person.visit().phones().stream().map(phone -> new Asked(visit.project().id(), phone)).toList())
                .flatMap(asked -> reports.near(the.tx(), the.directory(), asked))
                .flatMap(near -> links.of(the.tx(), the.directory(), visit.id()).map(linked -> ReportLinks.with(near, linked)))
                .flatMap(near -> reports.use(the.tx(), visit, used(visit, verdict, near), told));
    }

    private static List<PreReport> used(Visit visit, VerdictRecord verdict, List<PreReport> near) {
        PreReport winner = near.stream().filter(report -> report.id().equals(verdict.report())).findFirst().orElseThrow();
        return UsedUp.by(winner, visit.arrivedAt(), near.stream());
    }

    /** One dispute for a visit, however often it is left open. */
    private Uni<Void> dispute(LockedVisit the, VerdictRecord verdict) {
        return opensDispute(verdict)
                ? disputes.ofVisit(the.tx(), the.directory(), the.visit().id()).flatMap(known -> known.isPresent()
                        ? Uni.createFrom().voidItem()
                        : disputes.open(the.tx(), the.visit(), the.now(),
                                origin(verdict))
                                .invoke(opened -> DisputeEntries.opened(the.chain(), opened)).replaceWithVoid())
                : Uni.createFrom().voidItem();
    }

    private static Origin origin(VerdictRecord verdict) {
        if (verdict.why().contains(Why.REPORT_LINKED.name())) {
            return Origin.LINK;
        }
        return verdict.isOfAmendment() ? Origin.CORRECTION : Origin.CONTESTED;
    }

    private static boolean opensDispute(VerdictRecord verdict) {
        return verdict.kind().equals("Contested") && !verdict.why().contains(Why.DISPUTE_OPEN.name());
    }
}
