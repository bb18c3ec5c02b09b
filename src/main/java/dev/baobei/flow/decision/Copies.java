package dev.baobei.flow.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.reply.EnteredReply;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.rule.Reception;
import dev.baobei.flow.decision.Decided.Copy;

/** What colleagues are told of what a filer did for them; each hears of their own customers only. */
final class Copies {

    private final Map<Agent, List<Reply.ForReport>> byColleague = new LinkedHashMap<>();

    /** Somebody acted on a report: its agent is told, unless they did it themselves. */
    static List<Copy> of(Agent actor, Agent agent, Reply done) {
        return actor.id().equals(agent.id()) ? List.of() : List.of(new Copy(agent, new Reply.ActedForYou(actor, done)));
    }

    /** What staff entered for an agent is told to the agent as well, as if they had written it themselves. */
    static Decided forWhomItWasEntered(Decided decided) {
        return decided.handling().message().entered()
                .flatMap(entered -> decided.agent().filter(agent -> Reception.objectionsTo(agent).isEmpty()
                        && agent.agency().id() == entered.agency())
                        .flatMap(agent -> decided.reply().map(reply -> decided
                                .told(Stream.concat(decided.copies().stream(),
                                        Stream.of(new Copy(agent, new EnteredReply(entered.means(), reply)))).toList()))))
                .orElse(decided);
    }

    void add(Agent colleague, Reply.ForReport outcome) {
        byColleague.computeIfAbsent(colleague, any -> new ArrayList<>()).add(outcome);
    }

    List<Copy> by(Agent filer) {
        return byColleague.entrySet().stream()
                .map(each -> new Copy(each.getKey(), new Reply.ActedForYou(filer, new Reply.Outcomes(each.getValue()))))
                .toList();
    }
}
