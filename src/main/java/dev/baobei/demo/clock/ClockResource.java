package dev.baobei.demo.clock;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.http.Problem;
import dev.baobei.postgres.installation.ClockOffset;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The clock that can be moved: half an hour's rule is tried in a minute. */
@Path("/demo/clock")
@Cancellable(false)
public class ClockResource {

    private final BusinessClock clock;
    private final ClockOffset kept;

    ClockResource(BusinessClock clock, ClockOffset kept) {
        this.clock = clock;
        this.kept = kept;
    }

    /** How far to move it: an ISO-8601 duration, {@code PT31M}, {@code P7DT1M}. */
    public record Move(@NotNull String advance) {}

    /** Business time, and how far it is ahead of machine time as an ISO-8601 duration. */
    public record ClockView(OffsetDateTime now, String offset) {}

    @GET
    public ClockView now() {
        return new ClockView(clock.now().atOffset(ZoneOffset.UTC), clock.offset().toString());
    }

    /** Moves business time forward, for good: 200 with where it is then; 400 where it is not moved so. */
    @POST
    public Uni<Response> move(@Valid @NotNull Move move) {
        Advance asked = Advance.of(move.advance());
        return asked instanceof Advance.By by
                ? kept.advance(by.duration()).invoke(this::runAhead).map(ahead -> answer(now()))
                : Uni.createFrom().item(Problem.of(400, "advance-unusable", ((Advance.Unusable) asked).why()).answer().build());
    }

    /** Of two moves at once the one that reached the database later may come back sooner. */
    private synchronized void runAhead(Duration ahead) {
        if (ahead.compareTo(clock.offset()) > 0) {
            clock.runAhead(ahead);
        }
    }

    private static Response answer(ClockView view) {
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
