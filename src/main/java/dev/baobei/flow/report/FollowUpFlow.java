package dev.baobei.flow.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FollowUp;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.rule.Reception;
import dev.baobei.domain.terms.StillFollowed;
import dev.baobei.flow.act.LockedReport;
import dev.baobei.flow.act.LockedReports;
import dev.baobei.flow.act.MovedProtections;
import dev.baobei.flow.decision.FollowUpEntries;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.report.FollowUpLog;
import dev.baobei.postgres.report.FollowUpLog.Known;
import dev.baobei.postgres.report.FollowUpLog.Source;
import io.smallrye.mutiny.Uni;

/** The story of a follow-up (跟进) that staff enter for an agency: stamped by us, in the journal, kept. */
@ApplicationScoped
public class FollowUpFlow {

    private final LockedReports acts;
    private final Journal journal;
    private final FollowUpLog followUps;
    private final MovedProtections protections;

    FollowUpFlow(LockedReports acts, Journal journal, FollowUpLog followUps, MovedProtections protections) {
        this.acts = acts;
        this.journal = journal;
        this.followUps = followUps;
        this.protections = protections;
    }

    /**
     * What staff enter.
     *
     * @param mine  the projects that they may act for: of others no report is there
     * @param agent the name of who followed up; the report's own agent where it is not said
     */
    public record Request(Receipt receipt, Predicate<Project> mine, Optional<String> agent, String words, Source source) {

        @Override
        public String toString() {
            return "Request[" + receipt + "]";
        }
    }

    /** Keeps a follow-up as of now; entered again under the same key it is answered again. */
    public Uni<FollowUpOutcome> follow(Request request) {
        return acts.<FollowUpOutcome>act(request.receipt, request.mine, new FollowUpOutcome.Unknown(), the -> followUps
                .byRequest(the.tx(), the.directory(), request.source)
                .flatMap(before -> before.map(known -> item(again(the, request, known)))
                        .orElseGet(() -> followNow(the, request))))
                .onFailure(FollowUpLog::isKeyTaken).recoverWithItem(new FollowUpOutcome.KeyUsed());
    }

    private static Uni<FollowUpOutcome> item(FollowUpOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    private static FollowUpOutcome again(LockedReport the, Request request, Known before) {
        return before.source().isAs(request.source)
                ? new FollowUpOutcome.OnRecord(before, the.project(), false)
                : new FollowUpOutcome.KeyUsed();
    }

    private Uni<FollowUpOutcome> followNow(LockedReport the, Request request) {
        PreReport report = the.report();
        boolean expired = the.directory().termsOf(report.project(), the.now())
                .filter(terms -> terms.visiting().followed() == StillFollowed.CUSTOMERS_CHOICE).isPresent();
        if (!report.mayBeFollowedUpAt(the.now(), expired)) {
            return item(new FollowUpOutcome.Closed(report.stateAt(the.now())));
        }
        List<Agent> agents = agents(the, request);
        if (agents.size() != 1) {
            return item(request.agent.isPresent()
                    ? new FollowUpOutcome.WhichAgent()
                    : new FollowUpOutcome.MayNotReport());
        }
        return Reception.objectionsTo(agents.get(0)).isEmpty()
                ? record(the, request, agents.get(0))
                : item(new FollowUpOutcome.MayNotReport());
    }

    /** Who may be meant: of the agency whose the report is. */
    private static List<Agent> agents(LockedReport the, Request request) {
        Agent own = the.report().agent();
        return the.directory().agents().stream().filter(one -> one.agency().id() == own.agency().id()
                && request.agent.map(one.name()::equals).orElse(one.id().equals(own.id()))).toList();
    }

    private Uni<FollowUpOutcome> record(LockedReport the, Request request, Agent by) {
        FollowUp followUp = new FollowUp(followUps.newId(), the.report().id(), by, the.now(), request.words);
        Link link = FollowUpEntries.add(the.chain(), the.report(), followUp, the.now(), Chain.Subject.NONE);
        FollowUpOutcome kept = new FollowUpOutcome.OnRecord(new Known(followUp, request.source, link.mark()), the.project(),
                true);
        return journal.write(the.tx(), List.of(the.chain()))
                .chain(() -> followUps.write(the.tx(),
                        List.of(new FollowUpLog.New(followUp, the.project().id(), link.sequence(), request.source))))
                .chain(() -> protections.byContact(the.tx(), the.project(), the.directory(), the.report().id(), the.now()))
                .replaceWith(kept);
    }
}
