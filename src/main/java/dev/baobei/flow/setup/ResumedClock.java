package dev.baobei.flow.setup;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.postgres.installation.ClockOffset;
import dev.baobei.postgres.installation.ClockOffset.Last;
import dev.baobei.postgres.installation.InstallationSettings;
import dev.baobei.postgres.installation.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.VertxContextSupport;
import org.jboss.logging.Logger;

/**
 * Business time goes on from the last time on record: it stands until the machine's clock has caught up. Where it would stand for long, a clock ran
 * ahead or this one is behind, and the gateway does not start.
 */
@ApplicationScoped
class ResumedClock {

    private static final Logger LOG = Logger.getLogger(ResumedClock.class);

    private final ClockOffset offset;
    private final BusinessClock clock;
    private final InstallationSettings installation;

    ResumedClock(ClockOffset offset, BusinessClock clock, InstallationSettings installation, MeterRegistry meters) {
        this.offset = offset;
        this.clock = clock;
        this.installation = installation;
        meters.gauge("baobei.clock.standing", clock, one -> one.standing().toMillis() / 1_000.0);
    }

    /** @throws Refusal where the last time on record is too far ahead of the clock, with what a demonstration moved it */
    void resume() throws Throwable {
        clock.runAhead(VertxContextSupport.subscribeAndAwait(offset::load).truncatedTo(ChronoUnit.MICROS));
        VertxContextSupport.subscribeAndAwait(offset::last).ifPresent(this::goOnFrom);
    }

    private void goOnFrom(Last last) {
        Duration ahead = Duration.between(clock.now(), last.at());
        if (ahead.compareTo(installation.clockTolerance()) > 0) {
            throw Refusal.clockBehindRecord(last.at(), last.record(), ahead);
        }
        if (ahead.compareTo(Duration.ZERO) > 0) {
            LOG.warnf("The last time on record, %s (%s), is ahead of this machine's clock by %s: time stands still until then.",
                    last.at(), last.record(), ahead);
        }
        clock.notBefore(last.at());
    }
}
