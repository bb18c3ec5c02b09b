package dev.baobei.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.reply.Reply;
import dev.baobei.flow.Decided.Copy;

/** What colleagues are told of what a filer did for them; each hears of their own customers only. */
final class Copies {

    private final Map<Agent, List<Reply.ForReport>> byColleague = new LinkedHashMap<>();

    /** Somebody acted on a report: its agent is told, unless they did it themselves. */
    static List<Copy> of(Agent actor, Agent agent, Reply done) {
        return actor.id().equals(agent.id()) ? List.of() : List.of(new Copy(agent, new Reply.ActedForYou(actor, done)));
    }

    void add(Agent colleague, Reply.ForReport outcome) {
        byColleague.computeIfAbsent(colleague, any -> new ArrayList<>()).add(outcome);
    }

    List<Copy> by(Agent filer) {
        return byColleague.entrySet().stream()
                .map(each -> new Copy(each.getKey(), new Reply.ActedForYou(filer, new Reply.Outcomes(each.getValue()))))
                .toList();
    }

    /** Where a colleague is reached: by the number that was written to, or by another of ours where that is no phone number. */
    static GatewayNumber numberFor(KeptMessage message, Directory directory) {
        GatewayNumber same = new GatewayNumber(message.channel(), message.number(), Optional.empty());
        return message.number().equals(Directory.bare(message.number()))
                ? same
                : directory.servedBy(message.channel(), message.number()).stream()
                        .flatMap(project -> directory.numberFor(project.id()).stream()).findFirst().orElse(same);
    }
}
