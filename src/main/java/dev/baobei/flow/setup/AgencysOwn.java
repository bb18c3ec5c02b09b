package dev.baobei.flow.setup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.terms.AgencyTerms;
import dev.baobei.postgres.directory.DirectoryLedger;
import dev.baobei.postgres.directory.Setup.AgencyTermsSetup;
import dev.baobei.postgres.journal.Chain;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What happens when an agency gets terms of its own (渠道单独条款) in a project, or the project's again: the journal names it. */
@ApplicationScoped
class AgencysOwn {

    private static final String AS_PROJECT = "asProject";

    private final DirectoryLedger ledger;

    AgencysOwn(DirectoryLedger ledger) {
        this.ledger = ledger;
    }

    /** What is said again changes nothing. */
    Uni<Void> set(SqlConnection tx, Chain chain, AgencyTermsSetup own, Directory before, Instant now) {
        Instant from = Optional.ofNullable(own.from()).orElse(now);
        return SaidAgain.is(known(chain, own, before), AgencyTerms::effectiveFrom, from, own::isSaidBy)
                ? Uni.createFrom().voidItem()
                : ledger.put(tx, chain.project().id(), own, from)
                        .invoke(kept -> chain.add(Entry.Kind.TERMS_SET, When.now(now), Chain.Subject.NONE,
                                Map.of("agency", String.valueOf(kept.agency()), "version", String.valueOf(kept.version()),
                                        "from", from.toString(), "terms",
                                        own.asProject() ? AS_PROJECT : own.terms().toString()),
                                Map.of()))
                        .replaceWithVoid();
    }

    private static List<AgencyTerms> known(Chain chain, AgencyTermsSetup own, Directory before) {
        Optional<Agency> agency = before.agency(own.agency());
        return before.versionsOf(chain.project().id()).ofAgencies().stream()
                .filter(version -> agency.filter(one -> one.id() == version.agency()).isPresent()).toList();
    }
}
