package dev.baobei.flow.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Business time: the one clock for whatever is judged or shown. Machine time plus an offset that demo mode can move forward,
 * in microseconds as the database keeps them, never backwards.
 */
@ApplicationScoped
public class BusinessClock {

    private final InstantSource machine;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);
    private volatile Duration offset = Duration.ZERO;

    public BusinessClock(InstantSource machine) {
        this.machine = machine;
    }

    /** Now, truncated to microseconds; never earlier than what it said before. */
    public Instant now() {
        Instant now = machines();
        return last.accumulateAndGet(now, (before, current) -> current.isAfter(before) ? current : before);
    }

    private Instant machines() {
        return machine.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** For how long it stands still, because an earlier time than the one said last would come next; zero where it runs. */
    public Duration standing() {
        Instant machines = machines();
        return last.get().isAfter(machines) ? Duration.between(machines, last.get()) : Duration.ZERO;
    }

    /** A time that was said before, maybe by another process: nothing earlier is said from now on. */
    public void notBefore(Instant said) {
        last.accumulateAndGet(said, (before, other) -> other.isAfter(before) ? other : before);
    }

    /** How far business time is ahead of machine time. */
    public Duration offset() {
        return offset;
    }

    /** Sets how far business time is ahead; the time already said is never taken back. */
    public void runAhead(Duration by) {
        offset = by;
    }
}
