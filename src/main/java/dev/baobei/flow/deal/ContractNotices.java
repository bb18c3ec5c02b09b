package dev.baobei.flow.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.reply.SoldNotice;
import dev.baobei.domain.terms.Disclosure.Collision;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.OwnEntries;
import dev.baobei.flow.deal.Claimants.Sold;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.flow.sold.DealOwners;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.ToldLosses;
import dev.baobei.postgres.visit.VisitLedger;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Who hears of a contract because they may claim it, and until when: whose report of the customer counted, and who held the customer
 * until the protection was over; not who has a share, and nobody where the terms never tell who loses.
 *
 * <p>REG-16, line 292: nobody is told of a collision before the contract; REG-01, line 14: "客户成交后3日内须凭有效证据确认,逾期视为自动放弃". It is
 * written when the contract is: whatever was ruled or corrected before is in it. Each has an entry of its own: they may have reported several of a
 * household, and nobody is told who else did.
 */
@ApplicationScoped
public class ContractNotices {

    private final Claimants claimants;
    private final VisitLedger visits;
    private final DealOwners owners;
    private final ToldLosses losses;
    private final Outbox outbox;
    private final Wording wording;

    ContractNotices(Claimants claimants, VisitLedger visits, DealOwners owners, ToldLosses losses, Outbox outbox,
            Wording wording) {
        this.claimants = claimants;
        this.visits = visits;
        this.owners = owners;
        this.losses = losses;
        this.outbox = outbox;
        this.wording = wording;
    }

    /** Each agent once; their agency where none of them works there any more. */
    Uni<List<Outbox.New>> of(LockedVisit the, Deal deal, Instant contract, Link entry) {
        return visits.byId(the.tx(), the.directory(), deal.visit()).map(Optional::orElseThrow)
                .flatMap(visit -> areTold(the, visit)
                        ? owners.of(the.tx(), the.directory(), deal, the.now()).map(whose -> new Sold(the, deal, visit, whose))
                                .flatMap(sold -> claimants.of(sold).flatMap(found -> told(sold, found, contract, entry)))
                        : Uni.createFrom().item(List.of()));
    }

    private static boolean areTold(LockedVisit the, Visit visit) {
        return the.directory().termsOf(visit.project().id(), visit.arrivedAt()).orElseThrow().disclosure()
                .collision() != Collision.AT_ONCE;
    }

    private Uni<List<Outbox.New>> told(Sold sold, List<Claimant> claimants, Instant contract,
            Link entry) {
        List<Outbox.New> notices = Addressee.of(sold.the().directory(), claimants.stream().map(Claimant::holder)).stream()
                .flatMap(one -> claimants.stream().filter(claimant -> claimant.is(one)).limit(1)
                        .flatMap(claimant -> notice(sold, claimant, one, contract, entry)))
                .toList();
        Stream<PreReport> lost = claimants.stream().filter(claimant -> !sold.owners().holders().isEmpty())
                .flatMap(claimant -> claimant.report().stream());
        return Multi.createFrom().items(lost).onItem().transformToUniAndConcatenate(
                report -> losses.isFirst(sold.the().tx(), report.id(), sold.visit().id(), sold.the().now()))
                .collect().asList().replaceWith(notices);
    }

    private Stream<Outbox.New> notice(Sold sold, Claimant claimant, Addressee told, Instant contract,
            Link entry) {
        Visit visit = sold.visit();
        SoldNotice notice = new SoldNotice(visit.project(), claimant.name(), claimant.phone(), sold.the().now(),
                Deal.claimsUntil(contract, visit.project().zone()), sold.owners().holders().isEmpty());
        return sold.the().directory().numberFor(visit.project().id()).stream()
                .map(ours -> told.notice(outbox.newId(), ours, wording.text(new OfEntry(notice,
                        OwnEntries.told(sold.the(), claimant.visit(), claimant.agency(), entry.sequence()).mark())),
                        new About(visit.project().id(), Optional.of(visit.id()),
                                claimant.report().map(PreReport::id), Outbox.Start.PENDING, sold.the().now())));
    }
}
