package dev.baobei.flow.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.dispute.Appeal;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.parse.AboutReport;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.AppealReply;
import dev.baobei.domain.reply.Reply;
import dev.baobei.flow.appeal.AppealEntries;
import dev.baobei.postgres.dispute.AppealLog;
import dev.baobei.postgres.dispute.AppealLog.Known;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;

/**
 * Decides what an agent objects to about one of their reports, or of those that they filed (申诉 and a receipt). Whatever became of the report, and
 * whether or not there is another one, it is answered in the same words: nobody learns of a collision by appealing.
 */
final class AppealDecider {

    private final OwnReport own;

    AppealDecider(OwnReport own) {
        this.own = own;
    }

    Decided decide() {
        return own.decide(AboutReport.Words.APPEAL, new AppealReply.HowToAppeal(), (report, words) -> words
                .map(said -> decide(report, said)).orElseGet(() -> own.answer(new AppealReply.WithoutWords(report))));
    }

    /** The same words again are answered again; of many different ones so many wait at once. */
    private Decided decide(PreReport report, String words) {
        Project project = own.handling().directory().project(report.project()).orElseThrow();
        List<Known> waiting = own.onRecord().appeals().getOrDefault(report.receipt(), List.of());
        Optional<Known> same = waiting.stream().filter(known -> known.appeal().isSameAs(own.agent(), words)).findFirst();
        if (same.isPresent()) {
            return own.answer(new AppealReply.Recorded(project, report, same.get().appeal().dueAt(), same.get().mark()));
        }
        return waiting.size() >= Appeal.MOST_WAITING
                ? own.answer(new AppealReply.Waiting(project, report, waiting.size(), waiting.get(0).appeal().dueAt()))
                : record(project, report, words);
    }

    private Decided record(Project project, PreReport report, String words) {
        Appeal appeal = new Appeal(own.onRecord().nextId(), report.id(), project.id(), own.agent(), own.message().effectiveAt(),
                words);
        Link link = AppealEntries.appealed(own.chains().get(project.id()), report.receipt(), appeal, own.message().receivedAt(),
                own.message().id());
        Known known = new Known(appeal, report.receipt(), link.mark(), own.message().id(), Optional.empty(), Optional.empty());
        own.onRecord().appeals().merge(report.receipt(), List.of(known),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        Reply reply = new AppealReply.Recorded(project, report, appeal.dueAt(), link.mark());
        return new Decided(own.handling(), Optional.of(own.agent()), Optional.of(reply),
                List.of(new OutcomeRecord("appealed", project.code(),
                        report.receipt().code(), List.of(), List.of(), link.sequence())),
                List.of(), List.of())
                .appealing(List.of(new AppealLog.New(appeal, report, link.sequence(), own.message().id())))
                .told(Copies.of(own.agent(), report.agent(), reply));
    }
}
