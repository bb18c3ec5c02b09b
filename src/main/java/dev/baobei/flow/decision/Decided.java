package dev.baobei.flow.decision;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.reply.Reply;
import dev.baobei.postgres.dispute.AppealLog;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.message.DecisionLog.RemarkRecord;
import dev.baobei.postgres.message.TraceRecord;
import dev.baobei.postgres.report.FollowUpLog;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.report.Supplements;

/**
 * What was decided on one message, to be recorded whole.
 *
 * @param reply       nothing where the gateway stays silent
 * @param trace       why each report got what it got, in the order of the outcomes; none where nothing was reported
 * @param supplements reports that were completed
 * @param followUps   what was said to be done about reports
 * @param appeals     what was objected to about reports
 * @param copies      the same for colleagues for whom the sender acted
 * @param remarks     what staff should know of the text, and the sender is not told
 * @param failures    how many messages of the sender in a row have reported nothing complete with this one; nothing where it
 *                    did not report
 */
public record Decided(Handling handling, Optional<Agent> agent, Optional<Reply> reply, List<OutcomeRecord> outcomes,
        List<TraceRecord> trace, List<PreReportLedger.New> added, List<PreReportLedger.Ending> endings,
        List<Supplements.New> supplements, List<FollowUpLog.New> followUps, List<AppealLog.New> appeals,
        List<Copy> copies, List<RemarkRecord> remarks, Optional<Integer> failures) {

    /** What a colleague is told of what was done for them. */
    public record Copy(Agent colleague, Reply reply) {}

    public Decided(Handling handling, Optional<Agent> agent, Optional<Reply> reply, List<OutcomeRecord> outcomes,
            List<PreReportLedger.New> added, List<PreReportLedger.Ending> endings) {
        this(handling, agent, reply, outcomes, List.of(), added, endings, List.of(), List.of(), List.of(), List.of(), List.of(),
                Optional.empty());
    }

    static Decided reply(Handling handling, Optional<Agent> agent, Reply reply) {
        return new Decided(handling, agent, Optional.of(reply), List.of(), List.of(), List.of());
    }

    public static Decided silence(Handling handling, Optional<Agent> agent) {
        return new Decided(handling, agent, Optional.empty(), List.of(), List.of(), List.of());
    }

    Decided counted(int failed) {
        return new Decided(handling, agent, reply, outcomes, trace, added, endings, supplements, followUps, appeals, copies,
                remarks, Optional.of(failed));
    }

    Decided answered(Optional<Reply> other) {
        return new Decided(handling, agent, other, outcomes, trace, added, endings, supplements, followUps, appeals, copies,
                remarks, failures);
    }

    Decided decidedAs(List<OutcomeRecord> others) {
        return new Decided(handling, agent, reply, others, trace, added, endings, supplements, followUps, appeals, copies,
                remarks, failures);
    }

    /** With why each report got what it got; nothing where none of it is kept. */
    public Decided traced(List<TraceRecord> why) {
        return new Decided(handling, agent, reply, outcomes, outcomes.isEmpty() ? List.of() : List.copyOf(why), added, endings,
                supplements, followUps, appeals, copies, remarks, failures);
    }

    public Decided completing(List<Supplements.New> completed) {
        return new Decided(handling, agent, reply, outcomes, trace, added, endings, completed, followUps, appeals, copies,
                remarks, failures);
    }

    Decided following(List<FollowUpLog.New> followed) {
        return new Decided(handling, agent, reply, outcomes, trace, added, endings, supplements, followed, appeals, copies,
                remarks, failures);
    }

    Decided appealing(List<AppealLog.New> appealed) {
        return new Decided(handling, agent, reply, outcomes, trace, added, endings, supplements, followUps, appealed, copies,
                remarks, failures);
    }

    Decided told(List<Copy> colleagues) {
        return new Decided(handling, agent, reply, outcomes, trace, added, endings, supplements, followUps, appeals, colleagues,
                remarks, failures);
    }

    Decided remarked(List<RemarkRecord> toStaff) {
        return new Decided(handling, agent, reply, outcomes, trace, added, endings, supplements, followUps, appeals, copies,
                toStaff,
                failures);
    }
}
