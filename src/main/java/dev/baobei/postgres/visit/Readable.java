package dev.baobei.postgres.visit;

import java.util.Optional;
import java.util.function.Supplier;

/** What is read from rows that may have been cut: nothing of one that cannot be read. */
final class Readable {

    private Readable() {}

    static <T> Optional<T> of(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalStateException unreadable) {
            return Optional.empty();
        }
    }
}
