package dev.baobei.postgres.directory;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Designations;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import org.hibernate.reactive.mutiny.Mutiny;

/** The directory in memory, as new as the database says it is. */
@ApplicationScoped
public class Directories {

    private static final int AGAIN = 3;
    private static final String VERSION = "select version from directory_version";

    private final Pool pool;
    private final Mutiny.SessionFactory sessions;
    private final Vault vault;
    private volatile Directory known;

    Directories(Pool pool, Mutiny.SessionFactory sessions, Vault vault) {
        this.pool = pool;
        this.sessions = sessions;
        this.vault = vault;
    }

    /** The directory as it is now: one small query where nothing has changed. */
    public Uni<Directory> current() {
        return version(pool).flatMap(version -> {
            Directory copy = known;
            return copy != null && copy.version() == version ? Uni.createFrom().item(copy) : load(version);
        });
    }

    /** The directory changed between reading and deciding: read again, and decide on that. */
    public static final class Changed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Changed() {
            super("the directory changed", null, false, false);
        }
    }

    /** An act once more where the directory {@link Changed} while it was done, so that it is done on what is true. */
    public static <T> Uni<T> untilUnchanged(Uni<T> act) {
        return untilUnchanged(act, AGAIN);
    }

    /** The same as often as is said: what changes the directory itself waits for others that do, and each of them changes it. */
    public static <T> Uni<T> untilUnchanged(Uni<T> act, int again) {
        return act.onFailure(Changed.class).retry().atMost(again);
    }

    /** Fails with {@link Changed} where the transaction sees another directory than this one. */
    public Uni<Void> unchanged(SqlClient tx, Directory directory) {
        return version(tx).flatMap(version -> version == directory.version()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new Changed()));
    }

    private static Uni<Long> version(SqlClient client) {
        return client.query(VERSION).execute().map(rows -> rows.iterator().next().getLong("version"));
    }

    private Uni<Directory> load(long version) {
        return OnEventLoop.run(() -> sessions.openStatelessSession().flatMap(session -> read(session, version)
                .eventually(session::close))).invoke(loaded -> known = loaded);
    }

    private Uni<Directory> read(Mutiny.StatelessSession session, long version) {
        return projects(session).flatMap(projects -> all(session, TermsRow.class)
                .flatMap(terms -> all(session, AgencyRow.class).flatMap(agencies -> all(session, AgentRow.class)
                        .flatMap(agents -> all(session, DesignationRow.class)
                                .flatMap(named -> all(session, GatewayNumberRow.class).map(numbers -> new Directory(version,
                                        projects, agencies.stream().map(row -> row.toAgency(vault)).toList(),
                                        byAddress(agents, agencies),
                                        numbers.stream().map(GatewayNumberRow::toNumber).toList(),
                                        terms.stream().filter(row -> !row.isOfAgency()).map(TermsRow::toTerms).toList(),
                                        terms.stream().filter(TermsRow::isOfAgency).map(TermsRow::toAgencyTerms).toList(),
                                        Designations.of(named.stream().map(DesignationRow::toDesignation).toList()))))))));
    }

    private static Uni<List<Project>> projects(Mutiny.StatelessSession session) {
        return all(session, OpeningRow.class).flatMap(openings -> all(session, ProjectRow.class)
                .map(projects -> projects.stream().map(row -> row.toProject(openings)).toList()));
    }

    private static <T> Uni<List<T>> all(Mutiny.StatelessSession session, Class<T> row) {
        return session.createQuery("from " + row.getSimpleName(), row).getResultList();
    }

    private Map<String, Agent> byAddress(List<AgentRow> agents, List<AgencyRow> agencies) {
        Map<Integer, Agency> byId = agencies.stream().collect(toMap(row -> row.id, row -> row.toAgency(vault)));
        return agents.stream().map(row -> row.toAgent(byId.get(row.agency), vault))
                .collect(toMap(Agent::address, Function.identity()));
    }
}
