package dev.baobei.flow.visit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.terms.Signing;
import dev.baobei.domain.visit.Departure;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.LockedVisits;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.visit.Departures;
import io.smallrye.mutiny.Uni;

/** The story of a customer who leaves (离场): from then on nothing is signed, by terms that say so, unless two people reopen it. */
@ApplicationScoped
public class DepartureFlow {

    private final LockedVisits acts;
    private final Departures departures;
    private final Journal journal;

    DepartureFlow(LockedVisits acts, Departures departures, Journal journal) {
        this.acts = acts;
        this.departures = departures;
        this.journal = journal;
    }

    /** Stamps that a customer left; said again, it is answered again with the first time, unless two people reopened the visit since. */
    public Uni<DepartureOutcome> leave(UUID visit, UUID account) {
        return act(visit,
                the -> departures.of(the.tx(), visit)
                        .flatMap(said -> said.filter(one -> !one.isOvertaken(the.visit())).isPresent()
                                ? done(the, said, false)
                                : the.judged().confirmedAt().isEmpty() && the.visit().hasClosedBy(the.now())
                                        ? Uni.createFrom().item(new DepartureOutcome.Lapsed())
                                        : keep(the, account)));
    }

    private Uni<DepartureOutcome> act(UUID visit, Function<LockedVisit, Uni<DepartureOutcome>> act) {
        return acts.find(visit).flatMap(found -> found.map(known -> acts.act(known, act))
                .orElseGet(() -> Uni.createFrom().item(new DepartureOutcome.NoVisit())));
    }

    private Uni<DepartureOutcome> keep(LockedVisit the, UUID account) {
        boolean ends = the.directory().termsOf(the.visit().project().id(), the.visit().arrivedAt()).orElseThrow().visiting()
                .signing() == Signing.BEFORE_LEAVING;
        return departures.next(the.tx(), the.visit().id()).flatMap(number -> {
            Departure said = new Departure(the.visit().id(), number, leftAt(the), ends, account);
            enter(the, Entry.Kind.CUSTOMER_LEFT, said, Map.of("account", account.toString(), "endsSigning",
                    Boolean.toString(ends)), Map.of());
            return departures.add(the.tx(), said).chain(() -> done(the, Optional.of(said), true));
        });
    }

    /** Nobody leaves before they came, also where another instance's clock was ahead. */
    private static Instant leftAt(LockedVisit the) {
        return the.now().isBefore(the.visit().arrivedAt()) ? the.visit().arrivedAt() : the.now();
    }

    private static void enter(LockedVisit the, Entry.Kind kind, Departure said, Map<String, String> facts,
            Map<String, String> personal) {
        Map<String, String> all = new TreeMap<>(facts);
        all.putAll(Map.of("visit", said.visit().toString(), "departure", Integer.toString(said.number())));
        the.chain().add(kind, the.when(), Chain.Subject.visit(said.visit()), all, personal);
    }

    private Uni<DepartureOutcome> done(LockedVisit the, Optional<Departure> said, boolean isNew) {
        return journal.write(the.tx(), the.chains().values()).chain(() -> acts.again(the))
                .map(now -> new DepartureOutcome.OnRecord(now.visit(), said, isNew));
    }

    /** Says on the same day that it was said by mistake. */
    public Uni<DepartureOutcome> dismiss(UUID visit, UUID account, String reason) {
        return act(visit, the -> departures.of(the.tx(), visit)
                .flatMap(said -> said.filter(one -> !one.isOvertaken(the.visit()))
                        .map(one -> one.isOfDay(the.visit().project(), the.now())
                                ? dismiss(the, one, account, reason)
                                : Uni.createFrom().<DepartureOutcome>item(new DepartureOutcome.AnotherDay()))
                        .orElseGet(() -> Uni.createFrom().item(new DepartureOutcome.NotSaid()))));
    }

    private Uni<DepartureOutcome> dismiss(LockedVisit the, Departure said, UUID account, String reason) {
        enter(the, Entry.Kind.DEPARTURE_DISMISSED, said, Map.of("account", account.toString()), Map.of("reason", reason));
        return departures.dismiss(the.tx(), said, account, reason, the.now())
                .chain(() -> departures.of(the.tx(), said.visit())).flatMap(former -> done(the, former, false));
    }
}
