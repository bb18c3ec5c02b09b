package dev.baobei.flow.setup;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Designation;
import dev.baobei.domain.party.Directory;
import dev.baobei.postgres.directory.Designating;
import dev.baobei.postgres.directory.Setup.FilersSetup;
import dev.baobei.postgres.journal.Chain;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What happens when an agency names who files its reports in a project (指定备案人员): the journal says whom, and from when on. */
@ApplicationScoped
class FilersNamed {

    private final Designating designating;

    FilersNamed(Designating designating) {
        this.designating = designating;
    }

    /** What is said again changes nothing. */
    Uni<Void> name(SqlConnection tx, Map<String, Chain> chains, FilersSetup said, Directory before, Instant now) {
        Chain chain = chains.get(said.project());
        Instant from = Optional.ofNullable(said.from()).orElse(now);
        int project = chain.project().id();
        return designating.agency(tx, said.agency()).flatMap(agency -> designating.agents(tx, said.agents())
                .flatMap(agents -> isSaid(before, project, said, from, Set.copyOf(agents))
                        ? Uni.createFrom().voidItem()
                        : designating.add(tx, project, agency, from, agents)
                                .invoke(() -> chain.add(Entry.Kind.FILERS_NAMED, When.now(now), Chain.Subject.NONE,
                                        Map.of("agency", agency.toString(), "from", from.toString(), "agents",
                                                agents.stream().map(UUID::toString).collect(Collectors.joining(","))),
                                        Map.of()))));
    }

    private static boolean isSaid(Directory before, int project, FilersSetup said, Instant from, Set<UUID> agents) {
        return SaidAgain.is(before.agency(said.agency()).map(Agency::id)
                .map(agency -> before.designations().of(project, agency)).orElse(java.util.List.of()), Designation::from, from,
                known -> known.map(Designation::agents).filter(agents::equals).isPresent());
    }
}
