package dev.baobei.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.Followed;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FollowUp;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.FollowUpReply;
import dev.baobei.domain.reply.Reply;
import dev.baobei.postgres.Chain;
import dev.baobei.postgres.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.FollowUpLog;

/** Decides what an agent says they did about one of their reports, or of those that they filed (跟进 and a receipt). */
final class FollowUpDecider {

    private final Handling handling;
    private final KeptMessage message;
    private final Agent agent;
    private final OnRecord onRecord;
    private final Map<Integer, Chain> chains;

    FollowUpDecider(Handling handling, Agent agent, OnRecord onRecord, Map<Integer, Chain> chains) {
        this.handling = handling;
        this.message = handling.message();
        this.agent = agent;
        this.onRecord = onRecord;
        this.chains = chains;
    }

    Decided decide() {
        Followed said = handling.reading().argument().map(Followed::of)
                .orElseGet(() -> new Followed(Optional.empty(), Optional.empty()));
        if (said.receipt().isEmpty()) {
            return answer(new FollowUpReply.HowToFollowUp());
        }
        return said.known().flatMap(onRecord::under)
                .filter(report -> report.isOf(agent) && chains.containsKey(report.project()))
                .map(report -> decide(report, said.words()))
                .orElseGet(() -> answer(new Reply.NoSuchReport()));
    }

    private Decided answer(Reply reply) {
        return Decided.reply(handling, Optional.of(agent), reply);
    }

    /** A report that brought its customer is followed up like one that waits; its agent may not know that it did. */
    private Decided decide(PreReport report, Optional<String> words) {
        Project project = handling.directory().project(report.project()).orElseThrow();
        Reply.Standing standing = new Reply.Standing(project, report, message.effectiveAt());
        if (!report.mayBeFollowedUpAt(message.effectiveAt())) {
            return answer(new FollowUpReply.Closed(standing));
        }
        return words.map(said -> record(standing, said)).orElseGet(() -> answer(new FollowUpReply.WithoutWords(report)));
    }

    private Decided record(Reply.Standing standing, String words) {
        PreReport report = standing.report();
        FollowUp followUp = new FollowUp(onRecord.nextId(), report.id(), agent, message.effectiveAt(), words);
        Link link = FollowUpEntries.add(chains.get(report.project()), report, followUp, message.receivedAt(),
                Chain.Subject.message(message.id()));
        onRecord.followUp(report, followUp.at());
        Reply reply = new FollowUpReply.Recorded(standing, link.mark());
        return new Decided(handling, Optional.of(agent), Optional.of(reply),
                List.of(new OutcomeRecord("followedUp", standing.project().code(), report.receipt().code(), List.of(),
                        List.of(), link.sequence())),
                List.of(), List.of())
                .following(List.of(new FollowUpLog.New(followUp, report.project(), link.sequence(),
                        FollowUpLog.Source.message(message.id()))))
                .told(Copies.of(agent, report.agent(), reply));
    }
}
