package dev.baobei.flow.decision;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.parse.AboutReport;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FollowUp;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.FollowUpReply;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.terms.StillFollowed;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.report.FollowUpLog;

/** Decides what an agent says they did about one of their reports, or of those that they filed (跟进 and a receipt). */
final class FollowUpDecider {

    private final OwnReport own;

    FollowUpDecider(OwnReport own) {
        this.own = own;
    }

    Decided decide() {
        return own.decide(AboutReport.Words.FOLLOW_UP, new FollowUpReply.HowToFollowUp(), this::decide);
    }

    /** A report that brought its customer is followed up like one that waits; its agent may not know that it did. */
    private Decided decide(PreReport report, Optional<String> words) {
        Project project = own.handling().directory().project(report.project()).orElseThrow();
        Reply.Standing standing = new Reply.Standing(project, report, own.message().effectiveAt());
        boolean expired = own.handling().directory().termsOf(report.project(), own.message().effectiveAt())
                .filter(terms -> terms.visiting().followed() == StillFollowed.CUSTOMERS_CHOICE).isPresent();
        if (!report.mayBeFollowedUpAt(own.message().effectiveAt(), expired)) {
            return own.answer(new FollowUpReply.Closed(standing));
        }
        return words.map(said -> record(standing, said)).orElseGet(() -> own.answer(new FollowUpReply.WithoutWords(report)));
    }

    private Decided record(Reply.Standing standing, String words) {
        PreReport report = standing.report();
        FollowUp followUp = new FollowUp(own.onRecord().nextId(), report.id(), own.agent(), own.message().effectiveAt(), words);
        Link link = FollowUpEntries.add(own.chains().get(report.project()), report, followUp, own.message().receivedAt(),
                Chain.Subject.message(own.message().id()));
        own.onRecord().followUp(report, followUp.at());
        Reply reply = new FollowUpReply.Recorded(standing, link.mark());
        return new Decided(own.handling(), Optional.of(own.agent()), Optional.of(reply),
                List.of(new OutcomeRecord("followedUp", standing.project().code(), report.receipt().code(), List.of(),
                        List.of(), link.sequence())),
                List.of(), List.of())
                .following(List.of(new FollowUpLog.New(followUp, report.project(), link.sequence(),
                        FollowUpLog.Source.message(own.message().id()))))
                .told(Copies.of(own.agent(), report.agent(), reply));
    }
}
