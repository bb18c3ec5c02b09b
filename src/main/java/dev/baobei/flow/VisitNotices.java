package dev.baobei.flow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.MessageLog;
import dev.baobei.postgres.Outbox;
import dev.baobei.postgres.PreReportLedger;
import dev.baobei.postgres.Secrets;
import dev.baobei.postgres.VerdictRecord;
import dev.baobei.postgres.VerdictRecord.HolderRecord;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

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
    private final HouseholdNotices households;
    private final LoserNotices losers;

    VisitNotices(Wording wording, Outbox outbox, PreReportLedger reports, MessageLog messages, Secrets secrets,
            HouseholdNotices households, LoserNotices losers) {
        this.wording = wording;
        this.outbox = outbox;
        this.reports = reports;
        this.messages = messages;
        this.secrets = secrets;
        this.households = households;
        this.losers = losers;
    }

    /** One notice at most for whom the customer is, unless agencies share; none for the house and none while a dispute is open. */
    Uni<List<Outbox.New>> of(SqlConnection tx, Visit visit, VerdictRecord verdict, Directory directory, Instant now) {
        return households.wonEarlier(tx, visit, verdict).flatMap(winner -> of(tx, visit, verdict, winner, directory, now))
                .flatMap(told -> losers.of(tx, visit, verdict, directory, now)
                        .map(lost -> Stream.concat(told.stream(), lost.stream()).toList()));
    }

    private Uni<List<Outbox.New>> of(SqlConnection tx, Visit visit, VerdictRecord verdict, Optional<HolderRecord> winner,
            Directory directory, Instant now) {
        Optional<Agent> holder = holder(winner.filter(one -> verdict.holders().stream()
                .anyMatch(sharing -> Objects.equals(sharing.agencyId(), one.agencyId()))).stream().toList(), verdict, directory)
                .or(() -> holder(verdict, directory));
        if (verdict.kind().equals("Contested") || holder.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        UUID about = HouseholdNotices.about(visit, verdict);
        boolean reveals = Collisions.reveals(visit, verdict, directory) || verdict.isBehindHalves() || winner.isPresent();
        Uni<Outbox.Start> start = secrets.areKept(tx, about).map(kept -> Collisions.hold(visit, directory) && (reveals || kept)
                ? Outbox.Start.HELD
                : Outbox.Start.PENDING);
        return start.flatMap(begins -> outgoing(tx, visit, verdict, holder.get(), directory)
                .map(notice -> notice.stream().map(one -> new Outbox.New(one, Optional.empty(), Optional.of(about),
                        Optional.of(visit.project().id()), begins, now)).toList()));
    }

    private Uni<List<Outgoing>> outgoing(SqlConnection tx, Visit visit, VerdictRecord verdict, Agent holder,
            Directory directory) {
        if (verdict.household() != null) {
            return households.of(tx, visit, verdict, directory);
        }
        Uni<Optional<Outgoing>> one = verdict.report() == null
                ? Uni.createFrom().item(unreported(visit, verdict, holder, directory))
                : confirmed(tx, visit, verdict, directory);
        return one.map(notice -> notice.stream().toList());
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
    private Uni<Optional<Outgoing>> confirmed(SqlConnection tx, Visit visit, VerdictRecord verdict, Directory directory) {
        return reports.byReceipt(tx, directory, new Receipt(verdict.receipt())).map(Optional::orElseThrow)
                .flatMap(report -> messages.of(tx, report.id()).map(message -> Optional.of(outgoing(report, message, directory,
                        wording.text(new Reply.VisitConfirmed(visit.project(),
                                report, visit.arrivedAt(), verdict.until()))))));
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

    private Optional<Outgoing> unreported(Visit visit, VerdictRecord verdict, Agent holder, Directory directory) {
        Reply reply = verdict.isSigned()
                ? new Reply.Signed(visit.project(), visit.name(), visit.phones().get(0), visit.arrivedAt(), verdict.until(),
                        verdict.registered() != null)
                : new Reply.CameAgain(visit.project(), holder, visit.name(), visit.phones().get(0), visit.arrivedAt(),
                        verdict.until());
        return directory.numberFor(visit.project().id()).map(number -> new Outgoing(outbox.newId(), number.channel(),
                number.number(), holder.address(), wording.text(reply)));
    }
}
