package dev.baobei.story;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many things at the same moment, each in a thread that waits for the same signal. */
final class AtOnce {

    private AtOnce() {}

    static <T> List<T> all(List<Callable<T>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            CountDownLatch signal = new CountDownLatch(1);
            List<Future<T>> started = new ArrayList<>();
            for (Callable<T> work : works) {
                started.add(threads.submit(() -> {
                    signal.await();
                    return work.call();
                }));
            }
            signal.countDown();
            List<T> done = new ArrayList<>();
            for (Future<T> one : started) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
