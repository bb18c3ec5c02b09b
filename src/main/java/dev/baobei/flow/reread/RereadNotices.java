package dev.baobei.flow.reread;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.RereadReply;
import dev.baobei.domain.reply.RereadReply.TakenBack;
import dev.baobei.flow.decision.Handling;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.flow.notice.Conversation;
import dev.baobei.flow.reread.RereadDecider.Decision;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.wording.Wording;

/** Whom a reread that changes something is told to: the sender all of it, colleagues for whom they acted what is theirs. */
final class RereadNotices {

    private final Handling handling;
    private final KeptMessage message;
    private final Decision decision;
    private final Outbox outbox;
    private final Wording wording;
    private final Instant now;

    RereadNotices(Handling handling, Decision decision, Outbox outbox, Wording wording, Instant now) {
        this.handling = handling;
        this.message = handling.message();
        this.decision = decision;
        this.outbox = outbox;
        this.wording = wording;
        this.now = now;
    }

    /** Those to the sender first. */
    List<Outbox.New> all() {
        Agent sender = decision.decided().agent().orElseThrow();
        Addressee told = told(sender);
        Stream<Outbox.New> toSender = notices(Conversation.withSender(message, handling.directory()),
                new Addressee(told.agency(), told.agent(), told.agent().map(agent -> message.sender()).or(told::address)),
                reply(decision.takenBack(), decision.added()));
        return Stream.concat(toSender, colleagues(sender).flatMap(colleague -> notices(
                Conversation.withColleague(message, handling.directory()), told(colleague),
                new Reply.ActedForYou(sender, reply(
                        decision.takenBack().stream().filter(back -> back.report().agent().equals(colleague)).toList(),
                        decision.added().stream().filter(on -> on.report().agent().equals(colleague)).toList())))))
                .toList();
    }

    private Addressee told(Agent agent) {
        return Addressee.of(handling.directory(), agent);
    }

    private Stream<Agent> colleagues(Agent sender) {
        return Stream.concat(decision.takenBack().stream().map(TakenBack::report),
                decision.added().stream().map(Reply.OnRecord::report))
                .map(PreReport::agent).distinct().filter(agent -> !agent.id().equals(sender.id()));
    }

    private RereadReply reply(List<TakenBack> takenBack, List<Reply.OnRecord> added) {
        return new RereadReply(message.receivedAt(), project(), takenBack, added);
    }

    private Project project() {
        return Stream.concat(decision.added().stream().map(Reply.OnRecord::project), decision.takenBack().stream()
                .flatMap(back -> handling.directory().project(back.report().project()).stream())).findFirst().orElseThrow();
    }

    private Stream<Outbox.New> notices(GatewayNumber from, Addressee to, Reply reply) {
        List<String> texts = wording.messages(reply);
        return IntStream.range(0, texts.size()).mapToObj(i -> to.notice(outbox.newId(), from, texts.get(i),
                new About(project().id(), Optional.empty(), Optional.empty(),
                        i == 0 ? Outbox.Start.PENDING : Outbox.Start.FOLLOWING, now)));
    }
}
