package dev.baobei.domain.deal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.terms.Promotion;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/**
 * By what a deal is settled (业绩结算): for whom the customer is, then what part of it who helped has, then what of all these shares is
 * the house's because the customer is from outside of an agency's area.
 *
 * @param owners for whom the customer is, together the whole; nobody while that is in dispute
 * @param shares theirs and the helper's, together the whole; none while it is in dispute
 * @param onDuty whose the whole is because no agency owns it and they were on duty, where the terms say so
 * @param areas  what becomes of the shares where the terms ask for an area; nothing where they do not
 */
public record Settlement(List<Holder> owners, List<Holder> shares, Optional<Agency> onDuty, Optional<PromotionAreas> areas) {

    /**
     * What follows from what is on record of a deal.
     *
     * @param onDuty    who has what no agency owns; nobody where that is the house's
     * @param project   the project's terms at the visit that says whose the deal is
     * @param promotion an agency's
     */
    public static Settlement of(Deal deal, Owned owned, Optional<Agency> onDuty, Promotion project,
            Function<Agency, Promotion> promotion) {
        Optional<Agency> has = onDuty.filter(any -> owned.isHouse());
        List<Holder> shares = Helpers.shares(has.map(agency -> List.of(Holder.of(agency, Optional.empty())))
                .orElse(owned.owners()), deal.helpers());
        return new Settlement(owned.owners(), shares, has, deal.isCancelled()
                ? Optional.empty()
                : PromotionAreas.of(owned.disputed() ? List.of() : shares, deal.origin(), project, promotion));
    }

    /** The same where nobody objects. */
    public static Settlement of(Deal deal, List<Holder> owners, Promotion project, Function<Agency, Promotion> promotion) {
        return of(deal, new Owned(owners, false), Optional.empty(), project, promotion);
    }

    /**
     * For whom the customer is.
     *
     * @param disputed whether somebody objects, and no ruling is in force: it stands meanwhile, and nothing is settled by area
     */
    public record Owned(List<Holder> owners, boolean disputed) {

        /** Whether no agency has any of it, and that is said. */
        boolean isHouse() {
            return !owners.isEmpty() && owners.stream().allMatch(owner -> owner.agency().isEmpty());
        }
    }

    /** For whom it is settled in the end, together the whole; nobody while that is open. */
    public List<Holder> settled() {
        return areas.map(PromotionAreas::settled).orElse(shares);
    }
}
