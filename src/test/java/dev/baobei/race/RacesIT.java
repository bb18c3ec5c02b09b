package dev.baobei.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.baobei.story.Eventually;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.Installation;
import dev.baobei.testing.PackagedGateway;
import dev.baobei.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four writers at two instances race over the same few customers: nobody is protected for two sides, nobody is overtaken, nobody
 * meets a deadlock. {@code -Dbaobei.races=100000} for the figure at a hundred thousand.
 */
class RacesIT {

    private static final int RACES = Integer.getInteger("baobei.races", 2_000);
    private static final int WRITERS = 4;
    private static final int TOLD = 20;

    @TempDir
    static Path place;

    private final long seed = Long.getLong("baobei.test.seed", System.nanoTime());
    private final Witness witness = new Witness();
    private final AtomicInteger races = new AtomicInteger();

    @Test
    void whoeverRacesOneCustomerIsProtectedOnceInThePublishedOrderWithoutADeadlock() throws Exception {
        System.out.printf("RacesIT: %d races, -Dbaobei.test.seed=%d%n", RACES, seed);
        try (TestServer server = TestServer.configuredOrEmbedded(place.resolve("server"));
                FakeTwilio twilio = FakeTwilio.start(Installation.ACCOUNT, Installation.TOKEN)) {
            Installation installation = Installation.on(server, place.resolve("keys"), twilio.url());
            try (PackagedGateway one = installation.start(); PackagedGateway other = installation.start()) {
                race(installation, List.of(one, other));
                Findings findings = Findings.of(server, witness);
                listenTo(twilio, findings);
                examine(findings);
                examine(installation, List.of(one, other));
            }
        }
    }

    private void race(Installation installation, List<PackagedGateway> gateways) throws Exception {
        long began = System.nanoTime();
        var open = Writer.nobody();
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Writer writer = new Writer(gateways.stream().map(installation::provider).toList(),
                        gateways.stream().map(installation::administrator).toList(), witness, open, seed + i);
                running.add(threads.submit(() -> write(writer, began)));
            }
            for (Future<?> writer : running) {
                writer.get();
            }
            System.out.printf("RacesIT: %.1f ms a race%n", (System.nanoTime() - began) / 1e6 / RACES);
        } finally {
            threads.shutdownNow();
        }
    }

    private void write(Writer writer, long began) {
        for (int n = races.getAndIncrement(); n < RACES; n = races.getAndIncrement()) {
            writer.race(n);
            if ((n + 1) % (RACES / TOLD) == 0) {
                System.out.printf("RacesIT: %d races in %d s%n", n + 1,
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
            }
        }
    }

    /** Until the last receipt on record has been told somebody. */
    private void listenTo(FakeTwilio twilio, Findings findings) {
        Eventually.get(() -> {
            twilio.taken().forEach(sent -> witness.heard(sent.body()));
            return Optional.of(witness.reports()).filter(told -> told >= findings.reports().size());
        });
    }

    private void examine(Findings findings) {
        System.out.printf("RacesIT: %s%nRacesIT: %s%n", witness.answers(), findings);
        assertEquals(List.of(), witness.answers().keySet().stream().filter(RacesIT::isAmiss).toList());
        assertEquals(0, findings.deadlocks());
        assertEquals(List.of(), findings.protectedTwice());
        assertEquals(List.of(), findings.overtaken(witness));
        assertEquals(List.of(), findings.inverted(witness));
        assertEquals(witness.reports(), findings.reports().size(), "receipts told, reports on record");
        assertTrue(!findings.winners().isEmpty() && !findings.settled().isEmpty(), "nothing was raced for");
    }

    private static void examine(Installation installation, List<PackagedGateway> gateways) {
        for (String project : Installation.PROJECTS) {
            assertTrue(installation.administrator(gateways.get(0)).get("/api/projects/" + project + "/journal").get("verifies")
                    .booleanValue(), project);
        }
        gateways.forEach(gateway -> assertEquals(List.of(), complaints(gateway)));
    }

    /** A confirmation may meet another verdict than the one seen, or come after the midnight at which its visit lapsed. */
    private static boolean isAmiss(String answer) {
        return !Stream
                .of("report 200", "report 200 silent", "arrival 200", "arrival 201", "confirmation 200", "confirmation 409",
                        "confirmation visit-lapsed")
                .toList().contains(answer);
    }

    private static List<String> complaints(PackagedGateway gateway) {
        return gateway.output().lines().filter(line -> line.contains("WARN") || line.contains("ERROR")).toList();
    }
}
