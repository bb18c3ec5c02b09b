package dev.baobei.flow.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FakeReport;
import dev.baobei.domain.prereport.FakeReport.State;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.terms.Terms;
import dev.baobei.flow.act.LockedReport;
import dev.baobei.flow.act.LockedReports;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.report.FakeReports;
import dev.baobei.postgres.report.HandOvers;
import io.smallrye.mutiny.Uni;

/** The story of a report that was made up (虚假报备): one of the staff says so, or that it was not, with a reason and evidence. */
@ApplicationScoped
public class FakeReportFlow {

    private final LockedReports acts;
    private final Journal journal;
    private final FakeReports fakes;
    private final HandOvers handOvers;

    FakeReportFlow(LockedReports acts, Journal journal, FakeReports fakes, HandOvers handOvers) {
        this.acts = acts;
        this.journal = journal;
        this.fakes = fakes;
        this.handOvers = handOvers;
    }

    /**
     * What is said of a report.
     *
     * @param mine the projects that they may act for: of others no report is there
     * @param fake whether it was made up; else that it was not, though two people said so
     */
    public record Request(Receipt receipt, Predicate<Project> mine, UUID account, boolean fake, String reason,
            String evidence) {

        @Override
        public String toString() {
            return "Request[" + receipt + "]";
        }
    }

    /** Says it; said again while it waits or counts it is answered again. */
    public Uni<FakeOutcome> say(Request request) {
        return acts.act(request.receipt, request.mine, new FakeOutcome.Unknown(true),
                the -> fakes.ofReport(the.tx(), the.directory(), the.report().id())
                        .flatMap(before -> say(the, request, before)));
    }

    private Uni<FakeOutcome> say(LockedReport the, Request request, List<FakeReport> before) {
        Optional<FakeReport> waiting = before.stream().filter(one -> one.state() == State.WAITING).findFirst();
        Optional<FakeReport> stands = before.stream().filter(one -> one.state() == State.CONFIRMED).findFirst();
        if (waiting.isPresent()) {
            return item(waiting.get().undoes().isEmpty() == request.fake
                    ? new FakeOutcome.Done(waiting.get(), the.project(), false)
                    : new FakeOutcome.Waits());
        }
        if (request.fake && stands.isPresent()) {
            return item(new FakeOutcome.Done(stands.get(), the.project(), false));
        }
        if (!request.fake && stands.isEmpty()) {
            return item(new FakeOutcome.NotConfirmed());
        }
        boolean counts = the.directory().termsOf(the.project().id(), the.now()).flatMap(Terms::fakeFines).isPresent();
        return request.fake && !counts
                ? item(new FakeOutcome.NotCounted())
                : whose(the, stands).flatMap(agent -> record(the, request, agent, stands.map(FakeReport::id)));
    }

    private static Uni<FakeOutcome> item(FakeOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    /** Who made it, and not who follows it up since; of what is taken back, against whom it was recorded. */
    private Uni<Agent> whose(LockedReport the, Optional<FakeReport> stands) {
        return stands.map(former -> Uni.createFrom().item(former.agent()))
                .orElseGet(() -> handOvers.maker(the.tx(), the.directory(), the.report()));
    }

    private Uni<FakeOutcome> record(LockedReport the, Request request, Agent agent, Optional<UUID> undoes) {
        FakeReport said = new FakeReport(fakes.newId(), the.project().id(), the.report().id(), the.report().receipt(),
                agent, undoes, request.reason, request.evidence, request.account, the.now(), Optional.empty(), Optional.empty(),
                false);
        Map<String, String> facts = new TreeMap<>(
                Map.of("fake", said.id().toString(), "receipt", said.receipt().code(), "agent",
                        said.agent().id().toString(), "agency", Integer.toString(said.agent().agency().id()), "account",
                        request.account.toString()));
        undoes.ifPresent(former -> facts.put("undoes", former.toString()));
        long sequence = the.chain().nextSequence();
        the.chain().add(Kind.FAKE_PROPOSED, When.now(the.now()), Chain.Subject.NONE, facts,
                Map.of("reason", request.reason, "evidence", request.evidence));
        return journal.write(the.tx(), List.of(the.chain())).chain(() -> fakes.add(the.tx(), said, sequence))
                .replaceWith(new FakeOutcome.Done(said, the.project(), true));
    }
}
