package dev.baobei.flow.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Kinship;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.Relative;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.visit.VisitOutcome.NotOfHousehold.Why;
import dev.baobei.postgres.visit.CustomerJoins;
import dev.baobei.postgres.visit.VisitLedger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Whom the desk names as a visitor's family, and whether the terms make the two one customer. */
@ApplicationScoped
class NamedRelatives {

    private final VisitLedger visits;
    private final CustomerJoins joins;

    NamedRelatives(VisitLedger visits, CustomerJoins joins) {
        this.visits = visits;
        this.joins = joins;
    }

    /** Either whom, or nobody, or why not. */
    record Named(Optional<Relative> relative, Optional<Why> why) {

        private static Named not(Why why) {
            return new Named(Optional.empty(), Optional.of(why));
        }
    }

    /**
     * Who is named.
     *
     * @param terms     those in force at the visitor's arrival
     * @param customer  who the visitor is, as far as they came before
     * @param arrivedAt when: joins in force then make two records one customer
     */
    Uni<Named> of(SqlConnection tx, Directory directory, Terms terms, Optional<UUID> customer, Instant arrivedAt,
            Optional<SaidRelative> said) {
        if (said.isEmpty()) {
            return Uni.createFrom().item(new Named(Optional.empty(), Optional.empty()));
        }
        Set<Kinship> counted = terms.visiting().household();
        if (!counted.contains(said.get().kinship())) {
            return Uni.createFrom().item(Named.not(counted.isEmpty() ? Why.NOT_COUNTED : Why.KINSHIP_OUTSIDE));
        }
        return visits.byId(tx, directory, said.get().visit())
                .flatMap(found -> joins.among(tx, terms.project(), customer.stream().toList(), arrivedAt)
                        .map(joined -> found.filter(visit -> visit.project().id() == terms.project())
                                .map(visit -> named(visit, customer.map(joined::all).orElse(Set.of()), said.get().kinship()))
                                .orElseGet(() -> Named.not(Why.VISIT_UNKNOWN))));
    }

    private static Named named(Visit visit, Set<UUID> visitor, Kinship kinship) {
        return visitor.contains(visit.customer())
                ? Named.not(Why.SAME_CUSTOMER)
                : new Named(Optional.of(new Relative(visit.id(), visit.customer(), kinship)), Optional.empty());
    }
}
