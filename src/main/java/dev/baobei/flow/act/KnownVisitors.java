package dev.baobei.flow.act;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.visit.HolderRecord;
import dev.baobei.postgres.visit.Relatives;
import dev.baobei.postgres.visit.Relatives.Sharing;
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

    /**
     * Every visit that shares, in the order of arrival.
     *
     * @param asked   the visit that was asked for
     * @param verdict by which it is known whose the customer is: the last that two people have not left open
     */
    public record Known(Visit asked, VerdictRecord verdict, List<Won> household) {

        /** The visitor of whom an agency knows: they won them, or nobody else is of the household. */
        public Optional<Visit> to(Integer agency) {
            return household.stream().filter(won -> household.size() == 1 || won.isBy(agency)).map(Won::visit).findFirst();
        }

        /** Whether a visit is another's than the one that was asked for, and has its own owner: what is decided of the asked one is not said of it. */
        public boolean isOfFirst(Visit visit) {
            return verdict.household() != null && !verdict.isHalved() && !visit.id().equals(asked.id());
        }

        /** The same of what people decide at the visit: whoever has nothing by its verdict and of its household can only know who came to it. */
        public Optional<Visit> ofDecided(int agency) {
            boolean has = verdict.holders().stream().anyMatch(holder -> Objects.equals(holder.agencyId(), agency));
            boolean anothers = verdict.household() != null && !verdict.isHalved();
            return has
                    ? to(agency)
                    : Optional.of(asked).filter(any -> anothers).or(() -> to(agency)).or(() -> Optional.of(asked));
        }
    }

    /** @param visit by whose verdict its holders have the customer, or the household's by which that was judged */
    public Uni<Known> of(SqlConnection tx, Visit visit, VerdictRecord verdict, Directory directory) {
        return verdict.isOfAmendment()
                ? verdicts.beforeAmendments(tx, visit.id()).flatMap(before -> known(tx, visit, before, directory))
                : known(tx, visit, verdict, directory);
    }

    private Uni<Known> known(SqlConnection tx, Visit visit, VerdictRecord verdict, Directory directory) {
        return household(tx, visit, verdict).flatMap(ids -> Multi.createFrom().iterable(ids).onItem()
                .transformToUniAndConcatenate(
                        id -> visits.byId(tx, directory, id).flatMap(found -> won(tx, found.orElseThrow())))
                .collect().asList())
                .map(all -> new Known(visit, verdict,
                        all.stream().sorted(Comparator.comparing(won -> won.visit().arrivedAt())).toList()));
    }

    /** Also where the visit does not share any more, or not yet: that is what is told. */
    private Uni<List<UUID>> household(SqlConnection tx, Visit visit, VerdictRecord verdict) {
        UUID first = verdict.household() == null ? visit.id() : verdict.household().visit();
        return relatives.sharing(tx, first).map(sharing -> Stream.concat(sharing.stream().map(Sharing::visit),
                verdict.isHalved() ? Stream.of(visit.id()) : Stream.empty()).distinct().toList());
    }

    private Uni<Won> won(SqlConnection tx, Visit visit) {
        return verdicts.beforeAmendments(tx, visit.id()).map(judged -> new Won(visit, judged.won()));
    }

    /** The visit with which everything is lifted that its notices say. */
    public static UUID about(Visit visit, VerdictRecord verdict) {
        return verdict.household() == null || verdict.isHalved() ? visit.id() : verdict.household().visit();
    }
}
