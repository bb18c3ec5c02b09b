package dev.baobei.flow;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.reply.Reply;
import dev.baobei.postgres.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.PreReportLedger;

/**
 * What was decided on one message, to be recorded whole.
 *
 * @param reply nothing where the gateway stays silent
 */
record Decided(Handling handling, Optional<Agent> agent, Optional<Reply> reply, List<OutcomeRecord> outcomes,
        List<PreReportLedger.New> added, List<PreReportLedger.Ending> endings) {

    static Decided reply(Handling handling, Optional<Agent> agent, Reply reply) {
        return new Decided(handling, agent, Optional.of(reply), List.of(), List.of(), List.of());
    }

    static Decided silence(Handling handling, Optional<Agent> agent) {
        return new Decided(handling, agent, Optional.empty(), List.of(), List.of(), List.of());
    }
}
