package dev.baobei.flow.replay;

import java.util.Optional;

import dev.baobei.postgres.replay.History.Written;

/** What entries say of reports that staff review, follow-ups, hand-overs, the developer's own list, reports that were made up, the calendar and terms. */
final class SaidOfReports {

    private static final String REFERRAL = "referral";
    private static final String REVIEW = "review";
    private static final String FAKE = "fake";

    private final SaidRecords records;

    SaidOfReports(SaidRecords records) {
        this.records = records;
    }

    void take(Written entry) {
        String receipt = entry.facts().get("receipt");
        switch (entry.kind()) {
            case REPORT_REFERRED -> records.copy(REFERRAL, receipt, entry, "grounds", "due", "silence", "told");
            case REPORT_REVIEWED -> reviewed(entry, receipt);
            case REPORT_FOLLOWED_UP -> followedUp(entry, entry.facts().get("followUp"));
            case REPORT_HANDED_OVER -> records.made("handOver", receipt + "/" + entry.sequence(), entry, "from", "agent");
            case EXISTING_LISTED -> listed(entry, Long.toString(entry.sequence()));
            case EXISTING_REMOVED -> records.made("unlisted", Long.toString(entry.sequence()), entry, "since");
            case FAKE_PROPOSED -> records.made(FAKE, entry.facts().get(FAKE), entry, "receipt", "agent", "agency", "undoes");
            case FAKE_DECIDED -> decided(entry, entry.facts().get(FAKE));
            case CALENDAR_SET -> records.made("calendar", Long.toString(entry.sequence()), entry, "days");
            case TERMS_SET -> records.copy("terms", entry.facts().get("version"), entry, "from", "agency");
            default -> {
            }
        }
    }

    /** What was said of a former report is said by the same person. */
    private void reviewed(Written entry, String receipt) {
        records.made(REVIEW, receipt, entry, "accepted");
        if (entry.facts().containsKey("carried")) {
            records.put(REVIEW, receipt, "by", records.of(REVIEW, entry.facts().get("carried")).get("by"));
        }
        records.copy(REFERRAL, receipt, entry, "accepted");
        records.put(REFERRAL, receipt, "answeredAt", entry.at().toString());
    }

    private void followedUp(Written entry, String id) {
        records.copy("followUp", id, entry, "receipt");
        records.put("followUp", id, "agent", entry.facts().get("by"));
        records.put("followUp", id, "at", entry.facts().get("effectiveAt"));
    }

    /** What it takes back is undone by it. */
    private void decided(Written entry, String id) {
        boolean agreed = Boolean.parseBoolean(entry.facts().get("agreed"));
        records.decided(FAKE, id, entry, agreed, "account");
        records.copy(FAKE, id, entry, "nth", "fine", "removes");
        Optional.ofNullable(records.of(FAKE, id).get("undoes")).filter(any -> agreed)
                .ifPresent(former -> records.put(FAKE, former, "undoneBy", id));
    }

    /** An import by which nobody was added keeps no row. */
    private void listed(Written entry, String id) {
        if (!entry.facts().get("added").equals("0")) {
            records.made("listed", id, entry, "added");
            records.put("listed", id, "last", entry.at().toString());
        }
    }
}
