package dev.baobei.flow.replay;

import dev.baobei.domain.deal.Step;
import dev.baobei.domain.deal.Unowned;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.flow.appeal.DisputeEntries;
import dev.baobei.flow.setup.DutyFlow;
import dev.baobei.flow.sold.DealEntries;
import dev.baobei.postgres.replay.History.Written;

/** What entries say of deals, and of who helped with them. */
final class SaidOfDeals {

    private static final String DEAL = "deal";
    private static final String HELPER = "helper";
    private static final String VISIT = "visit";
    private static final String AFTER_PROTECTION = DealEntries.AFTER_PROTECTION;

    private final SaidRecords records;

    SaidOfDeals(SaidRecords records) {
        this.records = records;
    }

    void take(Written entry) {
        String deal = entry.facts().get(DEAL);
        switch (entry.kind()) {
            case DEAL_STEP -> taken(deal, entry);
            case DEAL_SETTLED -> settled(deal, entry);
            case DUTY_SET -> duty(entry, entry.facts().get("turns").split(","));
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

    private void taken(String deal, Written entry) {
        records.made("dealStep", deal + "/" + entry.facts().get("step"), entry);
        if (!records.knows(DEAL, deal)) {
            records.put(DEAL, deal, AFTER_PROTECTION, Boolean.toString(isAfterProtection(entry)));
        }
        records.copy(DEAL, deal, entry, VISIT, "unit");
        records.put(DEAL, deal, "cancelled", Boolean.toString(entry.facts().get("step").equals(Step.CANCELLATION.name())));
    }

    /**
     * What was the house's after a protection stays so where it is, whoever has it by a ruling. Whether what is settled for the house is so for
     * want of a protection was not said in every entry.
     */
    private void settled(String deal, Written entry) {
        boolean elsewhere = !entry.facts().get(VISIT).equals(records.of(DEAL, deal).get(VISIT));
        if (elsewhere || isAfterProtection(entry)) {
            records.put(DEAL, deal, AFTER_PROTECTION, Boolean.toString(isAfterProtection(entry)));
        } else if (DisputeEntries.share(Holder.house().with(100)).equals(entry.facts().get("shares"))) {
            records.leaveOpen(DEAL, deal, AFTER_PROTECTION);
        }
        records.copy(DEAL, deal, entry, VISIT);
    }

    private static boolean isAfterProtection(Written entry) {
        return Unowned.PROTECTION_OVER.name().equals(entry.facts().get(DealEntries.UNOWNED))
                || entry.facts().containsKey(AFTER_PROTECTION);
    }

    /** As {@link DutyFlow#turn} writes each. */
    private void duty(Written entry, String... turns) {
        for (int i = 0; i < turns.length; i++) {
            String id = entry.sequence() + "/" + i;
            String[] parts = turns[i].split("=");
            records.made("duty", id, entry);
            records.put("duty", id, "from", parts[0]);
            if (!parts[1].equals("-")) {
                records.put("duty", id, "agency", parts[1]);
            }
        }
    }
}
