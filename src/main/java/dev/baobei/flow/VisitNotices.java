package dev.baobei.flow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.MessageLog;
import dev.baobei.postgres.Outbox;
import dev.baobei.postgres.PreReportLedger;
import dev.baobei.postgres.Protections;
import dev.baobei.postgres.Secrets;
import dev.baobei.postgres.VerdictRecord;
import dev.baobei.postgres.VerdictRecord.HolderRecord;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;

/**
 * Whom a confirmed visit is told to: the agent for whom the customer is.
 *
 * <p>REG-16, line 292: nobody is told of a collision before the contract. Where the terms say so, a notice that would reveal one is
 * written and held.
 */
@ApplicationScoped
class VisitNotices {

    private final Wording wording;
    private final Outbox outbox;
    private final PreReportLedger reports;
    private final MessageLog messages;
    private final Secrets secrets;
    private final Protections protections;
    private final HouseholdNotices households;
    private final LoserNotices losers;

    VisitNotices(Wording wording, Outbox outbox, PreReportLedger reports, MessageLog messages, Secrets secrets,
            Protections protections, HouseholdNotices households, LoserNotices losers) {
        this.wording = wording;
        this.outbox = outbox;
        this.reports = reports;
        this.messages = messages;
        this.secrets = secrets;
        this.protections = protections;
        this.households = households;
        this.losers = losers;
    }

    /** One notice at most for whom the customer is, unless agencies share; none for the house and none while a dispute is open. */
    Uni<List<Outbox.New>> of(LockedVisit the, VerdictRecord verdict, Link entry) {
        return households.wonEarlier(the.tx(), the.visit(), verdict).flatMap(winner -> of(the, verdict, entry, winner))
                .flatMap(told -> losers.of(the.tx(), the.visit(), verdict, entry, the.directory(), the.now())
                        .map(lost -> Stream.concat(told.stream(), lost.stream()).toList()));
    }

    private Uni<List<Outbox.New>> of(LockedVisit the, VerdictRecord verdict, Link entry, Optional<HolderRecord> winner) {
        Visit visit = the.visit();
        Directory directory = the.directory();
        Optional<Agent> holder = holder(winner.filter(one -> verdict.holders().stream()
                .anyMatch(sharing -> Objects.equals(sharing.agencyId(), one.agencyId()))).stream().toList(), verdict, directory)
                .or(() -> holder(verdict, directory));
        if (verdict.kind().equals("Contested") || holder.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        UUID about = HouseholdNotices.about(visit, verdict);
        boolean reveals = Collisions.reveals(visit, verdict, directory) || verdict.isBehindHalves() || winner.isPresent();
        Uni<Outbox.Start> start = secrets.areKept(the.tx(), about)
                .map(kept -> Collisions.hold(visit, directory) && (reveals || kept)
                        ? Outbox.Start.HELD
                        : Outbox.Start.PENDING);
        return start.flatMap(begins -> outgoing(the, verdict, entry, holder.get())
                .map(notice -> notice.stream().map(one -> new Outbox.New(one, Optional.empty(), Optional.of(about),
                        Optional.of(visit.project().id()), begins, the.now())).toList()));
    }

    private Uni<List<Outgoing>> outgoing(LockedVisit the, VerdictRecord verdict, Link entry, Agent holder) {
        if (verdict.household() != null) {
            return households.of(the, verdict, entry);
        }
        return protections.end(the.tx(), the.visit().id()).map(moved -> moved.orElse(verdict.until()))
                .flatMap(until -> verdict.report() == null
                        ? Uni.createFrom().item(unreported(the, verdict, entry, holder, until))
                        : confirmed(the, verdict, entry, until))
                .map(notice -> notice.stream().toList());
    }

    /** The agent of the first agency that has the customer by a verdict, as they are known there now. */
    static Optional<Agent> holder(VerdictRecord verdict, Directory directory) {
        return holder(verdict.holders(), verdict, directory);
    }

    private static Optional<Agent> holder(List<HolderRecord> holders, VerdictRecord verdict, Directory directory) {
        return holders.stream().filter(holder -> holder.agentId() != null).findFirst()
                .flatMap(holder -> directory.agent(holder.agentId())
                        .filter(agent -> !verdict.isSigned() || agent.isActive() && agent.agency().id() == holder.agencyId())
                        .flatMap(agent -> directory.agency(holder.agencyId()).map(agent::at)));
    }

    /** In the conversation in which the customer was reported, and in the words in which they were. */
    private Uni<Optional<Outgoing>> confirmed(LockedVisit the, VerdictRecord verdict, Link entry, Instant until) {
        return reports.byReceipt(the.tx(), the.directory(), new Receipt(verdict.receipt())).map(Optional::orElseThrow)
                .flatMap(report -> messages.of(the.tx(), report.id()).map(message -> Optional.of(outgoing(report, message,
                        the.directory(), wording.text(new OfEntry(new Reply.VisitConfirmed(the.visit().project(),
                                report, the.visit().arrivedAt(), until), entry.mark()))))));
    }

    /** What a filer reported, and what was handed over, is told to the agent whose it is. */
    Outgoing outgoing(PreReport report, KeptMessage message, Directory directory, String text) {
        boolean elsewhere = !Directory.bare(message.sender()).equals(Directory.bare(report.agent().address()));
        GatewayNumber number = elsewhere && !message.channel().equals(GatewayNumber.DESK)
                ? Conversation.withColleague(message, directory)
                : Conversation.withSender(message, directory);
        return new Outgoing(outbox.newId(), number.channel(), number.number(),
                elsewhere ? report.agent().address() : message.sender(), text);
    }

    private Optional<Outgoing> unreported(LockedVisit the, VerdictRecord verdict, Link entry, Agent holder, Instant until) {
        Visit visit = the.visit();
        Reply.Notice notice = verdict.isSigned()
                ? new Reply.Signed(visit.project(), visit.name(), visit.phones().get(0), visit.arrivedAt(), until,
                        verdict.registered() != null)
                : new Reply.CameAgain(visit.project(), holder, visit.name(), visit.phones().get(0), visit.arrivedAt(), until);
        return the.directory().numberFor(visit.project().id()).map(number -> new Outgoing(outbox.newId(), number.channel(),
                number.number(), holder.address(), wording.text(new OfEntry(notice, entry.mark()))));
    }
}
