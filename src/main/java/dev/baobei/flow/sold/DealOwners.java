package dev.baobei.flow.sold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Unowned;
import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.flow.act.DecidingVisits;
import dev.baobei.postgres.dispute.Disputes;
import dev.baobei.postgres.visit.VerdictLedger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * For whom a deal is: as its visit says, once that is confirmed or ruled; the house's where every protection was over when it was made.
 *
 * <p>REG-03, line 49: "超过一个月的客户归属市场,哪个公司成功邀约就归属哪个公司"; REG-01, line 15: what nobody owns is the house's; line 14: within three
 * days it may be claimed, and people rule.
 */
@ApplicationScoped
public class DealOwners {

    private static final List<Holder> HOUSE = List.of(Holder.house().with(100));

    private final DecidingVisits deciding;
    private final Disputes disputes;
    private final VerdictLedger verdicts;

    DealOwners(DecidingVisits deciding, Disputes disputes, VerdictLedger verdicts) {
        this.deciding = deciding;
        this.disputes = disputes;
        this.verdicts = verdicts;
    }

    /**
     * Who owns the customer.
     *
     * @param holders together the whole; nobody while it is open
     * @param why     no agency has it; nothing where somebody said so
     */
    public record Owners(List<Holder> holders, Optional<Unowned> why) {

        /** Whether one of an agency has a share. */
        public boolean include(int agency) {
            return holders.stream().flatMap(holder -> holder.agency().stream()).anyMatch(one -> one.id() == agency);
        }
    }

    /** As of a moment, or of the contract where that was before: what was handed over to colleagues until then is theirs. */
    public Uni<Owners> of(SqlConnection tx, Directory directory, Deal deal, Instant now) {
        Instant asOf = deal.sharesAsOf(now);
        return deal.afterProtection()
                ? disputes.ofVisit(tx, directory, deal.visit())
                        .flatMap(dispute -> afterProtection(tx, directory, deal, dispute, asOf))
                : deciding.shares(tx, directory, deal.visit(), asOf).flatMap(shares -> shares.isEmpty()
                        ? verdicts.latest(tx, deal.visit()).map(Optional::orElseThrow).map(judged -> new Owners(shares,
                                Optional.of(judged.confirmedAt().isEmpty() ? Unowned.VISIT_UNCONFIRMED : Unowned.DISPUTED)))
                        : Uni.createFrom().item(new Owners(shares, Optional.empty())));
    }

    /** What people ruled before was of the protection that is over. */
    private Uni<Owners> afterProtection(SqlConnection tx, Directory directory, Deal deal, Optional<Dispute> dispute,
            Instant asOf) {
        Optional<Ruling> since = dispute.flatMap(Dispute::inForce)
                .filter(ruling -> !ruling.since().orElseThrow().isBefore(deal.madeAt()));
        return since.map(ruling -> deciding.handed(tx, directory, deal.visit(), ruling, asOf)
                .map(holders -> new Owners(holders, Optional.empty())))
                .orElseGet(() -> Uni.createFrom().item(new Owners(HOUSE, Optional.of(Unowned.PROTECTION_OVER))));
    }
}
