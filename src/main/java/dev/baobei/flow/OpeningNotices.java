package dev.baobei.flow;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.reply.Reply;
import dev.baobei.postgres.Deadlines.Deadline;
import dev.baobei.postgres.Outbox;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Whom a moved opening day is told to: every agent with pending reports whose deadline moved, once for all of them. */
@ApplicationScoped
class OpeningNotices {

    private final Outbox outbox;
    private final Wording wording;
    private final InstantSource machineTime;

    OpeningNotices(Outbox outbox, Wording wording, InstantSource machineTime) {
        this.outbox = outbox;
        this.wording = wording;
        this.machineTime = machineTime;
    }

    Uni<Void> tell(SqlConnection tx, Project project, Optional<LocalDate> day, List<Deadline> moved, Directory directory,
            Instant now) {
        Map<UUID, List<Deadline>> byAgent = moved.stream().filter(Deadline::pending).collect(groupingBy(Deadline::agent));
        List<Outbox.New> notices = byAgent.entrySet().stream()
                .flatMap(each -> directory.agent(each.getKey()).filter(Agent::isActive)
                        .flatMap(agent -> directory.numberFor(project.id()).map(number -> notice(number, agent,
                                new Reply.OpeningMoved(project, day.orElseThrow(), each.getValue().size(),
                                        each.getValue().get(0).at()),
                                now)))
                        .stream())
                .toList();
        return outbox.add(tx, notices, machineTime.instant());
    }

    private Outbox.New notice(GatewayNumber number, Agent agent, Reply.OpeningMoved reply, Instant now) {
        Outgoing outgoing = new Outgoing(outbox.newId(), number.channel(), number.number(), agent.address(),
                wording.text(reply));
        return new Outbox.New(outgoing, Optional.empty(), Optional.empty(), Optional.of(reply.project().id()),
                Outbox.Start.PENDING, now);
    }
}
