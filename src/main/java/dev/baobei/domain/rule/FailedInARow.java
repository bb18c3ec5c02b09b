package dev.baobei.domain.rule;

import java.time.Duration;
import java.time.Instant;

/**
 * How many messages of one sender in a row reported nothing complete.
 *
 * @param count  0 after one that did
 * @param lastAt when the last of them was received
 */
public record FailedInARow(int count, Instant lastAt) {

    /** Whoever was silent for so long begins anew. */
    public static final Duration PAUSE = Duration.ofHours(2);

    /** The same with another failure. */
    public FailedInARow another(Instant at) {
        return new FailedInARow(at.isAfter(lastAt.plus(PAUSE)) ? 1 : count + 1, at);
    }
}
