package dev.baobei.postgres.installation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.baobei.postgres.vault.Vault;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Marks a new database as demo or real, and by its keys, before anything else is written to it. */
@ApplicationScoped
class InstallationMark {

    private static final int BEFORE_EVERYTHING = 1;

    private final Mutiny.SessionFactory sessions;
    private final InstallationSettings settings;
    private final Vault vault;
    private final InstantSource machineTime;

    InstallationMark(Mutiny.SessionFactory sessions, InstallationSettings settings, Vault vault,
            InstantSource machineTime) {
        this.sessions = sessions;
        this.settings = settings;
        this.vault = vault;
        this.machineTime = machineTime;
    }

    void atStart(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::write);
    }

    /** Of several instances that start at once on an empty database, one writes the row; the others find it. */
    private Uni<Integer> write() {
        Instant now = machineTime.instant().truncatedTo(ChronoUnit.MICROS);
        return sessions.withTransaction(session -> session.createNativeQuery("""
                insert into installation (mode, key_fingerprint, created_at) values (:mode, :fingerprint, :now)
                on conflict do nothing""")
                .setParameter("mode", settings.mode())
                .setParameter("fingerprint", vault.fingerprint())
                .setParameter("now", now)
                .executeUpdate());
    }
}
