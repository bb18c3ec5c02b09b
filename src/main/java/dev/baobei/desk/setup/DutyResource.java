package dev.baobei.desk.setup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.domain.deal.DutyRota;
import dev.baobei.domain.deal.DutyRota.Misplaced;
import dev.baobei.domain.deal.DutyRota.Turn;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.setup.DutyFlow;
import dev.baobei.http.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Which agency receives customers in which week (现场值班). */
@Path("/api/projects/{code}/duty")
@Cancellable(false)
public class DutyResource {

    private final DutyFlow flow;
    private final MyProjects projects;
    private final BusinessClock clock;
    private final SecurityIdentity identity;

    DutyResource(DutyFlow flow, MyProjects projects, BusinessClock clock, SecurityIdentity identity) {
        this.flow = flow;
        this.projects = projects;
        this.clock = clock;
        this.identity = identity;
    }

    /** From when on which agency is on duty: from now on where the first says no moment; nobody where no agency is named. */
    public record TurnRequest(OffsetDateTime from, @Size(max = 60) String agency) {}

    /** Turns in the order in which they begin. */
    public record DutyRequest(@NotNull @Size(min = 1, max = 120) List<@NotNull @Valid TurnRequest> turns) {}

    /** The whole rota and when it is, the earliest turn first. */
    @GET
    @RolesAllowed({"desk", "manager", "auditor"})
    public Uni<Response> rota(String code) {
        return projects.mine(code, (project, staff) -> flow.rota(project).map(rota -> shown(rota, project)));
    }

    private Response shown(DutyRota rota, Project project) {
        return Response.ok(DutyView.of(rota, project, clock.now()), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /**
     * Says who is on duty from the first of these turns on, in place of all that was said for that time before: 200 with the rota, also
     * where it says so already; 400 where a turn lies in the past, is out of order, or names no approved agency.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("manager")
    public Uni<Response> say(String code, @Valid @NotNull DutyRequest request) {
        return projects.mine(code, (project, staff) -> flow.agencies().flatMap(agencies -> fault(request.turns(), agencies)
                .map(problem -> Uni.createFrom().item(problem.answer().build()))
                .orElseGet(() -> flow.say(project, staff.id(), now -> turns(request.turns(), agencies, now))
                        .map(outcome -> outcome.fault().map(DutyResource::misplaced).map(problem -> problem.answer().build())
                                .orElseGet(() -> shown(outcome.rota(), project))))));
    }

    private static Problem misplaced(Misplaced fault) {
        return Problem.ofField("turns[" + fault.turn() + "].from",
                fault.past() ? "must not be in the past" : "must be later than the turn before, and within two years");
    }

    private static Optional<Problem> fault(List<TurnRequest> turns, Function<String, Optional<Agency>> agencies) {
        for (int i = 0; i < turns.size(); i++) {
            TurnRequest turn = turns.get(i);
            String place = "turns[" + i + "].";
            if (turn.agency() != null && agencies.apply(turn.agency().strip()).isEmpty()) {
                return Optional.of(Problem.ofField(place + "agency", "must be an approved agency"));
            }
            if (turn.from() == null && i > 0) {
                return Optional.of(Problem.ofField(place + "from", "must be said of all but the first"));
            }
        }
        return Optional.empty();
    }

    /** As finely as it is kept. */
    private static Instant at(TurnRequest turn) {
        return turn.from().toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<Turn> turns(List<TurnRequest> said, Function<String, Optional<Agency>> agencies, Instant now) {
        List<Turn> turns = new ArrayList<>();
        for (TurnRequest turn : said) {
            turns.add(new Turn(turn.from() == null ? now : at(turn),
                    Optional.ofNullable(turn.agency()).map(String::strip).flatMap(agencies)));
        }
        return turns;
    }
}
