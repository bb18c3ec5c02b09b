package dev.baobei.flow.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.adjudication.Adjudicator;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.Acquaintance;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.Relative;
import dev.baobei.domain.visit.Stamp;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.message.Intake;
import dev.baobei.flow.message.MessageFlow;
import dev.baobei.flow.message.Tally;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.sql.Transactions;
import dev.baobei.postgres.visit.Customers;
import dev.baobei.postgres.visit.Relatives;
import dev.baobei.postgres.visit.VerdictLedger;
import dev.baobei.postgres.visit.VerdictLedger.Judged;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.postgres.visit.VisitLedger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The story of an arrival: stamped, reconciled with what was reported before it, judged, recorded. */
@ApplicationScoped
public class VisitFlow {

    /** How long an arrival waits for messages received before it; what is not handled by then makes the verdict contested. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

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
    private final JoinedCustomers joined;
    private final NamedRelatives named;
    private final Relatives relatives;
    private final SelfVisitNotices notices;
    private final Outbox outbox;
    private final InstantSource machineTime;
    private final OutboxBell bell;
    private final Tally tally;

    VisitFlow(BusinessClock clock, Intake intake, MessageFlow messages, Transactions transactions, Directories directories,
            Journal journal, Customers customers, VisitLedger visits, VerdictLedger verdicts, VisitFiles files,
            JoinedCustomers joined, NamedRelatives named, Relatives relatives, SelfVisitNotices notices, Outbox outbox,
            InstantSource machineTime,
            OutboxBell bell, Tally tally) {
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
        this.joined = joined;
        this.named = named;
        this.relatives = relatives;
        this.notices = notices;
        this.outbox = outbox;
        this.machineTime = machineTime;
        this.bell = bell;
        this.tally = tally;
    }

    /** Stamps an arrival and judges it as of that moment. */
    public Uni<VisitOutcome> arrive(Arrival arrival) {
        Arrived arrived = Arrived.now(visits.newId(), clock.now());
        return settleBefore(arrived.at()).chain(() -> arrive(arrival, arrived))
                .plug(Directories::untilUnchanged)
                .onFailure(VisitLedger::isKeyTaken).recoverWithItem(new VisitOutcome.KeyUsed())
                .invoke(outcome -> bell.ring());
    }

    private Uni<VisitOutcome> arrive(Arrival arrival, Arrived arrived) {
        return directories.current().flatMap(directory -> directory.termsOf(arrival.project().id(), arrived.at()).isEmpty()
                ? Uni.createFrom().<VisitOutcome>item(new VisitOutcome.NoTerms())
                : transactions.inOne(tx -> arrive(tx, arrival, arrived, directory)));
    }

    /** Handles what was received before a moment, as far as it can be done in time. */
    Uni<Void> settleBefore(Instant moment) {
        return intake.quietBefore(moment).chain(() -> messages.catchUp(moment))
                .ifNoItem().after(PATIENCE).recoverWithItem((Void) null);
    }

    /** The same for a visit that is to be judged now: a group may be reported after it came. Gives the moment. */
    public Uni<Instant> settleBefore(Visit visit) {
        Instant moment = visit.group().reportedUntil(visit.project(), visit.arrivedAt(), clock.now());
        return settleBefore(moment).replaceWith(moment);
    }

    /** The same for one that was stamped before anybody said who it is. */
    Uni<Instant> settleBefore(Stamp stamp, GroupArrival group) {
        Instant moment = group.reportedUntil(stamp.project(), stamp.arrivedAt(), clock.now());
        return settleBefore(moment).replaceWith(moment);
    }

    private Uni<VisitOutcome> arrive(SqlConnection tx, Arrival arrival, Arrived arrived, Directory directory) {
        return journal.lock(tx, List.of(arrival.project())).call(() -> directories.unchanged(tx, directory))
                .flatMap(chains -> visits.byRequest(tx, directory, arrival.request())
                        .flatMap(before -> before.isPresent()
                                ? again(tx, arrival, before.get())
                                : register(tx, arrival, arrived, directory, chains)));
    }

    private Uni<VisitOutcome> again(SqlConnection tx, Arrival arrival, VisitLedger.Registered before) {
        return before.isFrom(arrival.request())
                ? known(tx, before.visit())
                : Uni.createFrom().item(new VisitOutcome.KeyUsed());
    }

    /** A visit that is on record. */
    Uni<VisitOutcome> known(SqlConnection tx, Directory directory, UUID visit) {
        return visits.byId(tx, directory, visit).flatMap(found -> known(tx, found.orElseThrow()));
    }

    private Uni<VisitOutcome> known(SqlConnection tx, Visit visit) {
        return verdicts.latest(tx, visit.id()).map(judged -> new VisitOutcome.Known(visit, judged.orElseThrow()));
    }

    /** Registers and judges an arrival, as of its stamp, while the project's head is locked. */
    Uni<VisitOutcome> register(SqlConnection tx, Arrival arrival, Arrived arrived, Directory directory,
            Map<Integer, Chain> chains) {
        return directory.termsOf(arrival.project().id(), arrived.at()).orElseThrow().visiting().number()
                .isLeftIn(arrival.phones())
                        ? add(tx, arrival, arrived, directory, chains)
                        : Uni.createFrom().item(new VisitOutcome.DigitsHidden());
    }

