package dev.baobei.outage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import dev.baobei.testing.FakeTwilioAnswer;

/** What the writers themselves noted in one round: every message before it went out, and the answer to it if one came. */
final class WritersJournal {

    /** A gateway that acknowledges nothing for so long has made no progress. */
    private static final long PATIENCE_SECONDS = 60;

    private final Map<String, Texted> sent = new ConcurrentHashMap<>();
    private final Map<String, FakeTwilioAnswer> acknowledged = new ConcurrentHashMap<>();
    private final Set<Texted> afterTheEnd = ConcurrentHashMap.newKeySet();
    private final AtomicLong refusals = new AtomicLong();
    private final AtomicInteger numbers;
    private final CountDownLatch progress;
    private volatile boolean isDatabaseGone;

    /**
     * An empty one.
     *
     * @param numbers  runs on through all rounds
     * @param progress how many acknowledgements {@link #awaitProgress} waits for
     */
    WritersJournal(AtomicInteger numbers, int progress) {
        this.numbers = numbers;
        this.progress = new CountDownLatch(progress);
    }

    /** A new message, noted before it is sent. */
    Texted write() {
        Texted next = Texted.number(numbers.getAndIncrement());
        sent.put(next.sid(), next);
        if (isDatabaseGone) {
            afterTheEnd.add(next);
        }
        return next;
    }

    /** From now on nothing can be kept. */
    void databaseIsGone() {
        isDatabaseGone = true;
    }

    /** Messages that went out when nothing could be kept any more. */
    Set<Texted> afterTheEnd() {
        return afterTheEnd;
    }

    /** Notes an answer; only an acknowledgement and "the database cannot be asked" are answers. */
    void note(Texted message, FakeTwilioAnswer answer) {
        if (answer.status() == 503) {
            refusals.incrementAndGet();
        } else if (answer.status() == 200) {
            acknowledge(message, answer);
            progress.countDown();
        } else {
            throw new AssertionError(answer);
        }
    }

    /** Notes an acknowledgement; another than the one before fails. */
    void acknowledge(Texted message, FakeTwilioAnswer answer) {
        FakeTwilioAnswer before = acknowledged.putIfAbsent(message.sid(), answer);
        if (before != null && !before.equals(answer)) {
            throw new AssertionError(message.sid() + " was first answered " + before + " and then " + answer);
        }
    }

    /** Waits for the acknowledgements; whether they came. */
    boolean awaitProgress() throws InterruptedException {
        return progress.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    List<Texted> sent() {
        return List.copyOf(sent.values());
    }

    /** Those without an acknowledgement: nobody knows whether they are kept. */
    List<Texted> unanswered() {
        return sent.values().stream().filter(message -> !acknowledged.containsKey(message.sid())).toList();
    }

    long refusals() {
        return refusals.get();
    }
}
