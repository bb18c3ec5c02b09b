package dev.baobei.desk.visit;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.access.Staff;
import dev.baobei.domain.visit.Departure;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.visit.DepartureFlow;
import dev.baobei.flow.visit.DepartureOutcome;
import dev.baobei.flow.visit.DepartureOutcome.AnotherDay;
import dev.baobei.flow.visit.DepartureOutcome.Lapsed;
import dev.baobei.flow.visit.DepartureOutcome.NotSaid;
import dev.baobei.flow.visit.DepartureOutcome.OnRecord;
import dev.baobei.flow.visit.VisitFlow;
import dev.baobei.http.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** When customers leave (离场): one tap, stamped by us. */
@Path("/api/visits/{id}/departure")
@RolesAllowed({"desk", "manager"})
@Cancellable(false)
public class DepartureResource {

    private final DepartureFlow departures;
    private final VisitFlow visits;
    private final VisitAnswers answers;
    private final SecurityIdentity identity;

    DepartureResource(DepartureFlow departures, VisitFlow visits, VisitAnswers answers, SecurityIdentity identity) {
        this.departures = departures;
        this.visits = visits;
        this.answers = answers;
        this.identity = identity;
    }

    /** Why it was a mistake to say that the customer left. */
    public record DismissalRequest(@NotBlank @Size(max = 500) String reason) {

        @Override
        public String toString() {
            return "DismissalRequest[]";
        }
    }

    /**
     * When the customer of a visit left.
     *
     * @param leftAt      left out where nobody says so, or no longer
     * @param endsSigning whether by the terms no slip is signed from then on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DepartureView(UUID visit, OffsetDateTime leftAt, Boolean endsSigning) {

        static DepartureView of(OnRecord known) {
            Visit visit = known.visit();
            return new DepartureView(visit.id(),
                    known.departure().map(one -> one.leftAt().atZone(visit.project().zone()).toOffsetDateTime()).orElse(null),
                    known.departure().map(Departure::endsSigning).orElse(null));
        }
    }

    /** Stamps that the customer left: 201; 200 with the first time where that was said already, and nobody reopened it since; 409 once the visit has lapsed. */
    @POST
    public Uni<Response> leave(UUID id) {
        return mine(id, staff -> departures.leave(id, staff.id()));
    }

    private Uni<Response> mine(UUID id, Function<Staff, Uni<DepartureOutcome>> act) {
        Staff staff = Staff.of(identity);
        return visits.visit(id).flatMap(known -> answers.isForeign(known, staff)
                ? Uni.createFrom().item(new DepartureOutcome.NoVisit())
                : act.apply(staff)).map(DepartureResource::answer);
    }

    /** Says that it was said by mistake: 200; 409 where it was not said, or on another day. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/dismissal")
    public Uni<Response> dismiss(UUID id, @Valid @NotNull DismissalRequest request) {
        return mine(id, staff -> departures.dismiss(id, staff.id(), request.reason().strip()));
    }

    private static Response answer(DepartureOutcome outcome) {
        return outcome instanceof OnRecord known
                ? Response.status(known.isNew() ? 201 : 200).type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(DepartureView.of(known)).build()
                : problem(outcome).answer().build();
    }

    private static Problem problem(DepartureOutcome outcome) {
        if (outcome instanceof Lapsed) {
            return Problem.of(409, "visit-lapsed", "It was not confirmed before closing: when they left changes nothing.");
        }
        if (outcome instanceof NotSaid) {
            return Problem.of(409, "departure-not-said", "Nobody says that this customer left.");
        }
        return outcome instanceof AnotherDay
                ? Problem.of(409, "departure-of-another-day",
                        "A mistake is taken back on its day. One of the staff proposes the reopening of the visit, a manager approves it.")
                : Problem.of(404, "visit-unknown", "There is no such visit.");
    }
}
