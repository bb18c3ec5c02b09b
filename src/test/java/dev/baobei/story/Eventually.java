package dev.baobei.story;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for what must come, by asking again; fails when it has not come within a generous time. */
public final class Eventually {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    /** The first answer that is one. @throws AssertionError where none comes */
    public static <T> T get(Supplier<Optional<T>> question) {
        for (long asked = 0; asked < GENEROUS.dividedBy(PAUSE); asked++) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        }
        throw new AssertionError("it did not come");
    }

    private static void pause() {
        try {
            new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
