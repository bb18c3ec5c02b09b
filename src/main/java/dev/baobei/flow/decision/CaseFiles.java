package dev.baobei.flow.decision;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.parse.Addition;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.rule.FollowUps;
import dev.baobei.domain.terms.Renewal;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.postgres.dispute.AppealLog;
import dev.baobei.postgres.dispute.AppealLog.Known;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.report.FollowUpLog;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.report.ReportCounts;
import dev.baobei.postgres.sql.SharedDigits.Asked;
import dev.baobei.postgres.visit.ExistingCustomers;
import dev.baobei.postgres.visit.Protections;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Loads everything on record that bears on a batch of messages, with as few questions to the database as may be. */
@ApplicationScoped
public class CaseFiles {

    /** More receipts than needed are drawn, so that those in use can be left out without asking again. */
    private static final int SPARE_RECEIPTS = 8;

    /** Kinds of messages that name reports on record. */
    private static final Set<Reading.Kind> NAMING = Set.of(Reading.Kind.QUERY, Reading.Kind.WITHDRAWAL,
            Reading.Kind.SUPPLEMENT, Reading.Kind.FOLLOW_UP, Reading.Kind.APPEAL);

    /** Those of them that name one by its receipt, and no other. */
    private static final Set<Reading.Kind> BY_RECEIPT = Set.of(Reading.Kind.SUPPLEMENT, Reading.Kind.FOLLOW_UP,
            Reading.Kind.APPEAL);

    private final PreReportLedger reports;
    private final Protections protections;
    private final ReportCounts counts;
    private final FollowUpLog followUps;
    private final AppealLog appeals;
    private final ExistingCustomers existing;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final RandomGenerator random = new SecureRandom();

    CaseFiles(PreReportLedger reports, Protections protections, ReportCounts counts, FollowUpLog followUps,
            AppealLog appeals, ExistingCustomers existing, Outbox outbox, BusinessClock clock) {
        this.reports = reports;
        this.protections = protections;
        this.counts = counts;
        this.followUps = followUps;
        this.appeals = appeals;
        this.existing = existing;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Uni<OnRecord> load(SqlConnection tx, List<Handling> batch) {
        Directory directory = batch.get(0).directory();
        int count = batch.stream().mapToInt(CaseFiles::mayAdd).sum();
        return counts.on(tx, batch.stream().flatMap(OfTheDay::asked).distinct().toList()).map(OfTheDay::new)
                .flatMap(ofTheDay -> asksFor(tx, directory, batch)
                        .flatMap(more -> load(tx, directory, asked(batch, more), more, ofTheDay, count,
                                count + batch.size()))
                        .call(onRecord -> appealed(tx, directory, batch).invoke(onRecord.appeals()::putAll)));
    }

    private static int mayAdd(Handling handling) {
        return handling.reading().kind() == Reading.Kind.SUPPLEMENT ? 1 : handling.reading().reports().size();
    }

    private Uni<OnRecord> load(SqlConnection tx, Directory directory, Set<Asked> asked, List<PreReport> more,
            OfTheDay ofTheDay, int receipts, int ids) {
        return reports.near(tx, directory, asked).map(near -> together(near, more))
                .flatMap(found -> protections.near(tx, directory, asked, clock.now())
                        .flatMap(protecting -> followUps(tx, directory, found)
                                .flatMap(followed -> existing.near(tx, directory, asked)
                                        .flatMap(listed -> freeReceipts(tx, receipts).map(free -> new OnRecord(found,
                                                protecting, listed, ofTheDay, followed, free, ids(ids), clock.now()))))));
    }

    /** The appeals that wait about reports about which somebody appeals again. */
    private Uni<Map<Receipt, List<Known>>> appealed(SqlConnection tx, Directory directory, List<Handling> batch) {
        List<String> receipts = batch.stream().filter(handling -> handling.reading().kind() == Reading.Kind.APPEAL)
                .flatMap(handling -> Preparation.receipt(handling.message(), handling.reading(), directory).stream())
                .map(Receipt::code).distinct().toList();
        return appeals.waiting(tx, directory, receipts);
    }

    /** When reports were followed up whose terms make something of it. */
    private Uni<FollowUps> followUps(SqlConnection tx, Directory directory, List<PreReport> found) {
        Map<Integer, Renewal> renewals = directory.renewals();
        List<UUID> renewable = found.stream().filter(report -> renewals.containsKey(report.terms())).map(PreReport::id)
                .toList();
        return renewable.isEmpty()
                ? Uni.createFrom().item(new FollowUps(Map.of(), renewals))
                : followUps.times(tx, renewable).map(times -> new FollowUps(times, renewals));
    }

    /** The numbers that are reported; and those of a report that is corrected, which the corrected one may keep. */
    private static Set<Asked> asked(List<Handling> batch, List<PreReport> named) {
        Set<Asked> asked = new LinkedHashSet<>();
        batch.stream().flatMap(handling -> handling.reading().reports().stream())
                .forEach(report -> report.project().ifPresent(
                        project -> report.phones().forEach(phone -> asked.add(new Asked(project.id(), phone)))));
        batch.stream().filter(handling -> handling.reading().kind() == Reading.Kind.SUPPLEMENT)
                .forEach(handling -> named.forEach(report -> Stream
                        .concat(report.phones().stream(), SupplementDecider.read(handling).addition()
                                .flatMap(Addition::phone).stream())
                        .forEach(phone -> asked.add(new Asked(report.project(), phone)))));
        return asked;
    }

    /** The reports that messages name: the sender's pending ones for a query, or the one under a receipt. */
    private Uni<List<PreReport>> asksFor(SqlConnection tx, Directory directory, List<Handling> batch) {
        List<Uni<List<PreReport>>> questions = batch.stream()
                .filter(handling -> NAMING.contains(handling.reading().kind()))
                .flatMap(handling -> questions(tx, directory, handling)).toList();
        return Multi.createFrom().iterable(questions).onItem().transformToUniAndConcatenate(question -> question)
                .collect().asList().map(lists -> lists.stream().flatMap(Collection::stream).toList());
    }

    private Stream<Uni<List<PreReport>>> questions(SqlConnection tx, Directory directory, Handling handling) {
        Optional<Agent> agent = BY_RECEIPT.contains(handling.reading().kind())
                ? Optional.empty()
                : directory.agentAt(handling.message().sender());
        Optional<Receipt> receipt = Preparation.receipt(handling.message(), handling.reading(), directory);
        return Stream.concat(
                agent.map(one -> reports.pendingOf(tx, directory, one.id(), clock.now())).stream(),
                receipt.map(one -> reports.byReceipt(tx, directory, one).map(found -> found.stream().toList())).stream());
    }

    private static List<PreReport> together(List<PreReport> some, List<PreReport> others) {
        Set<UUID> known = new LinkedHashSet<>();
        return Stream.concat(some.stream(), others.stream()).filter(report -> known.add(report.id())).toList();
    }

    private Uni<List<Receipt>> freeReceipts(SqlConnection tx, int count) {
        Set<Receipt> drawn = new LinkedHashSet<>();
        while (count > 0 && drawn.size() < count + SPARE_RECEIPTS) {
            drawn.add(Receipt.random(random));
        }
        return drawn.isEmpty()
                ? Uni.createFrom().item(List.of())
                : reports.taken(tx, drawn)
                        .map(taken -> drawn.stream().filter(receipt -> !taken.contains(receipt.code())).toList());
    }

    private List<UUID> ids(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(outbox.newId());
        }
        return ids;
    }
}
