package dev.baobei.desk.visit;

import java.time.OffsetDateTime;
import java.util.Optional;
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

import dev.baobei.desk.access.Staff;
import dev.baobei.desk.shown.HandOverProblems;
import dev.baobei.flow.visit.ShareHandOverFlow;
import dev.baobei.flow.visit.ShareHandOverOutcome;
import dev.baobei.flow.visit.ShareHandOverOutcome.Done;
import dev.baobei.flow.visit.ShareHandOverOutcome.NotDecidedHere;
import dev.baobei.flow.visit.ShareHandOverOutcome.WhichAgent;
import dev.baobei.flow.visit.ShareHandOverOutcome.WhichShare;
import dev.baobei.http.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Hands a visited customer over (转交) to a colleague, within the agency whose share it is. */
@Path("/api/visits/{id}/handover")
@Cancellable(false)
public class ShareHandOverResource {

    private final ShareHandOverFlow flow;
    private final SecurityIdentity identity;

    ShareHandOverResource(ShareHandOverFlow flow, SecurityIdentity identity) {
        this.flow = flow;
        this.identity = identity;
    }

    /** Which agency's share, whose of several agents of it, to whom, by their names, and why. */
    public record ShareHandOverRequest(@NotBlank @Size(max = 60) String agency, @Size(max = 40) String from,
            @NotBlank @Size(max = 40) String agent, @NotBlank @Size(max = 200) String reason) {

        @Override
        public String toString() {
            return "ShareHandOverRequest[]";
        }
    }

    /** Whose the agency's share is now. */
    public record ShareHandOverView(UUID visit, String project, String agency, String agent, OffsetDateTime handedAt) {

        static ShareHandOverView of(Done done) {
            return new ShareHandOverView(done.share().visit(), done.project().code(), done.share().agency().name(),
                    done.share().to().name(), done.share().at().atZone(done.project().zone()).toOffsetDateTime());
        }
    }

    /**
     * 200, also where it is theirs already; 400 where no share, nobody, or several are meant; 404; 409 where the visit is not confirmed,
     * whose the customer is is open, or another visit says it.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("manager")
    public Uni<Response> handOver(UUID id, @Valid @NotNull ShareHandOverRequest request) {
        Staff staff = Staff.of(identity);
        return flow.handOver(new ShareHandOverFlow.Request(id, staff::mayActFor, staff.id(), request.agency().strip(),
                Optional.ofNullable(request.from()).map(String::strip), request.agent().strip(), request.reason().strip()))
                .map(ShareHandOverResource::answer);
    }

    private static Response answer(ShareHandOverOutcome outcome) {
        return outcome instanceof Done done
                ? Response.ok(ShareHandOverView.of(done), MediaType.APPLICATION_JSON_TYPE).build()
                : problem(outcome).answer().build();
    }

    private static Problem problem(ShareHandOverOutcome outcome) {
        if (outcome instanceof NotDecidedHere elsewhere) {
            return Problem.of(409, "visit-decides-nothing",
                    "Whose the customer is is not final by this visit; see visit " + elsewhere.decides() + ".");
        }
        if (outcome instanceof WhichShare) {
            return Problem.ofField("agency", "must have one share in the customer; where several agents of it have, say whose");
        }
        return outcome instanceof WhichAgent
                ? HandOverProblems.whichAgent()
                : Problem.of(404, "visit-unknown", "There is no such visit.");
    }
}
