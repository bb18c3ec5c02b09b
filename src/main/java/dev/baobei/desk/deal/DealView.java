package dev.baobei.desk.deal;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.desk.shown.ShareView;
import dev.baobei.domain.deal.Settlement;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.flow.deal.DealOutcome.OnRecord;
import dev.baobei.wording.Wording;
import dev.baobei.wording.Wording.Said;

/**
 * A deal as the API shows it; times are ISO-8601 with the project's offset.
 *
 * @param visitId     the visit that says whose it is
 * @param shares      by what it is settled, the helper's part among them; empty while it is open for whom it is
 * @param unowned     why no agency has it: {@code visitUnconfirmed}, {@code disputed} or {@code protectionOver}; left out where one has it
 * @param says        the same in words
 * @param onDuty      that it is the team's on duty at the contract, because no agency owns it, where the terms say so
 * @param owners      for whom it would be without the helper who has a part; left out where nobody has
 * @param origin      where the customer is from; left out where nobody said it
 * @param settlement  what becomes of the shares where the terms ask for an area (推广区域), and why; else they are settled, and it is left out
 * @param claimsUntil until when it may be claimed, exclusive; left out before the contract
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DealView(UUID id, String project, UUID visitId, String unit, List<BuyerView> buyers, List<StepView> steps,
        List<ShareView> shares, String unowned, Said says, Said onDuty, List<ShareView> owners, List<HelperView> helpers,
        OriginView origin,
        SettlementView settlement, List<PaymentView> payments, OffsetDateTime claimsUntil, List<ClaimView> claims) {

    /** A buyer and their relation to the customer who came. */
    public record BuyerView(String name, String relation) {}

    /** A step, when it was taken and by which account. */
    public record StepView(String step, OffsetDateTime at, UUID by) {}

    /** An agency that says the deal is its own, and what shows it; older claims have no evidence. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClaimView(String agency, String reason, String evidence, OffsetDateTime at, UUID by) {}

    /** What was paid besides, by the number of its voucher. */
    public record PaymentView(String reference, OffsetDateTime at, UUID by) {}

    /** Where the customer is from; {@code nearArea} where a person said whether that is inside. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OriginView(String address, String nearArea, OffsetDateTime at, UUID by) {}

    static DealView of(OnRecord known, Wording wording) {
        ZoneId zone = known.project().zone();
        Settlement settlement = known.settlement();
        return new DealView(known.deal().id(), known.project().code(), known.deal().visit(), known.deal().unit(),
                known.deal().buyers().stream().map(buyer -> new BuyerView(buyer.name(), CamelCase.of(buyer.relation())))
                        .toList(),
                known.deal().steps().stream().map(taken -> new StepView(CamelCase.of(taken.step()),
                        taken.at().atZone(zone).toOffsetDateTime(), taken.by())).toList(),
                shares(settlement.shares()), known.unowned().map(CamelCase::of).orElse(null),
                known.unowned().map(why -> wording.unowned(why.name())).orElse(null),
                settlement.onDuty().map(agency -> wording.onDuty(agency.name())).orElse(null),
                settlement.shares().equals(settlement.owners()) ? null : shares(settlement.owners()),
                known.deal().helpers().stream().map(helper -> HelperView.of(helper, zone)).toList(),
                known.deal().origin().map(origin -> new OriginView(origin.said().address(),
                        origin.said().near().map(CamelCase::of).orElse(null), origin.at().atZone(zone).toOffsetDateTime(),
                        origin.by())).orElse(null),
                settlement.areas().map(areas -> SettlementView.of(areas, wording)).orElse(null),
                known.deal().payments().stream().map(paid -> new PaymentView(paid.reference(),
                        paid.at().atZone(zone).toOffsetDateTime(), paid.by())).toList(),
                known.deal().claimsUntil(zone).map(end -> end.atZone(zone).toOffsetDateTime()).orElse(null),
                known.deal().claims().stream().map(claim -> new ClaimView(claim.agency().name(), claim.reason(),
                        claim.evidence().orElse(null), claim.at().atZone(zone).toOffsetDateTime(), claim.by())).toList());
    }

    private static List<ShareView> shares(List<Holder> holders) {
        return holders.stream().map(ShareView::of).toList();
    }
}
