package dev.baobei.flow.replay;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.AgencyTerms;
import dev.baobei.domain.whatif.Proposal;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.setup.SetupFault;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.directory.Preset;
import dev.baobei.postgres.directory.ReportTermsText;
import dev.baobei.postgres.directory.Setup.AgencyTermsSetup;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.postgres.replay.History;
import dev.baobei.postgres.replay.WhatIfChanges;
import dev.baobei.postgres.replay.WhatIfs;
import dev.baobei.postgres.replay.WhatIfs.OfAgency;
import dev.baobei.postgres.replay.WhatIfs.Question;
import dev.baobei.postgres.replay.WhatIfs.State;
import dev.baobei.postgres.replay.WhatIfs.WhatIf;
import dev.baobei.postgres.sql.Transactions;
import io.smallrye.mutiny.Uni;

/** The story of a what-if: terms are proposed, the project's history is replayed under them, and nothing of it decides anything. */
@ApplicationScoped
public class WhatIfFlow {

    private final BusinessClock clock;
    private final InstantSource machineTime;
    private final Directories directories;
    private final Transactions transactions;
    private final History history;
    private final WhatIfs whatIfs;
    private final WhatIfChanges changes;
    private final Replays replays;

    WhatIfFlow(BusinessClock clock, InstantSource machineTime, Directories directories, Transactions transactions,
            History history, WhatIfs whatIfs, WhatIfChanges changes, Replays replays) {
        this.clock = clock;
        this.machineTime = machineTime;
        this.directories = directories;
        this.transactions = transactions;
        this.history = history;
        this.whatIfs = whatIfs;
        this.changes = changes;
        this.replays = replays;
    }

    /**
     * What somebody asks.
     *
     * @param terms  proposed; nothing where a preset is named
     * @param preset the regulation whose terms are meant, in their place
     * @param agencyTerms terms of one agency's own, in their place
     * @param from   as if in force from then on; from the beginning where it is left out
     * @param until  what was written by then, and counts from before; everything where it is left out
     */
    public record Request(UUID account, Optional<TermsText> terms, Optional<String> preset,
            Optional<AgencyTermsSetup> agencyTerms, Optional<Instant> from, Optional<Instant> until) {

        /** The project's terms that are proposed, if they are. */
        Optional<TermsText> ofProject() {
            return terms.or(() -> preset.flatMap(Preset::named).map(Preset::terms));
        }
    }

    /** Starts a replay of what is on record now. */
    public Uni<WhatIfOutcome> start(Project project, Request request) {
        return directories.current().flatMap(directory -> {
            List<SetupFault> faults = WhatIfFaults.of(request, project, directory);
            return faults.isEmpty()
                    ? history.extent(project.id(), request.until()).flatMap(extent -> directories.current()
                            .flatMap(now -> start(now.project(project.id()).orElseThrow(), request, now, extent)))
                    : Uni.createFrom().item(new WhatIfOutcome.Impossible(faults));
        });
    }

    private Uni<WhatIfOutcome> start(Project project, Request request, Directory directory, History.Extent extent) {
        Optional<Agency> agency = request.agencyTerms().flatMap(own -> directory.agency(own.agency()));
        Question question = new Question(project.id(), request.account(), request.ofProject(),
                agency.map(one -> new OfAgency(one.id(), Optional.ofNullable(request.agencyTerms().get().terms()))),
                request.from(), request.until(), extent.upTo());
        return transactions.inOne(tx -> whatIfs.start(tx, question, clock.now(), machineTime.instant()))
                .map(started -> started.<WhatIfOutcome>map(id -> {
                    replays.begin(new Replays.Order(id, project, proposal(question, directory), directory, extent));
                    return new WhatIfOutcome.Started(id);
                }).orElseGet(WhatIfOutcome.Busy::new));
    }

    private static Proposal proposal(Question question, Directory directory) {
        Instant from = question.from().orElse(Instant.EPOCH);
        return new Proposal(question.terms().map(terms -> terms.toTerms(Proposal.ID, question.project(), from)),
                question.ofAgency().map(own -> new AgencyTerms(Proposal.ID, question.project(), own.agency(), from,
                        own.terms().map(ReportTermsText::toReportTerms))),
                question.from(), question.until(), directory.versionsOf(question.project()));
    }

    /** The newest of a project. */
    public Uni<List<WhatIf>> of(Project project) {
        return whatIfs.of(project.id(), machineTime.instant());
    }

    /** One of them, with the changes behind a place in the journal. */
    public Uni<WhatIfOutcome> look(Project project, UUID id, long after, int limit) {
        return whatIfs.byId(project.id(), id, machineTime.instant()).flatMap(found -> found.isEmpty()
                ? Uni.createFrom().item(new WhatIfOutcome.Unknown())
                : changes.page(id, after, limit).flatMap(page -> found.get().state() == State.DONE
                        ? changes.summary(id).map(summary -> new WhatIfOutcome.Shown(found.get(), Optional.of(summary), page))
                        : Uni.createFrom().item(new WhatIfOutcome.Shown(found.get(), Optional.empty(), page))));
    }

    /** Ends one that is under way, wherever it runs; one that was cancelled before is cancelled. */
    public Uni<WhatIfOutcome> cancel(Project project, UUID id) {
        return whatIfs.byId(project.id(), id, machineTime.instant()).flatMap(found -> found.isEmpty()
                ? Uni.createFrom().item(new WhatIfOutcome.Unknown())
                : whatIfs.end(id, State.CANCELLED, machineTime.instant())
                        .map(ended -> ended || found.get().state() == State.CANCELLED
                                ? new WhatIfOutcome.Cancelled()
                                : new WhatIfOutcome.Over()));
    }
}
