package dev.baobei.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.Outbox;
import dev.baobei.postgres.VerdictRecord;
import dev.baobei.wording.Wording;

/**
 * Whom a ruling is told to: every agent who gets or loses something by it.
 *
 * <p>REG-16, line 292: nobody is told of a collision before the contract; where the terms keep it secret the notices are written
 * and held.
 */
@ApplicationScoped
class RulingNotices {

    private final Wording wording;
    private final Outbox outbox;

    RulingNotices(Wording wording, Outbox outbox) {
        this.wording = wording;
        this.outbox = outbox;
    }

    List<Outbox.New> of(Visit visit, VerdictRecord verdict, Ruling ruling, Directory directory, Instant now) {
        Optional<GatewayNumber> number = directory.numberFor(visit.project().id());
        boolean told = directory.termsOf(visit.project().id(), visit.arrivedAt()).orElseThrow().disclosure() == Disclosure.TOLD;
        Outbox.Start start = told ? Outbox.Start.PENDING : Outbox.Start.HELD;
        return number.stream().flatMap(ours -> agents(verdict, ruling, directory).map(agent -> {
            Reply reply = new Reply.Ruled(visit.project(), visit.name(), visit.phones().get(0), percent(ruling, agent));
            Outgoing notice = new Outgoing(outbox.newId(), ours.channel(), ours.number(), agent.address(), wording.text(reply));
            return new Outbox.New(notice, Optional.empty(), Optional.of(visit.id()), Optional.of(visit.project().id()), start,
                    now);
        })).toList();
    }

    private static Stream<Agent> agents(VerdictRecord verdict, Ruling ruling, Directory directory) {
        Stream<Holder> judged = verdict.holders().stream().map(holder -> ConfirmationFlow.holder(holder, directory));
        return Stream.concat(ruling.holders().stream(), judged).flatMap(holder -> holder.agent().stream()).distinct();
    }

    private static int percent(Ruling ruling, Agent agent) {
        return ruling.holders().stream().filter(holder -> holder.agent().filter(agent::equals).isPresent())
                .mapToInt(Holder::percent).sum();
    }
}
