package dev.baobei.flow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.adjudication.Finding.Answer;
import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.Outbox;
import dev.baobei.postgres.VerdictRecord;
import dev.baobei.postgres.VerdictRecord.ExaminedRecord;
import dev.baobei.postgres.VerdictRecord.HolderRecord;
import dev.baobei.wording.Wording;

/**
 * Whom a confirmed visit is told to: the agent for whom the customer is.
 *
 * <p>REG-16, line 291: a known owner is notified of a self-visit, "撞单" excepted; line 292: nobody is told of a collision before
 * the contract. A notice that would reveal one is written and held.
 */
@ApplicationScoped
class VisitNotices {

    private final Wording wording;
    private final Outbox outbox;

    VisitNotices(Wording wording, Outbox outbox) {
        this.wording = wording;
        this.outbox = outbox;
    }

    /** One notice at most; none for the house and none while a dispute is open. */
    List<Outbox.New> of(Visit visit, VerdictRecord verdict, Directory directory, Instant now) {
        Optional<Agent> holder = verdict.holders().stream().map(HolderRecord::agentId).filter(Objects::nonNull).findFirst()
                .flatMap(directory::agent);
        Optional<GatewayNumber> number = directory.numberFor(visit.project().id());
        if (verdict.kind().equals("Contested") || holder.isEmpty() || number.isEmpty()) {
            return List.of();
        }
        Outgoing outgoing = new Outgoing(outbox.newId(), number.get().channel(), number.get().number(), holder.get().address(),
                wording.text(reply(visit, verdict, holder.get())));
        return List.of(new Outbox.New(outgoing, Optional.empty(), Optional.of(visit.id()), Optional.of(visit.project().id()),
                revealsCollision(visit, verdict, holder.get()) ? Outbox.Start.HELD : Outbox.Start.PENDING, now));
    }

    private static Reply reply(Visit visit, VerdictRecord verdict, Agent agent) {
        return verdict.kind().equals("BroughtBy")
                ? new Reply.VisitConfirmed(visit.project(), agent, visit.name(), visit.phones().get(0), verdict.receipt(),
                        visit.arrivedAt(), verdict.until())
                : new Reply.CameAgain(visit.project(), agent, visit.name(), visit.phones().get(0), visit.arrivedAt(),
                        verdict.until());
    }

    /** The holder did not bring the customer, and another agency had a valid, timely report. */
    private static boolean revealsCollision(Visit visit, VerdictRecord verdict, Agent holder) {
        boolean broughtByOther = visit.broughtBy() instanceof BroughtBy.Self
                || visit.broughtBy() instanceof BroughtBy.ByAgency by && by.agency().id() != holder.agency().id();
        return broughtByOther && verdict.trace().stream().anyMatch(examined -> isRivals(examined, holder));
    }

    private static boolean isRivals(ExaminedRecord examined, Agent holder) {
        return !examined.agency().equals(holder.agency().name())
                && examined.findings().stream().allMatch(finding -> finding.answer().equals(Answer.YES.name()));
    }
}
