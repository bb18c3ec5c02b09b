package dev.baobei.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.postgres.Plans.Plan;
import dev.baobei.postgres.message.Senders;
import dev.baobei.postgres.message.Senders.Lately;
import dev.baobei.postgres.vault.Vault;
import dev.baobei.story.Town;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A sender who has written very much today, none of it chatter: what came of it is found without reading what came of everything. */
@QuarkusTest
@TestProfile(ManyReportsTest.DatabaseOfItsOwn.class)
class ManyMessagesTest {

    private static final String SENDER = "+8613455550000";
    private static final int MANY = 20_000;

    @Inject
    Town town;

    @Inject
    Senders senders;

    @Inject
    Vault vault;

    @Inject
    Pool pool;

    @Test
    void whatCameOfASendersMessagesIsFoundByAnIndex() throws Exception {
        Instant now = town.now();
        try (Connection owner = DriverManager.getConnection(setting("quarkus.flyway.jdbc-url"),
                setting("quarkus.flyway.username"), setting("quarkus.flyway.password"))) {
            fill(owner, now);
            Plans plans = new Plans(owner, setting("quarkus.datasource.username"),
                    Path.of(setting("baobei.data-dir"), "postgres.log"));
            plans.log(true);
            long mark = plans.mark();

            Lately lately = lately(now.minus(Duration.ofDays(1))).get(SENDER);

            List<Plan> said = plans.since(mark).stream().filter(plan -> plan.statement().contains("chatter")).toList();
            plans.log(false);
            assertEquals(0, lately.chatter());
            assertEquals(0, lately.failed().orElseThrow().count());
            assertEquals(1, said.size());
            assertEquals(List.of(), said.get(0).walked());
            assertTrue(said.get(0).buffers() < MANY / 100, () -> said.get(0).buffers() + " pages");
        }
    }

    private void fill(Connection owner, Instant now) throws Exception {
        try (PreparedStatement messages = owner.prepareStatement("""
                insert into message (id, channel, external_id, number, sender_key, sender_sealed, text_sealed, payload_sealed,
                  received_at)
                select gen_random_uuid(), 'twilio', 'many' || n, '+15550000000', ?, '\\x00', '\\x00', '\\x00',
                  ?::timestamptz - n * interval '1 second' from generate_series(1, ?) n""");
                var rest = owner.createStatement()) {
            messages.setBytes(1, vault.blindIndexes("message.sender", SENDER).iterator().next());
            messages.setString(2, now.toString());
            messages.setInt(3, MANY);
            messages.execute();
            rest.execute("insert into decision (message_id, decided_at, kind, outcomes, failures)"
                    + " select id, received_at, 'REPORT', '[]', 0 from message where external_id like 'many%'");
            rest.execute("vacuum analyze message");
            rest.execute("vacuum analyze decision");
        }
    }

    private Map<String, Lately> lately(Instant since) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> pool.withTransaction(tx -> senders.lately(tx, List.of(SENDER), since)));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
