package dev.baobei.flow.visit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.KnownVisitors;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.flow.notice.Conversation;
import dev.baobei.postgres.message.MessageLog;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.visit.HolderRecord;
import dev.baobei.postgres.visit.ProtectionEnds;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;

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
    private final HeldNotices held;
    private final ProtectionEnds ends;
    private final HouseholdNotices households;
    private final LoserNotices losers;

    VisitNotices(Wording wording, Outbox outbox, PreReportLedger reports, MessageLog messages, HeldNotices held,
            ProtectionEnds ends, HouseholdNotices households, LoserNotices losers) {
        this.wording = wording;
        this.outbox = outbox;
        this.reports = reports;
        this.messages = messages;
        this.held = held;
        this.ends = ends;
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
        Optional<Addressee> holder = holder(winner.filter(one -> verdict.holders().stream()
                .anyMatch(sharing -> Objects.equals(sharing.agencyId(), one.agencyId()))).stream().toList(), directory)
                .or(() -> holder(verdict.holders(), directory));
        if (verdict.kind().equals("Contested") || holder.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        UUID about = KnownVisitors.about(visit, verdict);
        boolean reveals = Collisions.reveals(visit, verdict, directory) || verdict.isBehindHalves() || winner.isPresent();
        return held.start(the, about, reveals)
                .flatMap(begins -> notices(the, verdict, entry, holder.get(), new About(visit.project().id(),
                        Optional.of(about), Optional.ofNullable(verdict.report()), begins, the.now())));
    }

    private Uni<List<Outbox.New>> notices(LockedVisit the, VerdictRecord verdict, Link entry, Addressee holder, About about) {
        if (verdict.household() != null) {
            return households.of(the, verdict, entry, about);
        }
        return ends.ofVisit(the.tx(), the.visit().id()).map(moved -> moved.orElse(verdict.until()))
                .flatMap(until -> verdict.report() == null
                        ? Uni.createFrom().item(unreported(the, verdict, entry, until, holder, about))
                        : confirmed(the, verdict, entry, until, about))
                .map(notice -> notice.stream().toList());
    }

    /** Who is told of the first agency that has the customer by a verdict. */
    static Optional<Addressee> holder(List<HolderRecord> holders, Directory directory) {
        return Addressee.of(directory, holders.stream().filter(holder -> holder.agentId() != null).findFirst()
                .or(() -> holders.stream().filter(holder -> holder.agencyId() != null).findFirst()).stream()
                .map(holder -> holder.in(directory))).stream().findFirst();
    }

    /** In the conversation in which the customer was reported, and in the words in which they were. */
    private Uni<Optional<Outbox.New>> confirmed(LockedVisit the, VerdictRecord verdict, Link entry, Instant until,
            About about) {
        return reports.byReceipt(the.tx(), the.directory(), new Receipt(verdict.receipt())).map(Optional::orElseThrow)
                .flatMap(report -> messages.of(the.tx(), report.id()).map(message -> Optional.of(notice(report, message,
                        the.directory(), wording.text(new OfEntry(new Reply.VisitConfirmed(the.visit().project(),
                                report, the.visit().arrivedAt(), until), entry.mark())),
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

    private Optional<Outbox.New> unreported(LockedVisit the, VerdictRecord verdict, Link entry, Instant until,
            Addressee holder, About about) {
        Visit visit = the.visit();
        Reply.Notice notice = verdict.isSigned()
                ? new Reply.Signed(visit.project(), visit.name(), visit.phones().get(0), visit.arrivedAt(), until,
                        verdict.registered() != null)
                : new Reply.CameAgain(visit.project(), visit.name(), visit.phones().get(0), visit.arrivedAt(), until);
        return the.directory().numberFor(visit.project().id()).map(number -> holder.notice(outbox.newId(), number,
                wording.text(new OfEntry(notice, entry.mark())), about));
    }
}
