package dev.baobei.flow.visit;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.visit.Relative;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.act.LockedVisits;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.visit.Relatives;
import io.smallrye.mutiny.Uni;

/** The story of a visitor who turns out to be family (家庭成员) of another one: said after the arrival, before it is final. */
@ApplicationScoped
public class HouseholdFlow {

    private final LockedVisits acts;
    private final VisitFlow arrivals;
    private final NamedRelatives named;
    private final Relatives relatives;
    private final Journal journal;

    HouseholdFlow(LockedVisits acts, VisitFlow arrivals, NamedRelatives named, Relatives relatives, Journal journal) {
        this.acts = acts;
        this.arrivals = arrivals;
        this.named = named;
        this.relatives = relatives;
        this.journal = journal;
    }

    /** Says whose family a visitor is, or nobody's, and judges the arrival anew; the same again is answered again. */
    public Uni<VisitOutcome> say(UUID visit, UUID account, Optional<SaidRelative> said) {
        return acts.find(visit).flatMap(found -> found.map(known -> arrivals.settleBefore(known)
                .flatMap(settled -> acts.act(known, settled, the -> say(the, account, said))))
                .orElseGet(() -> Uni.createFrom().item(new VisitOutcome.Unknown())));
    }

    private Uni<VisitOutcome> say(LockedVisit the, UUID account, Optional<SaidRelative> said) {
        if (the.visit().relative().map(one -> new SaidRelative(one.visit(), one.kinship())).equals(said)) {
            return Uni.createFrom().item(new VisitOutcome.Known(the.visit(), the.judged()));
        }
        return the.judged().confirmedAt().isPresent()
                ? Uni.createFrom().item(new VisitOutcome.HouseholdSettled())
                : named.of(the.tx(), the.directory(), the.directory()
                        .termsOf(the.visit().project().id(), the.visit().arrivedAt()).orElseThrow(),
                        Optional.of(the.visit().customer()), the.visit().arrivedAt(), said)
                        .flatMap(found -> found.why().isPresent()
                                ? Uni.createFrom().item(new VisitOutcome.NotOfHousehold(found.why().get()))
                                : keep(the, account, found.relative()));
    }

    private Uni<VisitOutcome> keep(LockedVisit the, UUID account, Optional<Relative> relative) {
        Visit visit = the.visit().relatedTo(relative);
        return relatives.say(the.tx(), visit, account, the.now())
                .chain(() -> arrivals.judgeAgain(the, visit, Optional.empty()))
                .flatMap(verdict -> arrivals.newVersion(the.with(visit), verdict))
                .call(() -> journal.write(the.tx(), the.chains().values()))
                .map(judged -> new VisitOutcome.Known(visit, judged));
    }
}
