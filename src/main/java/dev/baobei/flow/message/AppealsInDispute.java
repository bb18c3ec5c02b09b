package dev.baobei.flow.message;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Appeal;
import dev.baobei.domain.dispute.Dispute.Objection;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.LockedVisits;
import dev.baobei.flow.appeal.Objections;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.decision.Decided;
import dev.baobei.postgres.deal.Deals;
import dev.baobei.postgres.dispute.AppealLog;
import dev.baobei.postgres.dispute.AppealLog.Known;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.sql.SharedDigits.Asked;
import dev.baobei.postgres.visit.Protections;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Attaches appeals to the dispute about the visit that protects their customer now: at once, or once there is one. Where it is not certain which
 * visit that is, where the customer is the agent's agency's already, or the deal can no longer be claimed (REG-01, line 14), people see to them.
 */
@ApplicationScoped
public class AppealsInDispute {

    private final BusinessClock clock;
    private final AppealLog appeals;
    private final PreReportLedger reports;
    private final Protections protections;
    private final Deals deals;
    private final LockedVisits visits;
    private final Objections objections;

    AppealsInDispute(BusinessClock clock, AppealLog appeals, PreReportLedger reports, Protections protections, Deals deals,
            LockedVisits visits, Objections objections) {
        this.clock = clock;
        this.appeals = appeals;
        this.reports = reports;
        this.protections = protections;
        this.deals = deals;
        this.visits = visits;
        this.objections = objections;
    }

    /** Those that messages say now; the journal is written later in the transaction. */
    Uni<Void> attach(SqlConnection tx, List<Decided> decided, Collection<Chain> chains) {
        Map<Integer, Chain> byProject = chains.stream()
                .collect(Collectors.toMap(chain -> chain.project().id(), Function.identity()));
        return Multi.createFrom().iterable(decided).onItem().transformToUniAndConcatenate(one -> Multi.createFrom()
                .iterable(one.appeals()).onItem().transformToUniAndConcatenate(said -> attach(tx, said.appeal(), said.report(),
                        one.handling().directory(), byProject))
                .collect().last()).collect().last().replaceWithVoid();
    }

    /** Those that waited for a visit that is confirmed now. */
    public Uni<Void> attach(LockedVisit the) {
        List<Asked> asked = the.visit().phones().stream().map(phone -> new Asked(the.visit().project().id(), phone)).toList();
        return appeals.loose(the.tx(), the.directory(), asked).flatMap(waiting -> waiting.isEmpty()
                ? Uni.createFrom().voidItem()
                : reports.near(the.tx(), the.directory(), asked).flatMap(near -> attach(the, waiting, near)));
    }

    private Uni<Void> attach(LockedVisit the, List<Known> waiting, List<PreReport> near) {
        Map<UUID, PreReport> byId = near.stream()
                .filter(report -> isAbout(report, the.visit().name(), the.visit().phones(), the.directory()))
                .collect(Collectors.toMap(PreReport::id, Function.identity()));
        return Multi.createFrom().items(waiting.stream().map(Known::appeal).filter(appeal -> byId.containsKey(appeal.report())))
                .onItem().transformToUniAndConcatenate(appeal -> attach(the.tx(), appeal, byId.get(appeal.report()),
                        the.directory(), the.chains()))
                .collect().last().replaceWithVoid();
    }

    private Uni<Void> attach(SqlConnection tx, Appeal appeal, PreReport report, Directory directory,
            Map<Integer, Chain> chains) {
        List<Asked> asked = report.phones().stream().map(phone -> new Asked(report.project(), phone)).toList();
        return protections.near(tx, directory, asked, clock.now()).flatMap(near -> {
            List<ProtectionPeriod> own = near.stream().filter(period -> period.isLiveAt(clock.now())
                    && isAbout(report, period.name(), period.phones(), directory)).toList();
            Set<UUID> which = own.stream().map(ProtectionPeriod::visit).collect(Collectors.toSet());
            return which.size() == 1 && own.stream().anyMatch(period -> appeal.objectsTo(period.holders()))
                    ? visits.locked(tx, own.get(0).visit(), directory, chains).flatMap(visit -> object(visit, appeal, report))
                    : Uni.createFrom().voidItem();
        });
    }

    private static boolean isAbout(PreReport report, PersonName name,
            List<PhoneNumber> phones, Directory directory) {
        return directory.terms(report.terms(), report.effectiveAt())
                .filter(terms -> Appeal.isAbout(report, name, phones, terms.agreement())).isPresent();
    }

    private Uni<Void> object(LockedVisit the, Appeal appeal, PreReport report) {
        return deals.ofVisit(the.tx(), the.directory(), the.visit().id()).flatMap(all -> all.stream()
                .allMatch(deal -> deal.mayBeClaimed(the.now(), the.visit().project().zone()))
                        ? objections.add(the, Objection.of(appeal, report.receipt(), the.now())).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }
}
