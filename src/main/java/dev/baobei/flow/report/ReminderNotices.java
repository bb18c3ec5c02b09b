package dev.baobei.flow.report;

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

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.Reply;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.Outbox.Start;
import dev.baobei.wording.Wording;

/**
 * Whom it is told to that reports are about to expire: each agent once for all of theirs in a project, as long as they may report there.
 * Who left an agency is not told of customers that are no longer theirs; their agency is.
 */
@ApplicationScoped
class ReminderNotices {

    private final Outbox outbox;
    private final Wording wording;

    ReminderNotices(Outbox outbox, Wording wording) {
        this.outbox = outbox;
        this.wording = wording;
    }

    private record Place(UUID agent, int agency, int project) {}

    List<Outbox.New> of(List<PreReport> pending, Directory directory, Instant now) {
        return pending.stream()
                .collect(groupingBy(report -> new Place(report.agent().id(), report.agent().agency().id(),
                        report.project()), LinkedHashMap::new, toList()))
                .values().stream().flatMap(reports -> notices(reports, directory, now)).toList();
    }

    private Stream<Outbox.New> notices(List<PreReport> reports, Directory directory, Instant now) {
        int id = reports.get(0).project();
        Addressee to = Addressee.of(directory, reports.get(0));
        Project project = directory.project(id).orElseThrow();
        Optional<GatewayNumber> number = directory.numberFor(id);
        if (number.isEmpty()) {
            return Stream.empty();
        }
        if (to.address().isEmpty()) {
            return reports.stream().map(report -> to.notice(outbox.newId(), number.get(),
                    wording.text(new Reply.Expiring(project, List.of(report))),
                    new About(id, Optional.empty(), Optional.of(report.id()), Start.PENDING, now)));
        }
        List<String> texts = wording.messages(new Reply.Expiring(project, reports));
        return IntStream.range(0, texts.size()).mapToObj(i -> to.notice(outbox.newId(), number.get(), texts.get(i),
                new About(id, Optional.empty(), Optional.empty(), i == 0 ? Start.PENDING : Start.FOLLOWING, now)));
    }
}
