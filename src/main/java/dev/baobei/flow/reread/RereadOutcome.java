package dev.baobei.flow.reread;

import java.util.List;
import java.util.UUID;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.message.ReadRecord;

/** What comes of reading a kept message again. */
public sealed interface RereadOutcome {

    /** There is no such message. */
    record Unknown() implements RereadOutcome {}

    /** It is kept and not decided yet: there is nothing to hold a reading against. */
    record Undecided() implements RereadOutcome {}

    /** It concerns projects that the account may not act for. */
    record NotYours() implements RereadOutcome {}

    /** The present parser reads what was read before. */
    record Same(Difference difference) implements RereadOutcome {}

    /** It reads otherwise; nothing is applied. */
    record Differs(Difference difference) implements RereadOutcome {}

    /** It read otherwise, and that counts from now on. */
    record Applied(Difference difference) implements RereadOutcome {}

    /** A report that would no longer stand has brought its customer: only a ruling can change that. */
    record NeedsRuling(Difference difference) implements RereadOutcome {}

    /** Before or now it is a command (撤回, 补全, 更正), which no reading carries out or undoes late. */
    record NeedsPerson(Difference difference) implements RereadOutcome {}

    /** One reading of a message and its outcomes; {@code read} is empty where it was decided before readings were kept. */
    record Version(String kind, Integer parser, List<ReadRecord> read, List<OutcomeRecord> outcomes) {}

    /**
     * A message read before and now.
     *
     * @param takenBack the reports that no longer stand then
     * @param added     those that do; where it is only looked at, their receipts are of nothing on record
     * @param rereads   how often a reread was applied
     */
    record Difference(UUID message, Version before, Version after, List<PreReport> takenBack, List<PreReport> added,
            int rereads) {

        @Override
        public String toString() {
            return "Difference[" + message + "]";
        }
    }
}
