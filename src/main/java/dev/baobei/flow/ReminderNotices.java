package dev.baobei.flow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.Reply;
import dev.baobei.postgres.Outbox;
import dev.baobei.postgres.Outbox.Start;
import dev.baobei.wording.Wording;

/**
 * Whom it is told to that reports are about to expire: each agent once for all of theirs in a project, as long as they may report there.
 * Who left an agency is not told of customers that are no longer theirs.
 */
@ApplicationScoped
class ReminderNotices {

    private final Outbox outbox;
    private final Wording wording;

    ReminderNotices(Outbox outbox, Wording wording) {
        this.outbox = outbox;
        this.wording = wording;
    }

    private record Place(UUID agent, int project) {}

    List<Outbox.New> of(List<PreReport> pending, Directory directory, Instant now) {
        return pending.stream()
                .collect(groupingBy(report -> new Place(report.agent().id(), report.project()), LinkedHashMap::new, toList()))
                .entrySet().stream().flatMap(each -> directory.agent(each.getKey().agent()).stream()
                        .filter(agent -> agent.isActive() && agent.agency().isApproved())
                        .flatMap(agent -> notices(agent, each.getKey().project(),
                                each.getValue().stream().filter(report -> report.isBy(agent)).toList(), directory, now)))
                .toList();
    }

    private Stream<Outbox.New> notices(Agent agent, int id, List<PreReport> reports, Directory directory, Instant now) {
        Project project = directory.project(id).orElseThrow();
        Optional<GatewayNumber> number = directory.numberFor(id);
        if (reports.isEmpty() || number.isEmpty()) {
            return Stream.empty();
        }
        List<String> texts = wording.messages(new Reply.Expiring(project, reports));
        return IntStream.range(0, texts.size()).mapToObj(i -> new Outbox.New(
                new Outgoing(outbox.newId(), number.get().channel(), number.get().number(), agent.address(), texts.get(i)),
                Optional.empty(), Optional.empty(), Optional.of(id), i == 0 ? Start.PENDING : Start.FOLLOWING, now));
    }
}
