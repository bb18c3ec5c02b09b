package dev.baobei.story;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Lets somebody act while the test goes on, each in a thread of their own: the common pool has as many threads as the machine has cores
 * to spare, and who waits for a lock would keep the next from beginning.
 */
final class Meanwhile {

    private Meanwhile() {}

    static <T> CompletableFuture<T> get(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, begun -> new Thread(begun, "meanwhile").start());
    }
}
