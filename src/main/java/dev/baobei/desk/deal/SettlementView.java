package dev.baobei.desk.deal;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.desk.shown.ShareView;
import dev.baobei.domain.deal.PromotionAreas;
import dev.baobei.domain.party.Agency;
import dev.baobei.wording.Wording;
import dev.baobei.wording.Wording.Said;

/**
 * What of a deal is settled (业绩结算), as the API shows it.
 *
 * @param state      {@code settled} or {@code open}
 * @param why        why it is open: {@code disputed}, {@code addressUnsaid} or {@code nearArea}
 * @param says       the same in words
 * @param shares     for whom it is settled; what is the house's without an agency
 * @param notSettled the shares that are the house's because the customer is not from the agency's area
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SettlementView(String state, String why, Said says, List<ShareView> shares, List<NotSettledView> notSettled) {

    /** A share that is not settled for who holds it, and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NotSettledView(String agency, String agent, int percent, Said reason) {}

    static SettlementView of(PromotionAreas areas, Wording wording) {
        return new SettlementView(areas.open().isPresent() ? "open" : "settled",
                areas.open().map(CamelCase::of).orElse(null),
                areas.open().map(why -> wording.unsettled(why.name())).orElse(null),
                areas.settled().stream().map(ShareView::of).toList(),
                areas.notSettled().stream().map(holder -> {
                    ShareView share = ShareView.of(holder);
                    return new NotSettledView(share.agency(), share.agent(), share.percent(),
                            wording.notSettled(holder.agency().map(Agency::name).orElseThrow()));
                }).toList());
    }
}
