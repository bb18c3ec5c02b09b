package dev.baobei.flow.setup;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.report.Deadlines.Deadline;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Whom a moved opening day is told to: every agent with pending reports whose deadline moved, once for all of them; their agency where they left it. */
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
        Map<Owner, List<Deadline>> byOwner = moved.deadlines().stream().filter(Deadline::pending)
                .collect(groupingBy(deadline -> new Owner(deadline.agent(), deadline.agency())));
        List<Outbox.New> notices = byOwner.entrySet().stream()
                .flatMap(each -> directory.numberFor(project.id()).stream().flatMap(number -> notices(number,
                        each.getKey().told(directory), each.getValue(),
                        new Reply.OpeningMoved(project, moved.day().orElseThrow(), each.getValue().size(),
                                each.getValue().get(0).at()),
                        moved.entry(), now)))
                .toList();
        return outbox.add(tx, notices, machineTime.instant());
    }

    /** Whose reports are: an agent's, for an agency. */
    private record Owner(UUID agent, int agency) {

        Addressee told(Directory directory) {
            return Addressee.of(directory, directory.agent(agent).orElseThrow().at(directory.agency(agency).orElseThrow()));
        }
    }

    /** One; where nobody can be told, each report says so. */
    private Stream<Outbox.New> notices(GatewayNumber number, Addressee to, List<Deadline> moved, Reply.OpeningMoved notice,
            Link entry, Instant now) {
        String text = wording.text(new OfEntry(notice, entry.mark()));
        Stream<Optional<UUID>> reports = to.address().isPresent()
                ? Stream.of(Optional.empty())
                : moved.stream().map(deadline -> Optional.of(deadline.report()));
        return reports.map(report -> to.notice(outbox.newId(), number, text,
                new About(notice.project().id(), Optional.empty(), report, Outbox.Start.PENDING, now)));
    }
}
