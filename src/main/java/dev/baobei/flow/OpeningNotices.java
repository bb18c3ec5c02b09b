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

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.OfEntry;
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

    /** The deadlines that an opening day moved, and the entry that says so. */
    record Moved(Optional<LocalDate> day, List<Deadline> deadlines, Link entry) {}

    Uni<Void> tell(SqlConnection tx, Project project, Moved moved, Directory directory, Instant now) {
        Map<UUID, List<Deadline>> byAgent = moved.deadlines().stream().filter(Deadline::pending)
                .collect(groupingBy(Deadline::agent));
        List<Outbox.New> notices = byAgent.entrySet().stream()
                .flatMap(each -> directory.agent(each.getKey()).filter(Agent::isActive)
                        .flatMap(agent -> directory.numberFor(project.id()).map(number -> notice(number, agent,
                                new Reply.OpeningMoved(project, moved.day().orElseThrow(), each.getValue().size(),
                                        each.getValue().get(0).at()),
                                moved.entry(), now)))
                        .stream())
                .toList();
        return outbox.add(tx, notices, machineTime.instant());
    }

    private Outbox.New notice(GatewayNumber number, Agent agent, Reply.OpeningMoved notice, Link entry, Instant now) {
        Outgoing outgoing = new Outgoing(outbox.newId(), number.channel(), number.number(), agent.address(),
                wording.text(new OfEntry(notice, entry.mark())));
        return new Outbox.New(outgoing, Optional.empty(), Optional.empty(), Optional.of(notice.project().id()),
                Outbox.Start.PENDING, now);
    }
}
