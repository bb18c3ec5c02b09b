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

import dev.baobei.desk.prereport.PreReportProblems;
import dev.baobei.domain.amendment.Amendment.Kind;
import dev.baobei.domain.amendment.Change;
import dev.baobei.domain.prereport.Receipt;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Reports with another number that are the visitor's all the same (关联): one of the staff says why and shows it, a manager decides. */
@Path("/api/visits")
@RolesAllowed({"desk", "manager"})
@Cancellable(false)
public class LinkResource {

    private final Amending amending;

    LinkResource(Amending amending) {
        this.amending = amending;
    }

    /** Which report is this visitor's, why we think so, and what shows it: words, with a message or a photo named in them. */
    public record LinkRequest(@NotBlank @Size(max = 12) String receipt,
            @NotBlank @Size(max = 500) String reason, @NotBlank @Size(max = 500) String evidence) {

        @Override
        public String toString() {
            return "LinkRequest[" + receipt + "]";
        }
    }

    /** Which report is not this visitor's after all, and why. */
    public record UnlinkRequest(@NotBlank @Size(max = 12) String receipt,
            @NotBlank @Size(max = 500) String reason, @Size(max = 500) String evidence) {

        @Override
        public String toString() {
            return "UnlinkRequest[" + receipt + "]";
        }
    }

    /**
     * Proposes to link a report: 201; 200 where the same waits already; 404 where the project has no such report; 409 where its digits
     * agree anyway, where it could not bring the customer, while another change waits, or after the contract.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/links")
    public Uni<Response> link(UUID id, @Valid @NotNull LinkRequest request) {
        return propose(id, Kind.LINK, request.receipt(), request.reason(), request.evidence());
    }

    /** Proposes that a linked report counts no longer: the same. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/unlinkings")
    public Uni<Response> unlink(UUID id, @Valid @NotNull UnlinkRequest request) {
        return propose(id, Kind.UNLINK, request.receipt(), request.reason(), request.evidence());
    }

    private Uni<Response> propose(UUID id, Kind kind, String receipt, String reason, String evidence) {
        return Receipt.of(receipt).map(known -> amending.propose(id, Change.ofReport(kind, known), reason, evidence))
                .orElseGet(() -> Uni.createFrom().item(PreReportProblems.unknown().answer().build()));
    }

    /** Approves a link, and the visit is judged anew with the report, or declines it: answers as a correction does. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/links/{number}/approval")
    public Uni<Response> approveLink(UUID id, int number, @Valid @NotNull Amending.Approval approval) {
        return amending.decide(id, Kind.LINK, number, approval);
    }

    /** The same where a link is to be undone. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/unlinkings/{number}/approval")
    public Uni<Response> approveUnlinking(UUID id, int number, @Valid @NotNull Amending.Approval approval) {
        return amending.decide(id, Kind.UNLINK, number, approval);
    }
}
