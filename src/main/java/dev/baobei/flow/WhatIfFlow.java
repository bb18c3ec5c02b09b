package dev.baobei.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.whatif.Proposal;
import dev.baobei.postgres.History;
import dev.baobei.postgres.Transactions;
import dev.baobei.postgres.WhatIfChanges;
import dev.baobei.postgres.WhatIfs;
import dev.baobei.postgres.WhatIfs.Question;
import dev.baobei.postgres.WhatIfs.State;
import dev.baobei.postgres.WhatIfs.WhatIf;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.directory.Preset;
import dev.baobei.postgres.directory.TermsText;
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
     * @param from   as if in force from then on; from the beginning where it is left out
     * @param until  what was written by then, and counts from before; everything where it is left out
     */
    public record Request(UUID account, Optional<TermsText> terms, Optional<String> preset, Optional<Instant> from,
            Optional<Instant> until) {}

    /** Starts a replay of what is on record now. */
    public Uni<WhatIfOutcome> start(Project project, Request request) {
        List<SetupFault> faults = faults(request);
        return faults.isEmpty()
                ? history.extent(project.id(), request.until()).flatMap(extent -> directories.current()
                        .flatMap(directory -> start(directory.project(project.id()).orElseThrow(), request, directory, extent)))
                : Uni.createFrom().item(new WhatIfOutcome.Impossible(faults));
    }

    private static List<SetupFault> faults(Request request) {
        List<SetupFault> faults = new ArrayList<>();
        boolean isPreset = request.preset().flatMap(Preset::named).isPresent();
        if (request.preset().isPresent() && (!isPreset || request.terms().isPresent())) {
            faults.add(new SetupFault("preset", isPreset ? "must be left out where terms are said" : Preset.ALLOWED));
        }
        if (request.preset().isEmpty() && request.terms().isEmpty()) {
            faults.add(new SetupFault("terms", "must be said, or a preset be named"));
        }
        request.terms().ifPresent(terms -> TermsFaults.find(terms,
                (where, allowed) -> faults.add(new SetupFault("terms." + where, allowed))));
        if (request.until().isPresent() && request.from().filter(from -> !from.isBefore(request.until().get())).isPresent()) {
            faults.add(new SetupFault("until", "must be after from"));
        }
        return faults;
    }

    private Uni<WhatIfOutcome> start(Project project, Request request, Directory directory, History.Extent extent) {
        TermsText terms = request.terms().or(() -> request.preset().flatMap(Preset::named).map(Preset::terms)).orElseThrow();
        Question question = new Question(project.id(), request.account(), terms, request.from(), request.until(),
                extent.upTo());
        Proposal proposal = new Proposal(terms.toTerms(Proposal.ID, project.id(), request.from().orElse(Instant.EPOCH)),
                request.from(), request.until(), directory.versionsOf(project.id()));
        return transactions.inOne(tx -> whatIfs.start(tx, question, clock.now(), machineTime.instant()))
                .map(started -> started.<WhatIfOutcome>map(id -> {
                    replays.begin(new Replays.Order(id, project, proposal, directory, extent));
                    return new WhatIfOutcome.Started(id);
                }).orElseGet(WhatIfOutcome.Busy::new));
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
