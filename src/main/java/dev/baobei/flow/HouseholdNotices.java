package dev.baobei.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.reply.HouseholdNotice;
import dev.baobei.domain.reply.HouseholdNotice.FamilyCame;
import dev.baobei.domain.reply.HouseholdNotice.Shared;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.Outbox;
import dev.baobei.postgres.VerdictRecord;
import dev.baobei.postgres.VerdictRecord.HolderRecord;
import dev.baobei.postgres.VisitLedger;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Whom the visit of a household's member is told to: everybody who has a share by it, naming only the customer whom they know. */
@ApplicationScoped
class HouseholdNotices {

    private final Wording wording;
    private final Outbox outbox;
    private final VisitLedger visits;

    HouseholdNotices(Wording wording, Outbox outbox, VisitLedger visits) {
        this.wording = wording;
        this.outbox = outbox;
        this.visits = visits;
    }

    Uni<List<Outgoing>> of(SqlConnection tx, Visit visit, VerdictRecord verdict, Directory directory) {
        return visits.byId(tx, directory, verdict.household().visit()).map(Optional::orElseThrow)
                .map(first -> directory.numberFor(visit.project().id()).stream()
                        .flatMap(ours -> IntStream.range(0, verdict.holders().size()).boxed()
                                .flatMap(i -> agent(verdict.holders().get(i), directory)
                                        .map(agent -> new Outgoing(outbox.newId(), ours.channel(), ours.number(),
                                                agent.address(),
                                                wording.text(notice(visit, first, verdict, i))))))
                        .toList());
    }

    private static Stream<Agent> agent(HolderRecord holder, Directory directory) {
        return Optional.ofNullable(holder.agentId()).flatMap(directory::agent)
                .filter(agent -> agent.isActive() && agent.agency().id() == holder.agencyId()).stream();
    }

    /** The last holder of halves is the one who brought this visitor; the others brought those who came first. */
    private static HouseholdNotice notice(Visit visit, Visit first, VerdictRecord verdict, int holder) {
        if (!verdict.isHalved()) {
            return new FamilyCame(visit.project(), first.name(), first.phones().get(0), visit.arrivedAt(), verdict.until());
        }
        Visit own = holder == verdict.holders().size() - 1 ? visit : first;
        return new Shared(visit.project(), own.name(), own.phones().get(0), own.arrivedAt(),
                verdict.holders().get(holder).percent());
    }
}
