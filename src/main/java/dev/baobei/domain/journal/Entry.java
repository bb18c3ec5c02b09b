package dev.baobei.domain.journal;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One entry of a project's journal, before it is chained.
 *
 * @param project  the project's code
 * @param sequence its place, dense from 1
 * @param kind     what happened
 * @param at       business time of the act
 * @param facts    what is true of it, no personal value among them; the openings of commitments are kept apart
 */
public record Entry(String project, long sequence, Kind kind, Instant at, SortedMap<String, String> facts) {

    /** What can happen to a project. */
    public enum Kind {
        PROJECT_OPENED, OPENING_DAY_SET, TERMS_SET, FILERS_NAMED, DUTY_SET, REPORT_ACCEPTED, REPORT_REPEATED, REPORT_REJECTED,
        REPORT_INCOMPLETE, REPORT_WITHDRAWN,
        REPORT_SUPERSEDED, REPORT_REFERRED, REPORT_REVIEWED,
        REPORT_SUPPLEMENTED, REPORT_CONTRADICTED, REPORT_FOLLOWED_UP, REPORT_HANDED_OVER, SHARE_HANDED_OVER, AGENT_LEFT,
        APPEALED, APPEAL_ANSWERED,
        ARRIVAL_STAMPED, ARRIVAL_DETAILED, ARRIVAL_DISMISSED, ARRIVED, JUDGED, CONFIRMED, CUSTOMER_LEFT,
        DEPARTURE_DISMISSED,
        DISPUTE_OPENED, DISPUTE_OBJECTED, RULING_PROPOSED, RULING_REFUSED, RULED,
        DEAL_STEP, DEAL_CLAIMED, DEAL_ORIGIN, DEAL_PAYMENT, DEAL_SETTLED, ASSISTANCE_PROPOSED, ASSISTANCE_DECIDED,
        AMENDMENT_PROPOSED, AMENDMENT_DECLINED, ARRIVAL_CORRECTED, ARRIVAL_REOPENED, REPORT_LINKED, REPORT_UNLINKED,
        CUSTOMERS_JOINED, CUSTOMERS_PARTED, TOLD,
        EXISTING_LISTED, EXISTING_REMOVED, CALENDAR_SET, FAKE_PROPOSED, FAKE_DECIDED
    }

    public Entry {
        facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** What is chained: see {@link EntryText#canonical}. */
    public byte[] canonical() {
        return new EntryText(project, Long.toString(sequence), kind.name(), at.toString(), facts).canonical();
    }
}
