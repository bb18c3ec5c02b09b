package dev.baobei.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

/** The time by which everything is judged and shown, in whole microseconds. */
@ApplicationScoped
public class BusinessClock {

    public Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
