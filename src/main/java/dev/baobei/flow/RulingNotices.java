package dev.baobei.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.Outbox;
import dev.baobei.postgres.PreReportLedger;
import dev.baobei.postgres.VerdictRecord;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Whom a ruling is told to: every agent who gets or loses a share by it, or appealed.
 *
 * <p>REG-16, line 292: nobody is told of a collision before the contract; where the terms keep it secret the notices are written
 * and held.
 */
@ApplicationScoped
class RulingNotices {

    private final Wording wording;
    private final PreReportLedger reports;
    private final Outbox outbox;

    RulingNotices(Wording wording, PreReportLedger reports, Outbox outbox) {
        this.wording = wording;
        this.reports = reports;
        this.outbox = outbox;
    }

    Uni<List<Outbox.New>> of(LockedVisit the, Dispute before, Ruling ruling) {
        return Multi.createFrom().items(left(the, before).stream()).onItem()
                .transformToUniAndConcatenate(receipt -> reports.byReceipt(the.tx(), the.directory(), receipt)).collect()
                .asList()
                .map(found -> notices(the, before, ruling, found.stream().flatMap(Optional::stream).toList()));
    }

    /** Reports between which the verdict left it open, where nobody has ruled before. */
    private static List<Receipt> left(LockedVisit the, Dispute before) {
        return before.inForce().isPresent()
                ? List.of()
                : the.judged().verdict().undecided().stream().map(Receipt::new).toList();
    }

    private List<Outbox.New> notices(LockedVisit the, Dispute before, Ruling ruling, List<PreReport> left) {
        Visit visit = the.visit();
        Optional<GatewayNumber> number = the.directory().numberFor(visit.project().id());
        boolean told = the.directory().termsOf(visit.project().id(), visit.arrivedAt()).orElseThrow()
                .disclosure() == Disclosure.TOLD;
        Outbox.Start start = told ? Outbox.Start.PENDING : Outbox.Start.HELD;
        return number.stream().flatMap(ours -> agents(the, before, ruling, left).map(agent -> {
            Reply reply = new Reply.Ruled(visit.project(), visit.name(), visit.phones().get(0), percent(ruling, agent));
            Outgoing notice = new Outgoing(outbox.newId(), ours.channel(), ours.number(), agent.address(), wording.text(reply));
            return new Outbox.New(notice, Optional.empty(), Optional.of(visit.id()), Optional.of(visit.project().id()), start,
                    the.now());
        })).toList();
    }

    /**
     * Those who get a share, and those who had one: by a ruling, or by a verdict that left nothing open, or was final until the
     * arrival was corrected; and those who appealed and have no answer yet,
     * and those between whom a verdict left it open.
     */
    private static Stream<Agent> agents(LockedVisit the, Dispute before, Ruling ruling,
            List<PreReport> left) {
        Stream<Holder> ruled = before.inForce().stream().flatMap(former -> former.holders().stream());
        VerdictRecord verdict = the.judged().verdict();
        Stream<Holder> judged = verdict.holders().stream().filter(holder -> holder.percent() > 0 || verdict.isOfCorrection())
                .map(holder -> ConfirmationFlow.holder(holder, the.directory()));
        Map<UUID, Agent> byId = new LinkedHashMap<>();
        Stream<Agent> appealed = before.unanswered().stream().flatMap(objection -> objection.appeal().stream())
                .map(Dispute.Appealed::agent);
        Stream.concat(Stream.concat(ruling.holders().stream(), Stream.concat(ruled, judged))
                .flatMap(holder -> holder.agent().stream()),
                Stream.concat(left.stream().map(PreReport::agent), appealed))
                .forEach(agent -> byId.putIfAbsent(agent.id(), agent));
        return byId.values().stream();
    }

    private static int percent(Ruling ruling, Agent agent) {
        return ruling.holders().stream().filter(holder -> holder.agent().filter(one -> one.id().equals(agent.id())).isPresent())
                .mapToInt(Holder::percent).sum();
    }
}
