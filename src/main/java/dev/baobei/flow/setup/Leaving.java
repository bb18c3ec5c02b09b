package dev.baobei.flow.setup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.reply.PooledNotice;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.terms.Leaver;
import dev.baobei.domain.terms.Terms;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.report.Leavers;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.report.PreReportLedger.Ending;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What becomes of an agent's customers when the agent leaves the agency (离职), by each project's terms; the journal says so. */
@ApplicationScoped
public class Leaving {

    private final Leavers leavers;
    private final PreReportLedger reports;

    private final Outbox outbox;
    private final Wording wording;
    private final InstantSource machineTime;

    Leaving(Leavers leavers, PreReportLedger reports, Outbox outbox, Wording wording, InstantSource machineTime) {
        this.leavers = leavers;
        this.reports = reports;
        this.outbox = outbox;
        this.wording = wording;
        this.machineTime = machineTime;
    }

    /** Who works for an agency and does no more after a setup: they left, or went to another one. */
    static List<Agent> of(Setup setup, Directory before) {
        return setup.agents().stream().flatMap(said -> before.agentAt(said.address()).filter(Agent::isActive)
                .filter(agent -> said.state() == Agent.State.LEFT || !agent.agency().name().equals(said.agency())).stream())
                .toList();
    }

    /** Under the lock of every project's journal. */
    public Uni<Void> leave(SqlConnection tx, List<Agent> leaving, Collection<Chain> chains, Directory before, Instant now) {
        return Multi.createFrom().iterable(leaving)
                .onItem().transformToUniAndConcatenate(agent -> leavers.projectsOf(tx, agent)
                        .flatMap(projects -> Multi.createFrom().iterable(chains)
                                .filter(chain -> projects.contains(chain.project().id()))
                                .onItem().transformToUniAndConcatenate(chain -> leave(tx, agent, chain, before, now))
                                .collect().last()))
                .collect().last().replaceWithVoid();
    }

    private Uni<Void> leave(SqlConnection tx, Agent agent, Chain chain, Directory before, Instant now) {
        Leaver becomes = before.termsOf(chain.project().id(), now).map(Terms::leaver).orElse(Leaver.STAYS_WITH_AGENCY);
        if (becomes == Leaver.STAYS_WITH_AGENCY) {
            enter(chain, agent, becomes, 0, 0, now);
            return Uni.createFrom().voidItem();
        }
        return reports.pendingOf(tx, before, agent.id(), now).map(pending -> pending.stream()
                .filter(report -> report.project() == chain.project().id() && report.isBy(agent)
                        && report.stateAt(now) == PreReport.State.PENDING)
                .map(report -> new Ending(report.id(), End.LEFT, now, List.of())).toList())
                .call(endings -> reports.write(tx, endings, List.of()))
                .flatMap(endings -> leavers.release(tx, chain.project(), agent, now)
                        .flatMap(released -> tell(tx, new PooledNotice(chain.project(), agent, endings.size(), released),
                                enter(chain, agent, becomes, endings.size(), released, now), endings, before, now)));
    }

    /** The agency hears what it lost, if anything; where it cannot, each report says so. */
    private Uni<Void> tell(SqlConnection tx, PooledNotice pooled, Link entry, List<Ending> ended, Directory directory,
            Instant now) {
        if (pooled.reports() + pooled.protections() == 0) {
            return Uni.createFrom().voidItem();
        }
        Addressee to = Addressee.itself(directory, pooled.agent().agency());
        Stream<Optional<UUID>> reports = to.address().isPresent() || ended.isEmpty()
                ? Stream.of(Optional.empty())
                : ended.stream().map(ending -> Optional.of(ending.report()));
        String text = wording.text(new OfEntry(pooled, entry.mark()));
        return outbox.add(tx, directory.numberFor(pooled.project().id()).stream()
                .flatMap(ours -> reports.map(report -> to.notice(outbox.newId(), ours, text, new About(
                        pooled.project().id(), Optional.empty(), report, Outbox.Start.PENDING, now))))
                .toList(),
                machineTime.instant());
    }

    private static Link enter(Chain chain, Agent agent, Leaver becomes, int reports, int protections, Instant now) {
        return chain.add(Entry.Kind.AGENT_LEFT, When.now(now), Chain.Subject.NONE,
                Map.of("agent", agent.id().toString(), "agency", Integer.toString(agent.agency().id()), "leaver",
                        becomes.name(), "reports", Integer.toString(reports), "protections", Integer.toString(protections)),
                Map.of());
    }
}
