package dev.baobei.flow.replay;

import java.util.HashMap;
import java.util.Map;

import dev.baobei.postgres.replay.History.Written;

/** What entries say of arrivals, of what two people changed of them, and of their confirmation. */
final class SaidOfVisits {

    private static final String ARRIVAL = "arrival";
    private static final String AMENDMENT = "amendment";
    private static final String LINK = "link";
    private static final String JOIN = "join";
    private static final String DEPARTURE = "departure";
    private static final String STAMP = "stamp";

    private final SaidRecords records;
    private final Map<String, String> winners = new HashMap<>();
    private final Map<String, String> joined = new HashMap<>();
    private final Map<String, String> linked = new HashMap<>();

    SaidOfVisits(SaidRecords records) {
        this.records = records;
    }

    void take(Written entry) {
        String visit = entry.facts().get("visit");
        switch (entry.kind()) {
            case ARRIVED -> arrived(entry, visit);
            case JUDGED -> winners.put(visit + "/" + entry.facts().get("version"), entry.facts().get("receipt"));
            case CONFIRMED -> confirmed(entry, visit + "/" + entry.facts().get("version"));
            case SHARE_HANDED_OVER -> handedOver(entry, visit + "/" + entry.sequence());
            case ARRIVAL_STAMPED -> records.made(STAMP, entry.facts().get(ARRIVAL), entry, "closesAt");
            case ARRIVAL_DETAILED -> records.put(STAMP, entry.facts().get(ARRIVAL), "visit", visit);
            case ARRIVAL_DISMISSED -> {
                records.put(STAMP, entry.facts().get(ARRIVAL), "dismissedBy", entry.facts().get("account"));
                records.put(STAMP, entry.facts().get(ARRIVAL), "dismissedAt", entry.at().toString());
            }
            case CUSTOMER_LEFT ->
                records.made(DEPARTURE, visit + "/" + entry.facts().get(DEPARTURE), entry, "endsSigning");
            case DEPARTURE_DISMISSED -> dismissed(entry, visit + "/" + entry.facts().get(DEPARTURE));
            case AMENDMENT_PROPOSED -> proposed(entry, visit + "/" + entry.facts().get(AMENDMENT));
            case AMENDMENT_DECLINED -> records.decided(AMENDMENT, visit + "/" + entry.facts().get(AMENDMENT), entry, false,
                    "declinedBy");
            case ARRIVAL_CORRECTED, ARRIVAL_REOPENED, REPORT_LINKED, REPORT_UNLINKED, CUSTOMERS_JOINED, CUSTOMERS_PARTED ->
                approved(entry, visit, visit + "/" + entry.facts().get(AMENDMENT));
            default -> {
            }
        }
    }

    private void arrived(Written entry, String visit) {
        records.copy(ARRIVAL, visit, entry, "customer", "closesAt", "group");
        records.put(ARRIVAL, visit, "at", entry.facts().get("effectiveAt"));
        records.put(ARRIVAL, visit, "countsAt", entry.facts().get("effectiveAt"));
        if (records.knows(STAMP, visit)) {
            records.put(STAMP, visit, "visit", visit);
        }
    }

    private void confirmed(Written entry, String version) {
        records.made("confirmation", version, entry);
        records.put("confirmation", version, "receipt", winners.get(version));
    }

    private void dismissed(Written entry, String id) {
        records.put(DEPARTURE, id, "dismissedBy", entry.facts().get("account"));
        records.put(DEPARTURE, id, "dismissedAt", entry.at().toString());
    }

    /** Whose it was is empty where nobody's of the agency. */
    private void handedOver(Written entry, String id) {
        records.made("share", id, entry, "agency", "agent");
        if (!entry.facts().get("from").isEmpty()) {
            records.copy("share", id, entry, "from");
        }
    }

    private void proposed(Written entry, String id) {
        records.copy(AMENDMENT, id, entry, "change", "arrivedAt", "receipt", "otherVisit");
        records.put(AMENDMENT, id, "by", entry.facts().get("proposedBy"));
        records.put(AMENDMENT, id, "at", entry.at().toString());
    }

    private void approved(Written entry, String visit, String id) {
        records.decided(AMENDMENT, id, entry, true, "approvedBy");
        switch (entry.kind()) {
            case ARRIVAL_CORRECTED -> records.put(ARRIVAL, visit, "countsAt", entry.facts().get("arrivedAt"));
            case ARRIVAL_REOPENED -> records.copy(AMENDMENT, id, entry, "closesAt");
            case REPORT_LINKED -> {
                linked.put(visit + entry.facts().get("receipt"), id);
                records.copy(LINK, id, entry, "receipt");
            }
            case REPORT_UNLINKED ->
                records.put(LINK, linked.get(visit + entry.facts().get("receipt")), "undone", entry.facts().get(AMENDMENT));
            case CUSTOMERS_JOINED -> {
                joined.put(pair(entry), id);
                records.copy(JOIN, id, entry, "customer", "otherCustomer");
                records.put(JOIN, id, "since", entry.at().toString());
            }
            default -> records.put(JOIN, joined.get(pair(entry)), "until", entry.at().toString());
        }
    }

    /** Whoever is named first. */
    private static String pair(Written entry) {
        String one = entry.facts().get("customer");
        String other = entry.facts().get("otherCustomer");
        return one.compareTo(other) < 0 ? one + other : other + one;
    }
}
