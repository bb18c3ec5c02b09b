package dev.baobei.flow.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.amendment.Amendment;
import dev.baobei.domain.amendment.Change;
import dev.baobei.domain.amendment.Obstacle;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.Acquaintance;
import dev.baobei.domain.visit.JoinedRecords;
import dev.baobei.domain.visit.SamePerson;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.postgres.visit.CustomerJoins;
import dev.baobei.postgres.visit.VisitLedger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Records of one person (合并): who a visitor is by them, and how two people join and part them. */
@ApplicationScoped
public class JoinedCustomers {

    private final CustomerJoins joins;
    private final VisitLedger visits;

    JoinedCustomers(CustomerJoins joins, VisitLedger visits) {
        this.joins = joins;
        this.visits = visits;
    }

    /** Whether somebody who arrives came before, under any of the records of one person. */
    Uni<Acquaintance> acquaintance(SqlConnection tx, Directory directory, Arrival arrival, Instant arrivedAt) {
        int project = arrival.project().id();
        return visits.near(tx, directory, project, arrival.phones()).flatMap(near -> joins
                .among(tx, project, near.stream().map(Visit::customer).distinct().toList(), arrivedAt)
                .flatMap(joined -> beside(tx, directory, project, near, joined)
                        .map(earlier -> Acquaintance.of(arrival.name(), arrival.phones(), arrival.project().dayOf(arrivedAt),
                                earlier, joined))));
    }

    private Uni<List<Visit>> beside(SqlConnection tx, Directory directory, int project, List<Visit> near,
            JoinedRecords joined) {
        Set<UUID> known = Set.copyOf(near.stream().map(Visit::customer).toList());
        List<UUID> others = joined.byCustomer().values().stream().flatMap(Set::stream).distinct()
                .filter(customer -> !known.contains(customer)).toList();
        return others.isEmpty()
                ? Uni.createFrom().item(near)
                : visits.of(tx, directory, project, others).map(more -> Stream.concat(near.stream(), more.stream()).toList());
    }

    /** A visitor with everything that was on record of the same person by the arrival. */
    Uni<SamePerson> whole(SqlConnection tx, Directory directory, Visit visit) {
        int project = visit.project().id();
        return joins.among(tx, project, List.of(visit.customer()), visit.arrivedAt())
                .map(joined -> joined.all(visit.customer()))
                .flatMap(same -> same.size() == 1
                        ? Uni.createFrom().item(new SamePerson(visit, same))
                        : visits.of(tx, directory, project, same).map(theirs -> SamePerson.of(visit, same, theirs.stream()
                                .filter(one -> !one.arrivedAt().isAfter(visit.arrivedAt()))
                                .flatMap(one -> one.phones().stream()).toList())));
    }

    /** What stands in the way of joining two records now, or of parting them. */
    public Uni<Optional<Obstacle>> obstacle(LockedVisit the, Change change) {
        return other(the, change).flatMap(found -> found.map(other -> obstacle(the, change, other))
                .orElseGet(() -> Uni.createFrom().item(Optional.of(Obstacle.OTHER_VISIT_UNKNOWN))));
    }

    private Uni<Optional<Visit>> other(LockedVisit the, Change change) {
        return visits.byId(the.tx(), the.directory(), change.otherVisit().orElseThrow())
                .map(found -> found.filter(visit -> visit.project().id() == the.visit().project().id()));
    }

    private Uni<Optional<Obstacle>> obstacle(LockedVisit the, Change change, Visit other) {
        if (change.kind() == Amendment.Kind.PART) {
            return joins.areJoined(the.tx(), the.visit(), other)
                    .map(joined -> joined ? Optional.empty() : Optional.of(Obstacle.NOT_JOINED));
        }
        return joins.among(the.tx(), other.project().id(), List.of(other.customer()), the.now())
                .map(joined -> joined.all(other.customer()).contains(the.visit().customer())
                        ? Optional.of(Obstacle.SAME_CUSTOMER)
                        : Optional.empty());
    }

    /** From now on they are one customer, or no longer; what was judged before stays. */
    public Uni<Void> change(LockedVisit the, Amendment agreed, UUID by) {
        return other(the, agreed.change()).map(Optional::orElseThrow).flatMap(other -> {
            AmendmentEntries.joined(the, agreed, other, by);
            return joins.change(the.tx(), agreed, the.visit(), other, the.now());
        });
    }
}
