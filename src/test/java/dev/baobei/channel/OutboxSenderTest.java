package dev.baobei.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.baobei.channel.Notices.Written;
import dev.baobei.story.StoryTest;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilio.Conduct;
import io.quarkus.scheduler.Scheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Never twice, never silently never: senders that die, that are held up, that meet. */
@StoryTest
class OutboxSenderTest {

    private static final Duration NOW = Duration.ZERO;
    private static final Duration AFTER_THE_LEASE = Duration.ofMinutes(3);

    @Inject
    Notices notices;

    @Inject
    Scheduler scheduler;

    FakeTwilio twilio;

    /** The application's own sender would send what a test wants to see waiting. */
    @BeforeEach
    void holdBackTheApplicationsSender() {
        scheduler.pause();
    }

    @AfterEach
    void letItGo() {
        twilio.behave(Conduct.TAKES);
        scheduler.resume();
    }

    @Test
    void ofASenderThatDiedOnlyWhatMayHaveLeftIsUnknownAndTheRestIsSent() {
        Written written = notices.write(6);
        List<String> whenItDied = new CopyOnWriteArrayList<>();
        twilio.behave(Conduct.CUTS_OFF_AFTER);
        twilio.meanwhile(taken -> {
            twilio.behave(Conduct.TAKES);
            whenItDied.addAll(notices.states(written));
            Notices.ring(notices.sender(AFTER_THE_LEASE));
        });

        Notices.ring(notices.sender(NOW));

        assertEquals(List.of("CLAIMED", "PENDING", "PENDING", "PENDING", "PENDING", "PENDING"), whenItDied);
        assertEquals(List.of("SENT", "SENT", "SENT", "SENT", "SENT", "UNKNOWN"), notices.states(written));
        assertEquals(written.texts(), written.takenBy(twilio));
    }

    @Test
    void whoeverLearnsLateThatItWasSentStillSaysSo() {
        Written written = notices.write(3);
        List<String> meanwhile = new CopyOnWriteArrayList<>();
        twilio.meanwhile(taken -> {
            Notices.ring(notices.sender(AFTER_THE_LEASE));
            meanwhile.addAll(notices.states(written));
        });

        Notices.ring(notices.sender(NOW));

        assertEquals(List.of("SENT", "SENT", "UNKNOWN"), meanwhile);
        assertEquals(List.of("SENT", "SENT", "SENT"), notices.states(written));
        assertEquals(written.texts(), written.takenBy(twilio));
    }

    @Test
    void instancesThatMeetSendEachMessageOnce() throws Exception {
        Written written = notices.write(40);
        ExecutorService instances = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> sending = Stream.<Future<?>>generate(
                    () -> instances.submit(() -> Notices.ring(notices.sender(NOW)))).limit(4).toList();
            for (Future<?> each : sending) {
                each.get();
            }
        } finally {
            instances.shutdownNow();
        }

        assertEquals(Collections.nCopies(40, "SENT"), notices.states(written));
        assertEquals(written.texts(), written.takenBy(twilio));
    }

    @Test
    void whoWasHeldUpBetweenClaimAndSendDoesNotSend() {
        Written written = notices.write(1);
        AtomicInteger asked = new AtomicInteger();

        Notices.ring(notices.sender(() -> Instant.now().plus(asked.getAndIncrement() == 0 ? NOW : AFTER_THE_LEASE)));

        assertEquals(List.of(), written.takenBy(twilio));
        assertEquals(List.of("PENDING"), notices.states(written));
        assertEquals(List.of("held up"), notices.reasons(written));
    }
}
