package dev.baobei.flow.report;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Whom a hand-over is told to: the agent whose the report is now, and the one whose it was where they still work there. */
@ApplicationScoped
class HandOverNotices {

    private final Outbox outbox;
    private final Wording wording;
    private final InstantSource machineTime;

    HandOverNotices(Outbox outbox, Wording wording, InstantSource machineTime) {
        this.outbox = outbox;
        this.wording = wording;
        this.machineTime = machineTime;
    }

    Uni<Void> tell(SqlConnection tx, Project project, Agent former, PreReport handed, Link entry, Directory directory,
            Instant now) {
        Optional<Agent> stays = directory.agent(former.id())
                .filter(agent -> agent.isActive() && agent.agency().id() == handed.agent().agency().id());
        List<Outbox.New> notices = Stream.concat(
                notice(handed.agent(), handed, new Reply.HandedOver(project, handed), entry, directory, now),
                stays.stream()
                        .flatMap(agent -> notice(agent, handed, new Reply.HandedOn(project, handed), entry, directory, now)))
                .toList();
        return outbox.add(tx, notices, machineTime.instant());
    }

    private Stream<Outbox.New> notice(Agent to, PreReport handed, Reply.Notice notice, Link entry, Directory directory,
            Instant now) {
        String text = wording.text(new OfEntry(notice, entry.mark()));
        return directory.numberFor(handed.project()).map(number -> Addressee.of(directory, to).notice(outbox.newId(), number,
                text, new About(handed.project(), Optional.empty(), Optional.of(handed.id()), Outbox.Start.PENDING, now)))
                .stream();
    }
}
