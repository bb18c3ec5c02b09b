package dev.baobei.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.adjudication.Adjudicator;
import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.Acquaintance;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.Chain;
import dev.baobei.postgres.Customers;
import dev.baobei.postgres.Journal;
import dev.baobei.postgres.Outbox;
import dev.baobei.postgres.Transactions;
import dev.baobei.postgres.VerdictLedger;
import dev.baobei.postgres.VerdictLedger.Judged;
import dev.baobei.postgres.VerdictRecord;
import dev.baobei.postgres.VerdictRecord.HolderRecord;
import dev.baobei.postgres.VisitLedger;
import dev.baobei.postgres.directory.Directories;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The story of an arrival: stamped, reconciled with what was reported before it, judged, recorded. */
@ApplicationScoped
public class VisitFlow {

    /** How long an arrival waits for messages received before it; what is not handled by then makes the verdict contested. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How often an act is done again because the directory changed meanwhile. */
    static final int AGAIN = 3;

    private final BusinessClock clock;
    private final Intake intake;
    private final MessageFlow messages;
    private final Transactions transactions;
    private final Directories directories;
    private final Journal journal;
    private final Customers customers;
    private final VisitLedger visits;
    private final VerdictLedger verdicts;
    private final VisitFiles files;
    private final SelfVisitNotices notices;
    private final Outbox outbox;
    private final InstantSource machineTime;
    private final OutboxBell bell;
    private final Tally tally;

    VisitFlow(BusinessClock clock, Intake intake, MessageFlow messages, Transactions transactions, Directories directories,
            Journal journal, Customers customers, VisitLedger visits, VerdictLedger verdicts, VisitFiles files,
            SelfVisitNotices notices, Outbox outbox, InstantSource machineTime, OutboxBell bell, Tally tally) {
        this.clock = clock;
        this.intake = intake;
        this.messages = messages;
        this.transactions = transactions;
        this.directories = directories;
        this.journal = journal;
        this.customers = customers;
        this.visits = visits;
        this.verdicts = verdicts;
        this.files = files;
        this.notices = notices;
        this.outbox = outbox;
        this.machineTime = machineTime;
        this.bell = bell;
        this.tally = tally;
    }

    /** Stamps an arrival and judges it as of that moment. */
    public Uni<VisitOutcome> arrive(Arrival arrival) {
        Instant arrivedAt = clock.now();
        return settleBefore(arrivedAt).chain(() -> arrive(arrival, arrivedAt))
                .onFailure(Directories.Changed.class).retry().atMost(AGAIN)
                .onFailure(VisitLedger::isKeyTaken).recoverWithItem(new VisitOutcome.KeyUsed())
                .invoke(outcome -> bell.ring());
    }

    private Uni<VisitOutcome> arrive(Arrival arrival, Instant arrivedAt) {
        return directories.current().flatMap(directory -> directory.termsOf(arrival.project().id(), arrivedAt).isEmpty()
                ? Uni.createFrom().<VisitOutcome>item(new VisitOutcome.NoTerms())
                : transactions.inOne(tx -> arrive(tx, arrival, arrivedAt, directory)));
    }

    /** Handles what was received before a moment, as far as it can be done in time. */
    Uni<Void> settleBefore(Instant moment) {
        return intake.quietBefore(moment).chain(() -> messages.catchUp(moment))
                .ifNoItem().after(PATIENCE).recoverWithItem((Void) null);
    }

    private Uni<VisitOutcome> arrive(SqlConnection tx, Arrival arrival, Instant arrivedAt, Directory directory) {
        return journal.lock(tx, List.of(arrival.project())).call(() -> directories.unchanged(tx, directory))
                .flatMap(chains -> visits.byRequest(tx, directory, arrival.request())
                        .flatMap(before -> before.isPresent()
                                ? again(tx, arrival, before.get())
                                : register(tx, arrival, arrivedAt, directory, chains)));
    }

    private Uni<VisitOutcome> again(SqlConnection tx, Arrival arrival, VisitLedger.Registered before) {
        return before.isFrom(arrival.request())
                ? known(tx, before.visit())
                : Uni.createFrom().item(new VisitOutcome.KeyUsed());
    }

    private Uni<VisitOutcome> known(SqlConnection tx, Visit visit) {
        return verdicts.latest(tx, visit.id()).map(judged -> new VisitOutcome.Known(visit, judged.orElseThrow()));
    }

