package dev.baobei.flow.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Settlement;
import dev.baobei.domain.deal.Settlement.Owned;
import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.Outside;
import dev.baobei.domain.terms.Promotion;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.UnownedDeals;
import dev.baobei.domain.terms.Versions;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.sold.DealOwners;
import dev.baobei.postgres.deal.Deals;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.dispute.Disputes;
import dev.baobei.postgres.project.DutyTurns;
import dev.baobei.postgres.sql.Transactions;
import dev.baobei.postgres.visit.VisitLedger;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Finds deals and says whose they are: by the ruling in force, else by the verdict, else nobody's yet. */
@ApplicationScoped
public class KnownDeals {

    private final Transactions transactions;
    private final Directories directories;
    private final Deals deals;
    private final DealOwners owners;
    private final VisitLedger visits;
    private final Disputes disputes;
    private final DutyTurns duty;
    private final BusinessClock clock;

    KnownDeals(Transactions transactions, Directories directories, Deals deals, DealOwners owners,
            VisitLedger visits, Disputes disputes, DutyTurns duty, BusinessClock clock) {
        this.transactions = transactions;
        this.directories = directories;
        this.deals = deals;
        this.owners = owners;
        this.visits = visits;
        this.disputes = disputes;
        this.duty = duty;
        this.clock = clock;
    }

    Uni<DealOutcome> find(UUID id) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> deals.byId(tx, directory, id)
                .flatMap(found -> found.isPresent()
                        ? withShares(tx, found.get(), directory, false)
                        : Uni.createFrom().item(new DealOutcome.Unknown()))));
    }

    /** A page of a project's deals, the newest first. */
    public Uni<List<DealOutcome>> page(Project project, Optional<UUID> after, int limit) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> deals
                .page(tx, directory, project.id(), after, limit)
                .flatMap(found -> Multi.createFrom().iterable(found)
                        .onItem().transformToUniAndConcatenate(deal -> withShares(tx, deal, directory, false)).collect()
                        .asList())));
    }

    Uni<DealOutcome> withShares(SqlConnection tx, Deal deal, Directory directory, boolean isNew) {
        Project project = directory.project(deal.project()).orElseThrow();
        return owners.of(tx, directory, deal, clock.now())
                .flatMap(whose -> disputes.ofVisit(tx, directory, deal.visit())
                        .flatMap(dispute -> settlement(tx, deal, new Owned(whose.holders(), isOpen(dispute)), directory))
                        .map(settled -> new DealOutcome.OnRecord(deal, project, settled, whose.why(), isNew)));
    }

    /** Whose the deal is stands until somebody rules otherwise; nothing is settled by it before. */
    private static boolean isOpen(Optional<Dispute> dispute) {
        return dispute.filter(open -> open.inForce().isEmpty()).isPresent();
    }

    /** By the terms in force at the arrival that says whose it is, as whatever follows from a visit. */
    private Uni<Settlement> settlement(SqlConnection tx, Deal deal, Owned owned, Directory directory) {
        Versions versions = directory.versionsOf(deal.project());
        if (deal.isCancelled() || versions.ofProject().stream().noneMatch(KnownDeals::settles)) {
            return Uni.createFrom()
                    .item(Settlement.of(deal, owned, Optional.empty(), Promotion.ANYWHERE, agency -> Promotion.ANYWHERE));
        }
        return visits.byId(tx, directory, deal.visit()).map(Optional::orElseThrow)
                .flatMap(visit -> onDuty(tx, deal, versions.at(visit.arrivedAt()), directory)
                        .map(agency -> settlement(deal, owned, agency, versions, visit.arrivedAt())));
    }

    /** Whether terms say more of a deal than whose the customer is. */
    private static boolean settles(Terms terms) {
        return terms.promotion().outside() == Outside.NOT_SETTLED || terms.unowned() == UnownedDeals.TEAM_ON_DUTY;
    }

    /** REG-01, line 15, "本周": the week in which the contract was signed; before that nothing is sold. */
    private Uni<Optional<Agency>> onDuty(SqlConnection tx, Deal deal, Optional<Terms> terms, Directory directory) {
        return deal.contractAt().filter(signed -> terms.filter(one -> one.unowned() == UnownedDeals.TEAM_ON_DUTY).isPresent())
                .map(signed -> duty.of(tx, directory, deal.project()).map(rota -> rota.at(signed)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Settlement settlement(Deal deal, Owned owned, Optional<Agency> onDuty, Versions versions,
            Instant arrivedAt) {
        Promotion project = versions.at(arrivedAt).map(Terms::promotion).orElse(Promotion.ANYWHERE);
        return Settlement.of(deal, owned, onDuty, project,
                agency -> versions.at(arrivedAt, agency.id()).map(Terms::promotion).orElse(project));
    }
}
