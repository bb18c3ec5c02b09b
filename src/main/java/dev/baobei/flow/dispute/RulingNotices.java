package dev.baobei.flow.dispute;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.HouseholdNotice.FamilyRuled;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.KnownVisitors;
import dev.baobei.flow.act.KnownVisitors.Known;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.OwnEntries;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Whom a ruling is told to: every agent who gets or loses a share by it, or appealed; each of the customer whom they know. Where several
 * agencies are told each has an entry of its own.
 *
 * <p>REG-16, line 292: nobody is told of a collision before the contract; where the terms keep it secret the notices are written
 * and held.
 */
@ApplicationScoped
class RulingNotices {

    private final Wording wording;
    private final PreReportLedger reports;
    private final KnownVisitors knowing;
    private final Outbox outbox;

    RulingNotices(Wording wording, PreReportLedger reports, KnownVisitors knowing, Outbox outbox) {
        this.wording = wording;
        this.reports = reports;
        this.knowing = knowing;
        this.outbox = outbox;
    }

    Uni<List<Outbox.New>> of(LockedVisit the, Dispute before, Ruling ruling, Link entry) {
        return knowing.of(the.tx(), the.visit(), the.judged().verdict(), the.directory())
                .flatMap(known -> parties(the, before)
                        .map(parties -> notices(the, before, new Told(ruling, entry, known, parties))));
    }

    /** What is told, and of whom each knows: somebody of their own, or whom they reported. */
    private record Told(Ruling ruling, Link entry, Known known, List<Party> parties) {

        Optional<Customer> to(Addressee told) {
            return parties.stream().filter(party -> told.isOf(party.agent())).map(Party::report).findFirst()
                    .map(own -> new Customer(known.asked().id(), own.said(), false))
                    .or(() -> known.ofDecided(told.agency().id()).map(visit -> new Customer(visit.id(),
                            new PreReport.Said(visit.name(), visit.phones()), known.isOfFirst(visit))));
        }
    }

    /** A visit, and its customer in the words in which an agency knows them; perhaps only family of whom the ruling is about. */
    private record Customer(UUID visit, PreReport.Said words, boolean family) {}

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

    private List<Outbox.New> notices(LockedVisit the, Dispute before, Told said) {
        Visit visit = the.visit();
        boolean held = the.directory().termsOf(visit.project().id(), visit.arrivedAt()).orElseThrow()
                .disclosure().holdsCollisions();
        Outbox.Start start = held ? Outbox.Start.HELD : Outbox.Start.PENDING;
        About about = new About(visit.project().id(), Optional.of(visit.id()), Optional.empty(), start, the.now());
        List<Addressee> told = told(the, before, said.ruling(), said.parties()).toList();
        boolean several = told.stream().map(one -> one.agency().id()).distinct().count() > 1;
        return the.directory().numberFor(visit.project().id()).stream()
                .flatMap(ours -> told.stream().flatMap(one -> said.to(one).stream().map(customer -> one.notice(outbox.newId(),
                        ours, wording.text(new OfEntry(notice(visit, customer, one, said.ruling().holders()), several
                                ? OwnEntries.told(the, customer.visit(), one.agency().id(), said.entry().sequence()).mark()
                                : said.entry().mark())),
                        about))))
                .toList();
    }

    private static Reply.Notice notice(Visit visit, Customer customer, Addressee told, List<Holder> holders) {
        return customer.family()
                ? new FamilyRuled(visit.project(), customer.words().name(), customer.words().phones().get(0),
                        told.percentOfAll(holders))
                : new Reply.Ruled(visit.project(), customer.words().name(), customer.words().phones().get(0),
                        told.percentOf(holders), told.percentOfAgency(holders));
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
}
