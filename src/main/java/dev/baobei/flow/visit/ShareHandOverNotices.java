package dev.baobei.flow.visit;

import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.reply.ShareNotice;
import dev.baobei.domain.visit.HandedShare;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.message.Secrets;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;

/**
 * Whom it is told to that a visited customer was handed over: whose they are now, and whose they were where they still work there.
 *
 * <p>REG-16, line 292: nobody is told of a collision before the contract: held back where that of the visit itself would be.
 */
@ApplicationScoped
class ShareHandOverNotices {

    private final Outbox outbox;
    private final Wording wording;
    private final PreReportLedger reports;
    private final Secrets secrets;
    private final InstantSource machineTime;

    ShareHandOverNotices(Outbox outbox, Wording wording, PreReportLedger reports, Secrets secrets, InstantSource machineTime) {
        this.outbox = outbox;
        this.wording = wording;
        this.reports = reports;
        this.secrets = secrets;
        this.machineTime = machineTime;
    }

    Uni<Void> tell(LockedVisit the, Holder before, HandedShare handed, Link entry) {
        return start(the).flatMap(start -> said(the).flatMap(said -> {
            Stream<Addressee> former = Addressee.of(the.directory(), Stream.of(before)).stream()
                    .filter(one -> one.agent().isPresent());
            Stream<Outbox.New> told = Stream.concat(
                    notice(the, Addressee.of(the.directory(), handed.to()), new ShareNotice(the.visit().project(), said.name(),
                            said.phones().get(0), Optional.empty()), entry, start),
                    former.flatMap(one -> notice(the, one, new ShareNotice(the.visit().project(), said.name(),
                            said.phones().get(0), Optional.of(handed.to())), entry, start)));
            return outbox.add(the.tx(), told.toList(), machineTime.instant());
        }));
    }

    private Uni<Outbox.Start> start(LockedVisit the) {
        VerdictRecord verdict = the.judged().verdict();
        boolean reveals = verdict.kind().equals("Contested") || verdict.isBehindHalves()
                || Collisions.reveals(the.visit(), verdict, the.directory());
        return secrets.areKept(the.tx(), the.visit().id()).map(kept -> Collisions.hold(the.visit(), the.directory())
                && (reveals || kept) ? Outbox.Start.HELD : Outbox.Start.PENDING);
    }

    /** In the words in which the agency reported the customer: the visitor's may say more than they know. */
    private Uni<Said> said(LockedVisit the) {
        Said visitors = new Said(the.visit().name(), the.visit().phones());
        return Optional.ofNullable(the.judged().verdict().receipt())
                .map(receipt -> reports.byReceipt(the.tx(), the.directory(), new Receipt(receipt))
                        .map(found -> found.map(PreReport::said).orElse(visitors)))
                .orElseGet(() -> Uni.createFrom().item(visitors));
    }

    private Stream<Outbox.New> notice(LockedVisit the, Addressee to, ShareNotice notice, Link entry, Outbox.Start start) {
        String text = wording.text(new OfEntry(notice, entry.mark()));
        return the.directory().numberFor(the.visit().project().id()).stream()
                .map(ours -> to.notice(outbox.newId(), ours, text, new About(the.visit().project().id(),
                        Optional.of(the.visit().id()), Optional.empty(), start, the.now())));
    }
}
