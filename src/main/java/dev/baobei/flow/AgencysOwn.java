package dev.baobei.flow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.terms.AgencyTerms;
import dev.baobei.postgres.Chain;
import dev.baobei.postgres.directory.DirectoryLedger;
import dev.baobei.postgres.directory.Setup.AgencyTermsSetup;
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
        Optional<AgencyTerms> latest = before.agency(own.agency())
                .flatMap(agency -> before.versionsOf(chain.project().id()).of(agency.id(), Instant.MAX));
        Instant from = Optional.ofNullable(own.from()).orElse(now);
        return own.isSaidBy(latest)
                ? Uni.createFrom().voidItem()
                : ledger.put(tx, chain.project().id(), own, from)
                        .invoke(agency -> chain.add(Entry.Kind.TERMS_SET, now, now, Chain.Subject.NONE,
                                Map.of("agency", agency.toString(), "from", from.toString(), "terms",
                                        own.asProject() ? AS_PROJECT : own.terms().toString()),
                                Map.of()))
                        .replaceWithVoid();
    }
}
