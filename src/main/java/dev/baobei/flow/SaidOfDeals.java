package dev.baobei.flow;

import dev.baobei.domain.deal.Step;
import dev.baobei.postgres.History.Written;

/** What entries say of deals, and of who helped with them. */
final class SaidOfDeals {

    private static final String DEAL = "deal";
    private static final String HELPER = "helper";

    private final SaidRecords records;

    SaidOfDeals(SaidRecords records) {
        this.records = records;
    }

    void take(Written entry) {
        String deal = entry.facts().get(DEAL);
        switch (entry.kind()) {
            case DEAL_STEP -> {
                records.made("dealStep", deal + "/" + entry.facts().get("step"), entry);
                records.copy(DEAL, deal, entry, "visit", "unit");
                records.put(DEAL, deal, "cancelled",
                        Boolean.toString(entry.facts().get("step").equals(Step.CANCELLATION.name())));
            }
            case DEAL_CLAIMED -> records.made("claim", deal + "/" + entry.facts().get("agency"), entry);
            case DEAL_PAYMENT -> records.made("payment", deal + "/" + entry.facts().get("reference"), entry);
            case DEAL_ORIGIN -> records.made("origin", records.next(deal + "/"), entry, "near");
            case ASSISTANCE_PROPOSED -> records.made(HELPER, entry.facts().get(HELPER), entry, DEAL, "agency", "agent", "help",
                    "closed", "percent", "fine");
            case ASSISTANCE_DECIDED -> records.decided(HELPER, entry.facts().get(HELPER), entry,
                    Boolean.parseBoolean(entry.facts().get("agreed")), "account");
            default -> {
            }
        }
    }
}