    private Uni<VisitOutcome> register(SqlConnection tx, Arrival arrival, Instant arrivedAt, Directory directory,
            Map<Integer, Chain> chains) {
        return visits.near(tx, directory, arrival.project().id(), arrival.phones())
                .map(earlier -> Acquaintance.of(arrival.name(), arrival.phones(), arrival.project().dayOf(arrivedAt), earlier))
                .flatMap(acquaintance -> acquaintance instanceof Acquaintance.CameToday today
                        ? known(tx, today.earlier())
                        : customer(tx, arrival, acquaintance).flatMap(
                                customer -> judge(tx, visit(arrival, arrivedAt, customer, directory), arrival, directory,
                                        chains)));
    }

    private Uni<UUID> customer(SqlConnection tx, Arrival arrival, Acquaintance acquaintance) {
        int project = arrival.project().id();
        Uni<UUID> customer = acquaintance instanceof Acquaintance.Known known
                ? Uni.createFrom().item(known.customer())
                : customers.add(tx, project);
        return acquaintance instanceof Acquaintance.Doubtful
                ? customer
                : customer.call(id -> customers.link(tx, project, id, arrival.phones()));
    }

    private Visit visit(Arrival arrival, Instant arrivedAt, UUID customer, Directory directory) {
        Project project = directory.project(arrival.project().id()).orElseThrow();
        return new Visit(visits.newId(), project, customer, arrival.name(), arrival.phones(), arrival.source(),
                arrival.broughtBy(), arrivedAt);
    }

    private Uni<VisitOutcome> judge(SqlConnection tx, Visit visit, Arrival arrival, Directory directory,
            Map<Integer, Chain> chains) {
        Chain chain = chains.get(visit.project().id());
        return visits.add(tx, visit, arrival.request())
                .chain(() -> files.load(tx, visit, directory))
                .map(file -> VerdictRecord.of(Adjudicator.judge(file)))
                .invoke(verdict -> enter(chain, visit, verdict, 1, visit.arrivedAt()))
                .flatMap(verdict -> verdicts.add(tx, visit.id(), 1, verdict, visit.arrivedAt()))
                .call(() -> journal.write(tx, chains.values()))
                .call(judged -> notices.of(tx, visit, judged.verdict(), directory)
                        .chain(told -> outbox.add(tx, told, machineTime.instant())))
                .invoke(judged -> tally.judged(judged.verdict().kind()))
                .map(judged -> new VisitOutcome.Registered(visit, judged));
    }

    private static void enter(Chain chain, Visit visit, VerdictRecord verdict, int version, Instant now) {
        chain.add(Entry.Kind.ARRIVED, now, visit.arrivedAt(), Chain.Subject.visit(visit.id()),
                Map.of("visit", visit.id().toString(), "customer", visit.customer().toString(), "closesAt",
                        visit.closesAt().toString()),
                Map.of("name", visit.name().written(), "phones",
                        String.join(",", visit.phones().stream().map(PhoneNumber::pattern).toList())));
        enterVerdict(chain, visit, verdict, version, now);
    }

    /** Puts a version of a verdict into the journal. */
    private static void enterVerdict(Chain chain, Visit visit, VerdictRecord verdict, int version, Instant now) {
        Map<String, String> facts = new TreeMap<>(Map.of("visit", visit.id().toString(), "version", Integer.toString(version),
                "kind", verdict.kind(), "from", verdict.from().toString(), "until", verdict.until().toString()));
        facts.put("holders", verdict.holders().stream().map(HolderRecord::key).collect(Collectors.joining(",")));
        Optional.ofNullable(verdict.receipt()).ifPresent(receipt -> facts.put("receipt", receipt));
        chain.add(Entry.Kind.JUDGED, now, now, Chain.Subject.visit(visit.id()), facts, Map.of());
    }

    /**
     * The verdict that the same arrival would get now; the visit is judged as of its arrival, for ever.
     *
     * @param used the report that this very visit used up, if it did
     */
    Uni<VerdictRecord> judgeAgain(SqlConnection tx, Visit visit, Directory directory, Optional<UUID> used) {
        return files.load(tx, visit, directory).map(file -> used.map(file::without).orElse(file))
                .map(file -> VerdictRecord.of(Adjudicator.judge(file)));
    }

    /** The next version of a visit's verdict. */
    Uni<Judged> newVersion(LockedVisit the, VerdictRecord verdict) {
        int version = the.judged().version() + 1;
        enterVerdict(the.chain(), the.visit(), verdict, version, the.now());
        return verdicts.add(the.tx(), the.visit().id(), version, verdict, the.now());
    }

    /** A visit with the newest version of its verdict. */
    public Uni<VisitOutcome> visit(UUID id) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> visits.byId(tx, directory, id)
                .flatMap(found -> found.isPresent()
                        ? known(tx, found.get())
                        : Uni.createFrom().item(new VisitOutcome.Unknown()))));
    }
}
