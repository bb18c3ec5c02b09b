package dev.baobei.flow.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.flow.act.LockedReport;
import dev.baobei.flow.act.LockedReports;
import dev.baobei.flow.notice.Colleagues;
import dev.baobei.flow.notice.OutboxBell;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.report.HandOvers;
import io.smallrye.mutiny.Uni;

/** The story of a hand-over (转交): management gives a pending report to a colleague within its agency; its time stays. */
@ApplicationScoped
public class HandOverFlow {

    private final LockedReports acts;
    private final Journal journal;
    private final HandOvers handOvers;
    private final HandOverNotices notices;
    private final OutboxBell bell;

    HandOverFlow(LockedReports acts, Journal journal, HandOvers handOvers, HandOverNotices notices, OutboxBell bell) {
        this.acts = acts;
        this.journal = journal;
        this.handOvers = handOvers;
        this.notices = notices;
        this.bell = bell;
    }

    /**
     * What management asks.
     *
     * @param mine  the projects that they may act for: of others no report is there
     * @param agent the name of the colleague
     */
    public record Request(Receipt receipt, Predicate<Project> mine, UUID account, String agent, String reason) {

        @Override
        public String toString() {
            return "Request[" + receipt + "]";
        }
    }

    /** Hands a report over as of now; one that is the colleague's already stays it, and nothing is kept. */
    public Uni<HandOverOutcome> handOver(Request request) {
        return acts.<HandOverOutcome>act(request.receipt, request.mine, new HandOverOutcome.Unknown(),
                the -> handOver(the, request))
                .invoke(outcome -> bell.ring())
                .onFailure(HandOvers::isRepeat).recoverWithItem(new HandOverOutcome.HasReported());
    }

    private static Uni<HandOverOutcome> item(HandOverOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    private Uni<HandOverOutcome> handOver(LockedReport the, Request request) {
        PreReport report = the.report();
        PreReport.State stands = report.asReviewedOpenly().stateAt(the.now());
        if (stands != PreReport.State.PENDING) {
            return item(new HandOverOutcome.Closed(stands));
        }
        return Colleagues.named(the.directory(), report.agent().agency(), request.agent).map(colleague -> report.isBy(colleague)
                ? item(new HandOverOutcome.Done(report, the.project()))
                : record(the, request, colleague)).orElseGet(() -> item(new HandOverOutcome.WhichAgent()));
    }

    private Uni<HandOverOutcome> record(LockedReport the, Request request, Agent colleague) {
        PreReport report = the.report();
        PreReport handed = report.handedTo(colleague);
        Link link = the.chain().add(Entry.Kind.REPORT_HANDED_OVER, When.now(the.now()), Chain.Subject.NONE,
                Map.of("receipt", report.receipt().code(), "from", report.agent().id().toString(), "agent",
                        colleague.id().toString(), "agency", Integer.toString(colleague.agency().id()), "by",
                        request.account.toString()),
                Map.of("reason", request.reason));
        return journal.write(the.tx(), List.of(the.chain()))
                .chain(() -> handOvers.write(the.tx(), new HandOvers.New(report, colleague, the.now(), request.account,
                        request.reason, link.sequence())))
                .chain(() -> notices.tell(the.tx(), the.project(), report.agent(), handed, link, the.directory(), the.now()))
                .replaceWith(new HandOverOutcome.Done(handed, the.project()));
    }
}
