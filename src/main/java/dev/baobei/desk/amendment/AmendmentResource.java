package dev.baobei.desk.amendment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.domain.amendment.Amendment.Kind;
import dev.baobei.domain.amendment.Change;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Arrivals that two people change (到访更正): one of the staff proposes to correct the time or to reopen, a manager decides. */
@Path("/api/visits")
@RolesAllowed({"desk", "manager"})
@Cancellable(false)
public class AmendmentResource {

    private final Amending amending;

    AmendmentResource(Amending amending) {
        this.amending = amending;
    }

    /** When the customer really arrived, why we think so, and what shows it. */
    public record CorrectionRequest(@NotNull OffsetDateTime arrivedAt, @NotBlank @Size(max = 500) String reason,
            @Size(max = 500) String evidence) {

        @Override
        public String toString() {
            return "CorrectionRequest[]";
        }
    }

    /** Why a lapsed arrival is to be confirmed all the same. */
    public record ReopeningRequest(@NotBlank @Size(max = 500) String reason) {

        @Override
        public String toString() {
            return "ReopeningRequest[]";
        }
    }

    /** Every change of an arrival that was proposed: 200 or 404. */
    @GET
    @Path("/{id}/amendments")
    @RolesAllowed({"desk", "manager", "auditor"})
    public Uni<Response> amendments(UUID id) {
        return amending.all(id);
    }

    /**
     * Proposes another time of arrival: 201; 200 where the same waits already; 400 for a time that cannot be; 409 while another
     * change waits, where another arrival of the customer is in the way, or after the contract.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/corrections")
    public Uni<Response> correct(UUID id, @Valid @NotNull CorrectionRequest request) {
        Instant arrivedAt = request.arrivedAt().toInstant().truncatedTo(ChronoUnit.MICROS);
        return amending.propose(id, Change.correction(arrivedAt), request.reason(), request.evidence());
    }

    /** Proposes to reopen a lapsed arrival: 201; 200 where the same waits already; 409 where it has not lapsed. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/reopenings")
    public Uni<Response> reopen(UUID id, @Valid @NotNull ReopeningRequest request) {
        return amending.propose(id, Change.reopening(), request.reason(), null);
    }

    /**
     * Approves a correction, and the visit is judged anew, or declines it: 200, also for the same word again; 403 without a manager; 409 by whoever
     * proposed it (who may take it back), where it is decided, or where it cannot be any more.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/corrections/{number}/approval")
    public Uni<Response> approveCorrection(UUID id, int number, @Valid @NotNull Amending.Approval approval) {
        return amending.decide(id, Kind.CORRECTION, number, approval);
    }

    /** The same for a reopening: approved, the arrival may be confirmed until the next closing. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/reopenings/{number}/approval")
    public Uni<Response> approveReopening(UUID id, int number, @Valid @NotNull Amending.Approval approval) {
        return amending.decide(id, Kind.REOPENING, number, approval);
    }
}
