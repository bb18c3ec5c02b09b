package dev.baobei.flow.dispute;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.reply.Reply.AnswerDue;
import dev.baobei.postgres.directory.StaffAlerts;
import dev.baobei.postgres.message.LateAnswers.Due;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Whom it is told to that an answer is due soon, or late: the staff of the project, at the numbers that its setup names. */
@ApplicationScoped
class StaffNotices {

    private static final int MARK = 12;

    private final StaffAlerts alerts;
    private final Outbox outbox;
    private final Wording wording;
    private final InstantSource machineTime;

    StaffNotices(StaffAlerts alerts, Outbox outbox, Wording wording, InstantSource machineTime) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.wording = wording;
        this.machineTime = machineTime;
    }

    Uni<Void> tell(SqlConnection tx, AnswerDue.Waiting what, List<Due> due, Directory directory, Instant now) {
        return Multi.createFrom().iterable(due).onItem()
                .transformToUniAndConcatenate(one -> alerts.of(tx, one.project()).flatMap(addresses -> outbox.add(tx,
                        addresses.stream().flatMap(to -> notice(what, one, to, directory, now)).toList(),
                        machineTime.instant())))
                .collect().last().replaceWithVoid();
    }

    private Stream<Outbox.New> notice(AnswerDue.Waiting what, Due due, String to, Directory directory, Instant now) {
        Project project = directory.project(due.project()).orElseThrow();
        String id = due.id().toString();
        String text = wording.text(new AnswerDue(project, what, id.substring(id.length() - MARK), due.at(),
                !due.at().isAfter(now)));
        return directory.numberFor(project.id()).stream().map(ours -> new Outbox.New(
                new Outgoing(outbox.newId(), ours.channel(), ours.number(), to, text), Optional.empty(), Optional.empty(),
                Optional.of(project.id()), Outbox.Start.PENDING, now));
    }
}
