package dev.baobei.desk.amendment;

import java.util.UUID;

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

import dev.baobei.domain.amendment.Amendment.Kind;
import dev.baobei.domain.amendment.Change;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Two records of one person (合并): one of the staff says why they are one, a manager decides; what was judged before stays. */
@Path("/api/visits")
@RolesAllowed({"desk", "manager"})
@Cancellable(false)
public class JoinResource {

    private final Amending amending;

    JoinResource(Amending amending) {
        this.amending = amending;
    }

    /** Which other visit is the same person's, or is not after all, why we think so, and what shows it. */
    public record JoinRequest(@NotNull UUID visit, @NotBlank @Size(max = 500) String reason, @Size(max = 500) String evidence) {

        @Override
        public String toString() {
            return "JoinRequest[" + visit + "]";
        }
    }

    /**
     * Proposes that the customer is the one of another visit: 201; 200 where the same waits already; 404 where the project has no such
     * visit; 409 where they are one already, or while another change waits.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/joins")
    public Uni<Response> join(UUID id, @Valid @NotNull JoinRequest request) {
        return amending.propose(id, Change.ofCustomers(Kind.JOIN, request.visit()), request.reason(), request.evidence());
    }

    /** Proposes that two joined records are two people after all: the same. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/partings")
    public Uni<Response> part(UUID id, @Valid @NotNull JoinRequest request) {
        return amending.propose(id, Change.ofCustomers(Kind.PART, request.visit()), request.reason(), request.evidence());
    }

    /** Approves it, and later visits and reports with the numbers of either are one customer's, or declines it: answers as a correction does. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/joins/{number}/approval")
    public Uni<Response> approveJoin(UUID id, int number, @Valid @NotNull Amending.Approval approval) {
        return amending.decide(id, Kind.JOIN, number, approval);
    }

    /** The same where records are parted. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/partings/{number}/approval")
    public Uni<Response> approveParting(UUID id, int number, @Valid @NotNull Amending.Approval approval) {
        return amending.decide(id, Kind.PART, number, approval);
    }
}
