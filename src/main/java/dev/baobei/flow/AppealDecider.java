package dev.baobei.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.dispute.Appeal;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.Appealed;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.AppealReply;
import dev.baobei.domain.reply.Reply;
import dev.baobei.postgres.AppealLog;
import dev.baobei.postgres.AppealLog.Known;
import dev.baobei.postgres.Chain;
import dev.baobei.postgres.DecisionLog.OutcomeRecord;

/**
 * Decides what an agent objects to about one of their reports, or of those that they filed (申诉 and a receipt). Whatever became of the report, and
 * whether or not there is another one, it is answered in the same words: nobody learns of a collision by appealing.
 */
final class AppealDecider {

    private final Handling handling;
    private final KeptMessage message;
    private final Agent agent;
    private final OnRecord onRecord;
    private final Map<Integer, Chain> chains;

    AppealDecider(Handling handling, Agent agent, OnRecord onRecord, Map<Integer, Chain> chains) {
        this.handling = handling;
        this.message = handling.message();
        this.agent = agent;
        this.onRecord = onRecord;
        this.chains = chains;
    }

    Decided decide() {
        Appealed said = handling.reading().argument().map(Appealed::of)
                .orElseGet(() -> new Appealed(Optional.empty(), Optional.empty()));
        if (said.receipt().isEmpty()) {
            return answer(new AppealReply.HowToAppeal());
        }
        return said.known().flatMap(onRecord::under)
                .filter(report -> report.isOf(agent) && chains.containsKey(report.project()))
                .map(report -> said.words().map(words -> decide(report, words))
                        .orElseGet(() -> answer(new AppealReply.WithoutWords(report))))
                .orElseGet(() -> answer(new Reply.NoSuchReport()));
    }

    private Decided answer(Reply reply) {
        return Decided.reply(handling, Optional.of(agent), reply);
    }

    /** The same words again are answered again; of many different ones so many wait at once. */
    private Decided decide(PreReport report, String words) {
        Project project = handling.directory().project(report.project()).orElseThrow();
        List<Known> waiting = onRecord.appeals().getOrDefault(report.receipt(), List.of());
        Optional<Known> same = waiting.stream().filter(known -> known.appeal().isSameAs(agent, words)).findFirst();
        if (same.isPresent()) {
            return answer(new AppealReply.Recorded(project, report, same.get().appeal().dueAt(), same.get().mark()));
        }
        return waiting.size() >= Appeal.MOST_WAITING
                ? answer(new AppealReply.Waiting(project, report, waiting.size(), waiting.get(0).appeal().dueAt()))
                : record(project, report, words);
    }

    private Decided record(Project project, PreReport report, String words) {
        Appeal appeal = new Appeal(onRecord.nextId(), report.id(), project.id(), agent, message.effectiveAt(), words);
        Link link = AppealEntries.appealed(chains.get(project.id()), report.receipt(), appeal, message.receivedAt(),
                message.id());
        Known known = new Known(appeal, report.receipt(), link.mark(), message.id(), Optional.empty(), Optional.empty());
        onRecord.appeals().merge(report.receipt(), List.of(known),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        Reply reply = new AppealReply.Recorded(project, report, appeal.dueAt(), link.mark());
        return new Decided(handling, Optional.of(agent), Optional.of(reply),
                List.of(new OutcomeRecord("appealed", project.code(),
                        report.receipt().code(), List.of(), List.of(), link.sequence())),
                List.of(), List.of())
                .appealing(List.of(new AppealLog.New(appeal, report, link.sequence(), message.id())))
                .told(Copies.of(agent, report.agent(), reply));
    }
}
