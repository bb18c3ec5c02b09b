package dev.baobei.postgres.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import dev.baobei.postgres.vault.Vault;
import dev.baobei.testing.Database;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Database.class, scope = TestResourceScope.GLOBAL)
class InstallationTest {

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Vault vault;

    @Test
    void the_first_start_says_whose_database_it_is() throws Throwable {
        InstallationRow row = VertxContextSupport
                .subscribeAndAwait(() -> sessions.withSession(session -> session.find(InstallationRow.class, true)));

        assertEquals("real", row.mode);
        assertEquals(vault.fingerprint(), row.keyFingerprint);
        assertEquals(0, row.clockOffsetMicros);
    }
}
