package dev.baobei.flow.dispute;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.visit.VerdictRecord;
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

    Uni<List<Outbox.New>> of(LockedVisit the, Dispute before, Ruling ruling, Link entry) {
        return parties(the, before).map(parties -> notices(the, before, ruling, entry, parties));
    }

    /** Who appealed and has no answer yet, and whose the report is now; and between whom a verdict left it open, where nobody has ruled before. */
    private Uni<List<Party>> parties(LockedVisit the, Dispute before) {
        Stream<Receipt> left = before.inForce().isPresent()
                ? Stream.empty()
                : the.judged().verdict().undecided().stream().map(Receipt::new);
        Stream<Uni<List<Party>>> ofReports = left.map(receipt -> reports.byReceipt(the.tx(), the.directory(), receipt)
                .map(found -> found.stream().map(report -> new Party(report.agent(), report)).toList()));
        Stream<Uni<List<Party>>> ofAppeals = before.unanswered().stream().flatMap(objection -> objection.appeal().stream())
                .map(appeal -> reports.byReceipt(the.tx(), the.directory(), appeal.receipt())
                        .map(found -> found.stream().flatMap(report -> Stream.of(new Party(appeal.agent(), report),
                                new Party(report.agent(), report))).toList()));
        return Multi.createFrom().items(Stream.concat(ofReports, ofAppeals)).onItem()
                .transformToUniAndConcatenate(each -> each).collect().asList()
                .map(found -> found.stream().flatMap(List::stream).toList());
    }

    /** Somebody with a report of their own, in whose words they are told: the visit's may say more than they know. */
    private record Party(Agent agent, PreReport report) {}

    private List<Outbox.New> notices(LockedVisit the, Dispute before, Ruling ruling, Link entry, List<Party> parties) {
        Visit visit = the.visit();
        Optional<GatewayNumber> number = the.directory().numberFor(visit.project().id());
        boolean held = the.directory().termsOf(visit.project().id(), visit.arrivedAt()).orElseThrow()
                .disclosure().holdsCollisions();
        Outbox.Start start = held ? Outbox.Start.HELD : Outbox.Start.PENDING;
        About about = new About(visit.project().id(), Optional.of(visit.id()), Optional.empty(), start, the.now());
        return number.stream().flatMap(ours -> told(the, before, ruling, parties).map(one -> one.notice(outbox.newId(), ours,
                wording.text(new OfEntry(notice(visit, ruling, one, parties), entry.mark())), about))).toList();
    }

    private static Reply.Notice notice(Visit visit, Ruling ruling, Addressee told, List<Party> parties) {
        int percent = percent(ruling, told);
        return parties.stream().filter(party -> told.isOf(party.agent())).map(Party::report).findFirst()
                .map(own -> new Reply.Ruled(visit.project(), own.name(), own.phones().get(0), percent))
                .orElseGet(() -> new Reply.Ruled(visit.project(), visit.name(), visit.phones().get(0), percent));
    }

    /**
     * Those who get a share, and those who had one: by a ruling, or by a verdict that left nothing open, or was final until the
     * arrival was corrected; and the parties. Who left is told nothing; their agency is.
     */
    private static Stream<Addressee> told(LockedVisit the, Dispute before, Ruling ruling, List<Party> parties) {
        Stream<Holder> ruled = before.inForce().stream().flatMap(former -> former.holders().stream());
        VerdictRecord verdict = the.judged().verdict();
        Stream<Holder> judged = verdict.holders().stream().filter(holder -> holder.percent() > 0 || verdict.isOfAmendment())
                .map(holder -> holder.in(the.directory()));
        return Addressee.of(the.directory(), Stream.concat(Stream.concat(ruling.holders().stream(),
                Stream.concat(ruled, judged)), parties.stream().map(Party::agent).map(Holder::of))).stream();
    }

    private static int percent(Ruling ruling, Addressee told) {
        return ruling.holders().stream().filter(holder -> told.agent().isPresent()
                ? holder.agent().filter(told::isOf).isPresent()
                : holder.agency().filter(one -> one.id() == told.agency().id()).isPresent())
                .mapToInt(Holder::percent).sum();
    }
}
