package dev.baobei.flow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.Addressee.About;
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
 * Whom a confirmed visit is told to: the agent for whom the customer is, or their agency where they left it.
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
        Optional<Addressee> holder = holder(winner.filter(one -> verdict.holders().stream()
                .anyMatch(sharing -> Objects.equals(sharing.agencyId(), one.agencyId()))).stream().toList(), directory)
                .or(() -> holder(verdict, directory));
        if (verdict.kind().equals("Contested") || holder.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        UUID about = HouseholdNotices.about(visit, verdict);
        boolean reveals = Collisions.reveals(visit, verdict, directory) || verdict.isBehindHalves() || winner.isPresent();
        Uni<Outbox.Start> start = secrets.areKept(tx, about).map(kept -> Collisions.hold(visit, directory) && (reveals || kept)
                ? Outbox.Start.HELD
                : Outbox.Start.PENDING);
        return start.flatMap(begins -> notices(tx, visit, verdict, holder.get(), directory,
                new About(visit.project().id(), Optional.of(about), Optional.ofNullable(verdict.report()), begins, now)));
    }

    private Uni<List<Outbox.New>> notices(SqlConnection tx, Visit visit, VerdictRecord verdict, Addressee holder,
            Directory directory, About about) {
        if (verdict.household() != null) {
            return households.of(tx, visit, verdict, directory, about);
        }
        Uni<Optional<Outbox.New>> one = verdict.report() == null
                ? Uni.createFrom().item(unreported(visit, verdict, holder, directory, about))
                : confirmed(tx, visit, verdict, directory, about);
        return one.map(notice -> notice.stream().toList());
    }

    /** Who is told of the first agency that has the customer by a verdict. */
    static Optional<Addressee> holder(VerdictRecord verdict, Directory directory) {
        return holder(verdict.holders(), directory);
    }

    private static Optional<Addressee> holder(List<HolderRecord> holders, Directory directory) {
        return Addressee.of(directory, holders.stream().filter(holder -> holder.agentId() != null).findFirst()
                .or(() -> holders.stream().filter(holder -> holder.agencyId() != null).findFirst()).stream()
                .map(holder -> ConfirmationFlow.holder(holder, directory))).stream().findFirst();
    }

    /** In the conversation in which the customer was reported, and in the words in which they were. */
    private Uni<Optional<Outbox.New>> confirmed(SqlConnection tx, Visit visit, VerdictRecord verdict, Directory directory,
            About about) {
        return reports.byReceipt(tx, directory, new Receipt(verdict.receipt())).map(Optional::orElseThrow)
                .flatMap(report -> messages.of(tx, report.id()).map(message -> Optional.of(notice(report, message, directory,
                        wording.text(new Reply.VisitConfirmed(visit.project(), report, visit.arrivedAt(), verdict.until())),
                        about))));
    }

    /** What a filer reported, and what was handed over, is told to the agent whose it is; the agency where they left. */
    Outbox.New notice(PreReport report, KeptMessage message, Directory directory, String text, About about) {
        Addressee told = Addressee.of(directory, report);
        boolean elsewhere = told.agent().isEmpty()
                || !Directory.bare(message.sender()).equals(Directory.bare(report.agent().address()));
        GatewayNumber number = elsewhere && !message.channel().equals(GatewayNumber.DESK)
                ? Conversation.withColleague(message, directory)
                : Conversation.withSender(message, directory);
        Addressee there = elsewhere ? told : new Addressee(told.agency(), told.agent(), Optional.of(message.sender()));
        return there.notice(outbox.newId(), number, text, about);
    }

    private Optional<Outbox.New> unreported(Visit visit, VerdictRecord verdict, Addressee holder, Directory directory,
            About about) {
        Reply reply = verdict.isSigned()
                ? new Reply.Signed(visit.project(), visit.name(), visit.phones().get(0), visit.arrivedAt(), verdict.until())
                : new Reply.CameAgain(visit.project(), visit.name(), visit.phones().get(0), visit.arrivedAt(),
                        verdict.until());
        return directory.numberFor(visit.project().id())
                .map(number -> holder.notice(outbox.newId(), number, wording.text(reply), about));
    }

    /** What waits goes out where the customer of the visit, or of the household, has a contract already. */
    Uni<Void> liftAfterContract(LockedVisit the, VerdictRecord verdict, Instant machineTime) {
        return liftAfterContract(the, the.visit().id(), machineTime)
                .chain(() -> liftAfterContract(the, HouseholdNotices.about(the.visit(), verdict), machineTime));
    }

    private Uni<Void> liftAfterContract(LockedVisit the, UUID about, Instant machineTime) {
        return secrets.liftAfterContract(the.tx(), about, Addressee.again(the.directory()), machineTime);
    }
}
