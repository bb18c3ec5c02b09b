package dev.baobei.flow.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.DutyRota;
import dev.baobei.domain.deal.DutyRota.Misplaced;
import dev.baobei.domain.deal.DutyRota.Turn;
import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.project.DutyTurns;
import dev.baobei.postgres.sql.Transactions;
import io.smallrye.mutiny.Uni;

/** The story of who receives customers in which week (现场值班): said for times to come, and corrected for times to come. */
@ApplicationScoped
public class DutyFlow {

    private static final Duration FARTHEST = Duration.ofDays(731);

    private final BusinessClock clock;
    private final Transactions transactions;
    private final Directories directories;
    private final Journal journal;
    private final DutyTurns turns;

    DutyFlow(BusinessClock clock, Transactions transactions, Directories directories, Journal journal, DutyTurns turns) {
        this.clock = clock;
        this.transactions = transactions;
        this.directories = directories;
        this.journal = journal;
        this.turns = turns;
    }

    /**
     * What becomes of it.
     *
     * @param rota as it is now
     * @param fault why nothing is kept: a turn out of order, or one of a time that is over, whose deals are somebody's
     */
    public record Outcome(DutyRota rota, Optional<Misplaced> fault) {}

    /** The rota of a project. */
    public Uni<DutyRota> rota(Project project) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> turns.of(tx, directory, project.id())));
    }

    /**
     * Says who is on duty from the first of some turns on; said again, nothing changes.
     *
     * @param said the turns, given the moment from which on they may begin
     */
    public Uni<Outcome> say(Project project, UUID account, Function<Instant, List<Turn>> said) {
        return directories.current().flatMap(directory -> transactions.inOne(tx -> journal.lock(tx, List.of(project))
                .call(() -> directories.unchanged(tx, directory))
                .flatMap(chains -> turns.of(tx, directory, project.id()).flatMap(rota -> {
                    Instant now = clock.now();
                    List<Turn> all = said.apply(now);
                    DutyRota then = rota.and(all);
                    Optional<Misplaced> fault = DutyRota.misplaced(all, now, now.plus(FARTHEST))
                            .filter(misplaced -> !misplaced.past() || !then.equals(rota));
                    if (fault.isPresent() || then.equals(rota)) {
                        return Uni.createFrom().item(new Outcome(rota, fault));
                    }
                    Chain chain = chains.get(project.id());
                    long sequence = enter(chain, account, all, now);
                    return journal.write(tx, List.of(chain))
                            .chain(() -> turns.add(tx, project.id(), sequence, account, all, now))
                            .replaceWith(new Outcome(then, Optional.empty()));
                })))).plug(Directories::untilUnchanged);
    }

    private static long enter(Chain chain, UUID account, List<Turn> said, Instant now) {
        return chain.add(Entry.Kind.DUTY_SET, When.now(now), Chain.Subject.NONE, Map.of("account", account.toString(), "turns",
                said.stream().map(DutyFlow::turn).collect(Collectors.joining(","))), Map.of()).sequence();
    }

    /** {@code moment=agency}, the agency by its id or {@code -}. */
    static String turn(Turn turn) {
        return turn.from() + "=" + turn.agency().map(Agency::id).map(Object::toString).orElse("-");
    }

    /** An agency that may be on duty, by its name. */
    public Uni<Function<String, Optional<Agency>>> agencies() {
        return directories.current().map(directory -> name -> approved(directory, name));
    }

    private static Optional<Agency> approved(Directory directory, String name) {
        return directory.agency(name).filter(agency -> agency.state() == Agency.State.APPROVED);
    }
}
