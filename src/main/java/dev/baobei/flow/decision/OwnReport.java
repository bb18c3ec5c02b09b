package dev.baobei.flow.decision;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.AboutReport;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.Reply;
import dev.baobei.postgres.journal.Chain;

/** A message about one report of its agent's, or of those that they filed; somebody else's receipt is as unknown as none. */
record OwnReport(Handling handling, Agent agent, OnRecord onRecord, Map<Integer, Chain> chains) {

    /**
     * Decides it by what is said about the report.
     *
     * @param words   the command
     * @param howTo   the answer where no receipt is named
     * @param decided the rest, for a report that is the agent's; the words are missing where nothing is said
     */
    Decided decide(AboutReport.Words words, Reply howTo, BiFunction<PreReport, Optional<String>, Decided> decided) {
        AboutReport said = AboutReport.in(handling.reading(), words);
        if (said.receipt().isEmpty()) {
            return answer(howTo);
        }
        return said.known().flatMap(onRecord::under)
                .filter(report -> report.isOf(agent) && chains.containsKey(report.project()))
                .map(report -> decided.apply(report, said.words()))
                .orElseGet(() -> answer(new Reply.NoSuchReport()));
    }

    KeptMessage message() {
        return handling.message();
    }

    Decided answer(Reply reply) {
        return Decided.reply(handling, Optional.of(agent), reply);
    }
}
