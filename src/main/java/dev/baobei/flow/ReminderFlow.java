package dev.baobei.flow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.InstantSource;
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
import dev.baobei.postgres.Reminders;
import dev.baobei.postgres.Transactions;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.wording.Wording;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/**
 * Agents are reminded of reports that are about to expire, once of each deadline. Nothing hangs on it: a report expires at its deadline
 * whether anybody was reminded or not.
 */
@ApplicationScoped
public class ReminderFlow {

    /** In one transaction, so that no report is locked for long. */
    private static final int AT_ONCE = 100;

    /** As many as two segments hold. */
    private static final int IN_ONE_NOTICE = 3;

    private final Directories directories;
    private final Reminders reminders;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Wording wording;
    private final BusinessClock clock;
    private final InstantSource machineTime;
    private final OutboxBell bell;

    ReminderFlow(Directories directories, Reminders reminders, Outbox outbox, Transactions transactions, Wording wording,
            BusinessClock clock, InstantSource machineTime, OutboxBell bell) {
        this.directories = directories;
        this.reminders = reminders;
        this.outbox = outbox;
        this.transactions = transactions;
        this.wording = wording;
        this.clock = clock;
        this.machineTime = machineTime;
        this.bell = bell;
    }

    /** Reminds of whatever is due. */
    @Scheduled(every = "{baobei.messages.reminders}", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> remind() {
        Instant now = clock.now();
        return transactions.inOne(tx -> directories.current()
                .flatMap(directory -> reminders.take(tx, directory, now, AT_ONCE)
                        .call(taken -> outbox.add(tx, notices(taken.pending(), directory, now), machineTime.instant()))))
                .invoke(bell::ring)
                .flatMap(taken -> taken.many() < AT_ONCE ? Uni.createFrom().voidItem() : remind());
    }

    /** To whoever still works where the reports were made; a colleague who left is not told of customers that are no longer theirs. */
    private List<Outbox.New> notices(List<PreReport> pending, Directory directory, Instant now) {
        record Place(UUID agent, int project) {}
        return pending.stream()
                .collect(groupingBy(report -> new Place(report.agent().id(), report.project()), LinkedHashMap::new,
                        toList()))
                .entrySet().stream()
                .flatMap(each -> directory.agent(each.getKey().agent()).filter(Agent::isActive).stream()
                        .flatMap(agent -> notices(agent, directory.project(each.getKey().project()).orElseThrow(),
                                each.getValue().stream().filter(report -> report.isBy(agent)).toList(), directory, now)))
                .toList();
    }

    private Stream<Outbox.New> notices(Agent agent, Project project, List<PreReport> reports, Directory directory,
            Instant now) {
        Optional<GatewayNumber> number = directory.numberFor(project.id());
        return number.stream().flatMap(ours -> IntStream.iterate(0, from -> from < reports.size(), from -> from + IN_ONE_NOTICE)
                .mapToObj(from -> reports.subList(from, Math.min(from + IN_ONE_NOTICE, reports.size())))
                .map(some -> new Outgoing(outbox.newId(), ours.channel(), ours.number(), agent.address(),
                        wording.text(new Reply.Expiring(project, some))))
                .map(notice -> new Outbox.New(notice, Optional.empty(), Optional.empty(), Optional.of(project.id()),
                        Outbox.Start.PENDING, now)));
    }
}
