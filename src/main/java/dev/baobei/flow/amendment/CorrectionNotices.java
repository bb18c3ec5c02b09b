package dev.baobei.flow.amendment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.visit.HandedShare;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.KnownVisitors;
import dev.baobei.flow.act.KnownVisitors.Known;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.OwnEntries;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.flow.visit.Collisions;
import dev.baobei.postgres.dispute.Disputes;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.Secrets;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.visit.ShareHandOvers;
import dev.baobei.postgres.visit.VerdictLedger.Judged;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Whom it is told to that two people changed a confirmed arrival: those who were told for whom the customer is, each of the member of the
 * household whom they know. Where several agencies are told each has an entry of its own.
 *
 * <p>REG-16, line 292: nobody is told of a collision before the contract. That it is open whose the customer is would reveal one:
 * where the terms keep it secret the notice is written and held.
 */
@ApplicationScoped
class CorrectionNotices {

    private final Wording wording;
    private final Outbox outbox;
    private final PreReportLedger reports;
    private final Disputes disputes;
    private final ShareHandOvers handOvers;
    private final Secrets secrets;
    private final KnownVisitors knowing;

    CorrectionNotices(Wording wording, Outbox outbox, PreReportLedger reports, Disputes disputes,
            ShareHandOvers handOvers, Secrets secrets, KnownVisitors knowing) {
        this.wording = wording;
        this.outbox = outbox;
        this.reports = reports;
        this.disputes = disputes;
        this.handOvers = handOvers;
        this.secrets = secrets;
        this.knowing = knowing;
    }

    /**
     * @param the   the visit with its corrected arrival, and the verdict as it was before
     * @param now   the verdict as it is since
     * @param entry the sequence of that verdict's
     * @param until the end of the protection
     */
    Uni<List<Outbox.New>> of(LockedVisit the, Judged now, long entry, Instant until) {
        return start(the.tx(), the, now.verdict()).map(start -> new About(the.visit().project().id(),
                Optional.of(the.visit().id()), Optional.empty(), start, the.now()))
                .flatMap(about -> ruling(the).flatMap(ruling -> holders(the, ruling).flatMap(holders -> reported(the)
                        .flatMap(words -> knowing.of(the.tx(), the.visit(), the.judged().verdict(), the.directory())
                                .map(known -> new Told(new Corrected(the.visit(), now.verdict(), ruling.isPresent(), until),
                                        holders,
                                        words, known)))))
                        .map(told -> notices(the, told, now, entry, about)));
    }

    /** What is told, and of whom each knows. */
    private record Told(Corrected corrected, List<Holder> holders, List<PreReport> words, Known known) {

        Reply.Notice to(Addressee one, Visit visitor) {
            return visitor.id().equals(known.asked().id())
                    ? corrected.ofTheirs(said(one, words, corrected.visit()))
                    : corrected.ofFamily(known, visitor, one, holders);
        }
    }

    private List<Outbox.New> notices(LockedVisit the, Told told, Judged now, long entry, About about) {
        List<Addressee> all = Addressee.of(the.directory(), told.holders().stream());
        boolean several = all.stream().map(one -> one.agency().id()).distinct().count() > 1;
        return the.directory().numberFor(the.visit().project().id()).stream()
                .flatMap(ours -> all.stream().flatMap(one -> told.known().ofDecided(one.agency().id()).stream()
                        .map(visitor -> one.notice(outbox.newId(), ours, wording.text(new OfEntry(told.to(one, visitor), several
                                ? OwnEntries.told(the, visitor.id(), one.agency().id(), entry).mark()
                                : now.mark())), about))))
                .toList();
    }

    /** What was a candidate for the verdict as it was before, the winner first. */
    private Uni<List<PreReport>> reported(LockedVisit the) {
        VerdictRecord before = the.judged().verdict();
        List<String> receipts = Stream.concat(Stream.ofNullable(before.receipt()),
                before.trace().stream().map(VerdictRecord.ExaminedRecord::receipt)).distinct().toList();
        return Multi.createFrom().iterable(receipts).onItem().transformToUniAndConcatenate(
                receipt -> reports.byReceipt(the.tx(), the.directory(), new Receipt(receipt)).map(Optional::orElseThrow))
                .collect().asList();
    }

    /** In the words in which they, or a colleague, reported the customer: under a link those are of another number, and the visitor's are not theirs. */
    private static Said said(Addressee told, List<PreReport> reported, Visit visit) {
        return reported.stream().filter(report -> told.isOf(report.agent())).findFirst()
                .or(() -> reported.stream().filter(report -> report.agent().agency().id() == told.agency().id()).findFirst())
                .map(PreReport::said).orElseGet(() -> new Said(visit.name(), visit.phones()));
    }

    private Uni<Outbox.Start> start(SqlConnection tx, LockedVisit the, VerdictRecord verdict) {
        boolean holds = Collisions.hold(the.visit(), the.directory());
        boolean reveals = verdict.kind().equals("Contested") || verdict.isBehindHalves()
                || Collisions.reveals(the.visit(), verdict, the.directory());
        return secrets.areKept(tx, the.visit().id())
                .map(kept -> holds && (reveals || kept) ? Outbox.Start.HELD : Outbox.Start.PENDING);
    }

    private Uni<Optional<Ruling>> ruling(LockedVisit the) {
        return disputes.ofVisit(the.tx(), the.directory(), the.visit().id())
                .map(dispute -> dispute.flatMap(Dispute::inForce));
    }

    /** Those of the ruling in force, else of the verdict, and whom it was handed to since; while that was contested nobody was told anything. */
    private Uni<List<Holder>> holders(LockedVisit the, Optional<Ruling> ruling) {
        List<Holder> holders = ruling.map(Ruling::holders).orElseGet(() -> judged(the));
        return handOvers.of(the.tx(), the.directory(), the.visit().id())
                .map(handed -> HandedShare.after(handed, holders, ruling.flatMap(Ruling::since), the.now()))
                .map(now -> now.stream().filter(holder -> holder.percent() > 0).toList());
    }

    private static List<Holder> judged(LockedVisit the) {
        return the.judged().verdict().holders().stream().map(holder -> holder.in(the.directory()))
                .toList();
    }
}
