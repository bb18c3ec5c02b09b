package dev.baobei.flow.act;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.visit.HolderRecord;
import dev.baobei.postgres.visit.Relatives;
import dev.baobei.postgres.visit.VerdictLedger;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.postgres.visit.VisitLedger;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Of which members of a household an agency knows: only those are named to it, whosever the household is. */
@ApplicationScoped
public class KnownVisitors {

    private final VisitLedger visits;
    private final VerdictLedger verdicts;
    private final Relatives relatives;

    KnownVisitors(VisitLedger visits, VerdictLedger verdicts, Relatives relatives) {
        this.visits = visits;
        this.verdicts = verdicts;
        this.relatives = relatives;
    }

    /** A visit of the household, and who is to know of that visitor. */
    private record Won(Visit visit, Optional<HolderRecord> by) {

        boolean isBy(Integer agency) {
            return by.filter(winner -> Objects.equals(winner.agencyId(), agency)).isPresent();
        }
    }

    /** Every visit that shares, in the order of arrival. */
    public record Known(List<Won> household) {

        /** The visitor of whom an agency knows: they won them, or nobody else is of the household. */
        public Optional<Visit> to(Integer agency) {
            return household.stream().filter(won -> household.size() == 1 || won.isBy(agency)).map(Won::visit).findFirst();
        }
    }

    /** @param visit by whose verdict its holders have the customer, or the household's by which that was judged */
    public Uni<Known> of(SqlConnection tx, Visit visit, VerdictRecord verdict, Directory directory) {
        return relatives.sharing(tx, about(visit, verdict)).flatMap(sharing -> Multi.createFrom().iterable(sharing)
                .onItem().transformToUniAndConcatenate(one -> visits.byId(tx, directory, one.visit())
                        .flatMap(found -> verdicts.latest(tx, one.visit())
                                .map(judged -> new Won(found.orElseThrow(), judged.orElseThrow().verdict().won()))))
                .collect().asList())
                .map(all -> new Known(
                        all.stream().sorted(Comparator.comparing(won -> won.visit().arrivedAt())).toList()));
    }

    /** The visit with which everything is lifted that its notices say. */
    public static UUID about(Visit visit, VerdictRecord verdict) {
        return verdict.household() == null || verdict.isHalved() ? visit.id() : verdict.household().visit();
    }
}
