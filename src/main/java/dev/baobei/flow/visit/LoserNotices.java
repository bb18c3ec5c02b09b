package dev.baobei.flow.visit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.LostNotice;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.terms.Disclosure.Collision;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.Secrets;
import dev.baobei.postgres.message.ToldLosses;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.visit.HolderRecord;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.postgres.visit.VerdictRecord.ExaminedRecord;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * To whom it is told that they lost by a final verdict: whose report counted, where the terms tell all of a collision at once, or where the
 * customer has signed already. Else they hear of it with the notices of the contract.
 */
@ApplicationScoped
class LoserNotices {

    private final PreReportLedger reports;
    private final ToldLosses losses;
    private final Secrets secrets;
    private final Outbox outbox;
    private final Wording wording;

    LoserNotices(PreReportLedger reports, ToldLosses losses, Secrets secrets, Outbox outbox, Wording wording) {
        this.reports = reports;
        this.losses = losses;
        this.secrets = secrets;
        this.outbox = outbox;
        this.wording = wording;
    }

    /** Each once, in the words in which they reported the customer; nobody while it is open whose the customer is, or where they are the house's. */
    Uni<List<Outbox.New>> of(SqlConnection tx, Visit visit, VerdictRecord verdict, Link entry, Directory directory,
            Instant now) {
        return areTold(tx, visit, directory).flatMap(told -> told
                ? told(tx, visit, verdict, entry, directory, now)
                : Uni.createFrom().item(List.of()));
    }

    private Uni<Boolean> areTold(SqlConnection tx, Visit visit, Directory directory) {
        Collision told = directory.termsOf(visit.project().id(), visit.arrivedAt()).orElseThrow().disclosure().collision();
        return told == Collision.AT_CONTRACT
                ? secrets.isContracted(tx, visit.id())
                : Uni.createFrom().item(told == Collision.TO_ALL_AT_ONCE);
    }

    private Uni<List<Outbox.New>> told(SqlConnection tx, Visit visit, VerdictRecord verdict, Link entry, Directory directory,
            Instant now) {
        Stream<Receipt> candidates = verdict.trace().stream().filter(one -> isAgencys(verdict) && one.isEligible())
                .map(ExaminedRecord::receipt).map(Receipt::new);
        return Multi.createFrom().items(candidates).onItem()
                .transformToUniAndConcatenate(receipt -> reports.byReceipt(tx, directory, receipt)).collect().asList()
                .flatMap(found -> Multi.createFrom()
                        .items(found.stream().flatMap(Optional::stream).filter(report -> isLost(report, verdict))).onItem()
                        .transformToUniAndConcatenate(report -> once(tx, report, visit, entry, directory, now)).collect()
                        .asList())
                .map(notices -> notices.stream().flatMap(List::stream).toList());
    }

    private Uni<List<Outbox.New>> once(SqlConnection tx, PreReport report, Visit visit, Link entry, Directory directory,
            Instant now) {
        List<Outbox.New> notice = notice(report, visit, entry, directory, now).toList();
        return notice.isEmpty()
                ? Uni.createFrom().item(notice)
                : losses.isFirst(tx, report.id(), visit.id(), now).map(first -> first ? notice : List.of());
    }

    private static boolean isAgencys(VerdictRecord verdict) {
        return !verdict.kind().equals("Contested")
                && verdict.holders().stream().map(HolderRecord::agencyId).allMatch(Objects::nonNull);
    }

    private static boolean isLost(PreReport report, VerdictRecord verdict) {
        return verdict.holders().stream()
                .noneMatch(holder -> Objects.equals(holder.agencyId(), report.agent().agency().id()));
    }

    private Stream<Outbox.New> notice(PreReport report, Visit visit, Link entry, Directory directory, Instant now) {
        String text = wording.text(new OfEntry(new LostNotice(visit.project(), report, visit.arrivedAt()), entry.mark()));
        return directory.numberFor(visit.project().id()).stream()
                .map(ours -> Addressee.of(directory, report).notice(outbox.newId(), ours, text,
                        new About(visit.project().id(), Optional.of(visit.id()), Optional.of(report.id()),
                                Outbox.Start.PENDING, now)));
    }
}
