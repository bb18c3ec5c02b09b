package dev.baobei.reference;

import java.util.ArrayList;
import java.util.List;

import dev.baobei.reference.History.Report;

/** A report that was kept, and what became of it since. */
final class Kept {

    static final long NEVER = Long.MAX_VALUE;

    final Report report;
    final int sequence;
    final Terms terms;
    final List<Long> followUps = new ArrayList<>();
    String digits;
    /** When it was accepted: at once, by staff, by their silence; a referred one perhaps never. */
    long accepted;
    long refused = NEVER;
    /** When staff's silence refuses it. */
    long lapses = NEVER;
    long withdrawn = NEVER;
    long superseded = NEVER;
    long matched = NEVER;
    /** Who came then; nobody as long as it has not matched. */
    History.Arrival brought;
    /** Whether its agent was told of the match. */
    boolean told;
    /** The digits before each completion. */
    final List<String> said = new ArrayList<>();
    /** Digits given last, when they contradicted the report's own. */
    String contradicted;

    Kept(Report report, int sequence, Terms terms, long accepted) {
        this.report = report;
        this.sequence = sequence;
        this.terms = terms;
        this.accepted = accepted;
        this.digits = report.digits();
    }

    int id() {
        return report.id();
    }

    long effective() {
        return report.effective();
    }

    String agency() {
        return report.agency();
    }

    boolean acceptedBy(long time) {
        return accepted <= time && refused > time;
    }

    /** Neither matched, withdrawn nor superseded; expiry is asked apart. */
    boolean open(long time) {
        return withdrawn >= time && superseded >= time && matched >= time && refused >= time && lapses >= time;
    }

    /** What staff or their silence say is asked apart as well. */
    boolean unended() {
        return withdrawn == NEVER && superseded == NEVER && matched == NEVER;
    }

    void match(History.Arrival arrival, boolean isTold) {
        matched = arrival.at();
        brought = arrival;
        told = isTold;
    }

    /** Nothing had ended it by a time. */
    boolean standsAt(long time) {
        return withdrawn > time && superseded > time && matched > time && refused > time && lapses > time;
    }

    /** Who brought the customer, or still stands; REG-02 L30 an expired one where the customer chooses, of which staff's silence says nothing. */
    boolean mayBeFollowedUp(long time, Ledger ledger) {
        Terms now = ledger.termsAt(time, null);
        boolean expiredToo = now != null && now.visiting().customerChooses();
        long deadline = ledger.deadline(this, time);
        boolean ended = withdrawn <= time || superseded <= time || refused <= time || lapses <= time && lapses < deadline;
        return matched <= time || !ended && (time < deadline || expiredToo);
    }

    /** What was added to a later report of the same words counts for this one. */
    void complete(Kept later) {
        if (!later.said.isEmpty() && !later.digits.equals(digits)) {
            said.add(digits);
            digits = later.digits;
        }
    }

    /** design 6: as its agent may know it. */
    boolean openForAgent(long time) {
        return withdrawn > time && superseded > time && (matched > time || !told) && refused > time && lapses > time;
    }

    boolean pendingForAgent(long time, Ledger ledger) {
        return openForAgent(time) && effective() <= time && time < ledger.deadline(this, time);
    }

    boolean says(String number) {
        return digits.equals(number) || said.contains(number);
    }

    /** design 5: published order is (effective time, journal sequence). */
    static int inOrder(Kept one, Kept other) {
        return one.effective() != other.effective()
                ? Long.compare(one.effective(), other.effective())
                : Integer.compare(one.sequence, other.sequence);
    }
}
