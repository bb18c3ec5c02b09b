package dev.baobei.flow.setup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.existing.ExistingCustomer;
import dev.baobei.domain.existing.ListRow;
import dev.baobei.domain.existing.ListRow.Entry;
import dev.baobei.domain.existing.ListRow.Unread;
import dev.baobei.domain.existing.ListRow.Why;
import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.setup.ExistingOutcome.Result;
import dev.baobei.flow.setup.ExistingOutcome.Row;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.sql.SharedDigits.Asked;
import dev.baobei.postgres.sql.Transactions;
import dev.baobei.postgres.visit.ExistingCustomers;
import dev.baobei.postgres.visit.ExistingCustomers.Act;
import dev.baobei.postgres.visit.ExistingCustomers.Known;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The story of the developer's own list: customers come onto it and are taken off, stamped by us while nobody else decides. */
@ApplicationScoped
public class ExistingFlow {

    private final BusinessClock clock;
    private final Transactions transactions;
    private final Journal journal;
    private final ExistingCustomers customers;

    ExistingFlow(BusinessClock clock, Transactions transactions, Journal journal, ExistingCustomers customers) {
        this.clock = clock;
        this.transactions = transactions;
        this.journal = journal;
        this.customers = customers;
    }

    /** Puts whoever can be read, and does not stand there, on a project's list; imported again, nothing changes. */
    public Uni<ExistingOutcome> add(Project project, UUID account, List<ListRow> rows) {
        List<Asked> asked = rows.stream().filter(Entry.class::isInstance).map(Entry.class::cast)
                .map(entry -> new Asked(project.id(), entry.phone())).toList();
        return locked(project, (tx, chain) -> customers.near(tx, asked)
                .flatMap(known -> add(tx, chain, account, rows, known, clock.now())));
    }

    private interface Work {
        Uni<ExistingOutcome> in(SqlConnection tx, Chain chain);
    }

    private Uni<ExistingOutcome> locked(Project project, Work work) {
        return transactions.inOne(tx -> journal.lock(tx, List.of(project))
                .flatMap(chains -> work.in(tx, chains.get(project.id()))));
    }

    private Uni<ExistingOutcome> add(SqlConnection tx, Chain chain, UUID account, List<ListRow> rows, List<Known> known,
            Instant now) {
        Map<PhoneNumber, Optional<PersonName>> names = known.stream().map(Known::customer)
                .filter(customer -> customer.isListedAt(now))
                .collect(Collectors.toMap(ExistingCustomer::phone, ExistingCustomer::name, (one, other) -> one, HashMap::new));
        List<ExistingCustomer> added = new ArrayList<>();
        List<Row> results = rows.stream().map(row -> row instanceof Unread unread
                ? new Row(row.line(), Result.REFUSED, Optional.of(unread.why()))
                : add((Entry) row, names, added, now)).toList();
        if (added.isEmpty()) {
            return Uni.createFrom().item(new ExistingOutcome.Imported(now, Optional.empty(), results));
        }
        long sequence = chain.nextSequence();
        String mark = enter(chain, account, results, added, now);
        return journal.write(tx, List.of(chain))
                .chain(() -> customers.add(tx, new Act(chain.project().id(), account, now, sequence), added))
                .replaceWith(new ExistingOutcome.Imported(now, Optional.of(mark), results));
    }

    private static Row add(Entry entry, Map<PhoneNumber, Optional<PersonName>> names, List<ExistingCustomer> added,
            Instant now) {
        Optional<PersonName> before = names.putIfAbsent(entry.phone(), entry.name());
        if (before == null) {
            added.add(new ExistingCustomer(entry.phone(), entry.name(), now, Optional.empty()));
            return new Row(entry.line(), Result.ADDED, Optional.empty());
        }
        return before.equals(entry.name()) || entry.name().isEmpty()
                ? new Row(entry.line(), Result.ALREADY_THERE, Optional.empty())
                : new Row(entry.line(), Result.REFUSED, Optional.of(Why.OTHER_NAME));
    }

    private static String enter(Chain chain, UUID account, List<Row> results, List<ExistingCustomer> added, Instant now) {
        Map<Result, Long> counts = results.stream().collect(Collectors.groupingBy(Row::result, Collectors.counting()));
        Function<Result, String> count = result -> counts.getOrDefault(result, 0L).toString();
        return chain.add(Kind.EXISTING_LISTED, When.now(now), Chain.Subject.NONE,
                Map.of("account", account.toString(), "added", count.apply(Result.ADDED), "alreadyThere",
                        count.apply(Result.ALREADY_THERE), "refused", count.apply(Result.REFUSED)),
                Map.of("customers", added.stream().map(ExistingFlow::line).collect(Collectors.joining("\n")))).mark();
    }

    private static String line(ExistingCustomer customer) {
        return customer.phone().pattern() + customer.name().map(name -> " " + name.written()).orElse("");
    }

    /** Takes a customer off a project's list, with a reason; until now they stood on it. */
    public Uni<ExistingOutcome> remove(Project project, UUID account, PhoneNumber phone, String reason) {
        return locked(project, (tx, chain) -> customers.near(tx, List.of(new Asked(project.id(), phone)))
                .flatMap(known -> {
                    Instant now = clock.now();
                    return known.stream().filter(one -> one.customer().isListedAt(now)).findFirst()
                            .map(one -> remove(tx, chain, one, new Act(project.id(), account, now, chain.nextSequence()),
                                    reason))
                            .orElseGet(() -> Uni.createFrom().item(new ExistingOutcome.NotListed()));
                }));
    }

    private Uni<ExistingOutcome> remove(SqlConnection tx, Chain chain, Known one, Act act, String reason) {
        String mark = chain.add(Kind.EXISTING_REMOVED, When.now(act.at()), Chain.Subject.NONE,
                Map.of("account", act.account().toString(), "since", one.customer().since().toString()),
                Map.of("customers", line(one.customer()), "reason", reason)).mark();
        return journal.write(tx, List.of(chain)).chain(() -> customers.remove(tx, act, one.id(), reason))
                .replaceWith(new ExistingOutcome.Removed(act.at(), mark));
    }
}
