package dev.baobei.outage;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioWebhooks;

/** Streams messages through the provider from several threads, until the gateway is gone or nobody wants more. */
final class Writers implements AutoCloseable {

    private static final int THREADS = 8;
    /** As when the provider asks again: every so many messages one is delivered a second time. */
    private static final int REPEATED = 5;

    private final WritersJournal journal;
    private final FakeTwilioWebhooks provider;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Future<?>> streams;
    private volatile boolean isEnough;

    private Writers(WritersJournal journal, FakeTwilioWebhooks provider) {
        this.journal = journal;
        this.provider = provider;
        this.streams = IntStream.range(0, THREADS).<Future<?>>mapToObj(i -> threads.submit(this::stream)).toList();
    }

    static Writers start(WritersJournal journal, FakeTwilioWebhooks provider) {
        return new Writers(journal, provider);
    }

    private void stream() {
        try {
            for (int n = 1; !isEnough; n++) {
                Texted message = journal.write();
                deliver(message);
                if (n % REPEATED == 0) {
                    deliver(message);
                }
            }
        } catch (UncheckedIOException gatewayIsGone) {
            isEnough = true;
        }
    }

    private void deliver(Texted message) {
        FakeTwilioAnswer answer = message.deliverBy(provider);
        journal.note(message, answer);
    }

    /** Waits for the end of every stream and fails with the first of them that failed. */
    void end() throws Exception {
        isEnough = true;
        for (Future<?> stream : streams) {
            stream.get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
