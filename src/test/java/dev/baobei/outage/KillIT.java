package dev.baobei.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import dev.baobei.story.Eventually;
import dev.baobei.testing.Administrator;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.Installation;
import dev.baobei.testing.PackagedGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty times ({@code -Dbaobei.kills}) the plug is pulled while agents report; whatever was acknowledged stays exactly as it was
 * acknowledged.
 */
class KillIT {

    private static final int ROUNDS = Integer.getInteger("baobei.kills", 20);
    /** In this round, and every seventh after it, the database is killed first, and the gateway runs on without it for a while. */
    private static final int WITHOUT_DATABASE = 4;
    private static final int EVERY = 7;
    private static final int MOST_PROGRESS = 150;
    private static final int REFUSED = 50;
    private static final int EARLIER_CHECKED = 50;
    private static final int STOPPED_BY_SIGTERM = 143;

    @TempDir
    static Path place;

    private final long seed = Long.getLong("baobei.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<WritersJournal> journals = new ArrayList<>();
    private final Audit audit = new Audit();

    @Test
    void whatWasAcknowledgedIsAnsweredTheSameAndDecidedOnceAfterEveryKill() throws Exception {
        System.out.printf("KillIT: -Dbaobei.test.seed=%d%n", seed);
        try (FakeTwilio twilio = FakeTwilio.start(Installation.ACCOUNT, Installation.TOKEN)) {
            Installation installation = new Installation(place.resolve("data"), twilio.url());
            for (int round = 1; round <= ROUNDS; round++) {
                try (PackagedGateway gateway = installation.start()) {
                    checkLastRound(installation, gateway);
                    write(installation, gateway, round);
                }
            }
            try (PackagedGateway gateway = installation.start()) {
                checkAll(installation, gateway, twilio);
                assertEquals(STOPPED_BY_SIGTERM, gateway.stop());
                assertEquals(List.of(), new Postmaster(installation.data()).processes());
            }
        }
    }

    private void checkLastRound(Installation installation, PackagedGateway gateway) {
        if (!journals.isEmpty()) {
            WritersJournal last = journals.get(journals.size() - 1);
            audit.ofNothingKept(last.afterTheEnd(), installation.administrator(gateway));
            check(installation, gateway, last, Integer.MAX_VALUE);
            check(installation, gateway, journals.get(random.nextInt(journals.size())), EARLIER_CHECKED);
            audit.ofJournals(installation.administrator(gateway));
        }
    }

    private void check(Installation installation, PackagedGateway gateway, WritersJournal journal, int most) {
        List<Texted> messages = new ArrayList<>(journal.sent());
        Collections.shuffle(messages, random);
        audit.of(messages.subList(0, Math.min(most, messages.size())), journal, installation.administrator(gateway),
                installation.provider(gateway));
    }

    private void write(Installation installation, PackagedGateway gateway, int round) throws Exception {
        WritersJournal journal = new WritersJournal(numbers, 1 + random.nextInt(MOST_PROGRESS));
        journals.add(journal);
        try (Writers writers = Writers.start(journal, installation.provider(gateway))) {
            if (!journal.awaitProgress()) {
                writers.end();
                throw new AssertionError("no progress in round " + round);
            }
            letAMomentPass();
            if (round % EVERY == WITHOUT_DATABASE) {
                takeTheDatabaseAway(installation, gateway, journal);
            }
            gateway.kill();
            writers.end();
        }
        System.out.printf("KillIT: round %d: %d sent, %d not answered, %d times 503%n", round, journal.sent().size(),
                journal.unanswered().size(), journal.refusals());
    }

    private static void takeTheDatabaseAway(Installation installation, PackagedGateway gateway, WritersJournal journal)
            throws Exception {
        new Postmaster(installation.data()).kill();
        journal.databaseIsGone();
        Eventually.get(() -> Optional.of(journal.afterTheEnd()).filter(messages -> messages.size() > REFUSED));
        HttpResponse<String> refusal = HttpClient.newHttpClient().send(
                journal.write().requestFrom(installation.provider(gateway)),
                BodyHandlers.ofString());
        assertEquals(503, refusal.statusCode());
        assertEquals(Optional.of("5"), refusal.headers().firstValue("Retry-After"));
    }

    /** So that the plug is pulled at any moment, not only at that of an answer. */
    private void letAMomentPass() {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(30_000)));
    }

    private void checkAll(Installation installation, PackagedGateway gateway, FakeTwilio twilio) {
        Administrator admin = installation.administrator(gateway);
        leaveTheLastToTheSweep(admin);
        journals.forEach(journal -> check(installation, gateway, journal, Integer.MAX_VALUE));
        audit.ofJournals(admin);
        audit.ofSends(admin, twilio);
        System.out.printf("KillIT: %d rounds, %d messages, %d repeats compared, %d replies by the outbox%n", ROUNDS,
                numbers.get(), audit.compared(), audit.silent());
    }

    /** What was kept in the last round and never asked about again is decided all the same. */
    private void leaveTheLastToTheSweep(Administrator admin) {
        journals.get(journals.size() - 1).unanswered().forEach(message -> Eventually.get(() -> Optional
                .of(admin.get("/api/messages?externalId=" + message.sid()))
                .filter(found -> !found.at("/messages/0/state").asText().equals("waiting"))));
    }
}