    private Uni<VisitOutcome> add(SqlConnection tx, Arrival arrival, Arrived arrived, Directory directory,
            Map<Integer, Chain> chains) {
        return joined.acquaintance(tx, directory, arrival, arrived.at())
                .flatMap(acquaintance -> acquaintance instanceof Acquaintance.CameToday today
                        ? cameToday(tx, arrival, today.earlier())
                        : unlessUnrelated(tx, arrival, arrived.at(), directory, acquaintance, relative -> customer(tx, arrival,
                                acquaintance)
                                .flatMap(customer -> judge(tx,
                                        visit(arrival, arrived, customer, directory).relatedTo(relative),
                                        arrival, directory, chains, arrived))));
    }

    /** Who says of whom the customer is family says it at the visit that there is. */
    private Uni<VisitOutcome> cameToday(SqlConnection tx, Arrival arrival, Visit earlier) {
        Optional<SaidRelative> said = earlier.relative().map(one -> new SaidRelative(one.visit(), one.kinship()));
        return arrival.household().isEmpty() || arrival.household().equals(said)
                ? known(tx, earlier)
                : Uni.createFrom().item(new VisitOutcome.HouseholdSaidOtherwise());
    }

    private Uni<VisitOutcome> unlessUnrelated(SqlConnection tx, Arrival arrival, Instant arrivedAt, Directory directory,
            Acquaintance acquaintance, Function<Optional<Relative>, Uni<VisitOutcome>> register) {
        Optional<UUID> customer = acquaintance instanceof Acquaintance.Known known
                ? Optional.of(known.customer())
                : Optional.empty();
        return named.of(tx, directory, directory.termsOf(arrival.project().id(), arrivedAt).orElseThrow(), customer, arrivedAt,
                arrival.household())
                .flatMap(found -> found.why().<Uni<VisitOutcome>>map(
                        why -> Uni.createFrom().item(new VisitOutcome.NotOfHousehold(why)))
                        .orElseGet(() -> register.apply(found.relative())));
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

    private Visit visit(Arrival arrival, Arrived arrived, UUID customer, Directory directory) {
        Project project = directory.project(arrival.project().id()).orElseThrow();
        Visit visit = new Visit(arrived.visit(), project, customer, arrival.name(), arrival.phones(), arrival.source(),
                arrival.broughtBy(), arrived.at()).in(arrival.group()).saidToHaveEntered(arrival.request().enteredAt());
        return arrived.closesAt().map(visit::closingAt).orElse(visit);
    }

    private Uni<VisitOutcome> judge(SqlConnection tx, Visit visit, Arrival arrival, Directory directory,
            Map<Integer, Chain> chains, Arrived arrived) {
        Chain chain = chains.get(visit.project().id());
        Instant now = arrived.enteredAt();
        return visits.add(tx, visit, arrival.request())
                .chain(() -> visit.relative().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : relatives.say(tx, visit, arrival.request().account(), now))
                .chain(() -> files.load(tx, visit, directory, arrived.settled()))
                .map(file -> VerdictRecord.of(Adjudicator.judge(file)))
                .invoke(verdict -> VisitEntries.arrived(chain, visit, now))
                .flatMap(verdict -> verdicts.add(tx, visit, 1, verdict, now,
                        VisitEntries.judged(chain, visit, verdict, 1, now)))
                .call(() -> journal.write(tx, chains.values()))
                .call(judged -> notices.of(tx, visit, judged, directory)
                        .chain(told -> outbox.add(tx, told, machineTime.instant())))
                .invoke(judged -> tally.judged(judged.verdict().kind()))
                .map(judged -> new VisitOutcome.Registered(visit, judged));
    }

    /**
     * The verdict that the same arrival would get now; the visit is judged as of its arrival, for ever.
     *
     * @param used the report that this very visit used up, if it did
     */
    public Uni<VerdictRecord> judgeAgain(LockedVisit the, Visit visit, Optional<UUID> used) {
        return files.load(the.tx(), visit, the.directory(), the.settled()).map(file -> used.map(file::without).orElse(file))
                .map(file -> VerdictRecord.of(Adjudicator.judge(file)));
    }

    /** The next version of a visit's verdict. */
    public Uni<Judged> newVersion(LockedVisit the, VerdictRecord verdict) {
        int version = the.judged().version() + 1;
        return verdicts.add(the.tx(), the.visit(), version, verdict, the.now(),
                VisitEntries.judged(the.chain(), the.visit(), verdict, version, the.now()));
    }

    /** A visit with the newest version of its verdict. */
    public Uni<VisitOutcome> visit(UUID id) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> visits.byId(tx, directory, id)
                .flatMap(found -> found.isPresent()
                        ? known(tx, found.get())
                        : Uni.createFrom().item(new VisitOutcome.Unknown()))));
    }
}
