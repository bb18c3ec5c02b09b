package dev.baobei.desk.prereport;

import java.time.OffsetDateTime;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.desk.shown.HandOverProblems;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.flow.report.HandOverFlow;
import dev.baobei.flow.report.HandOverOutcome;
import dev.baobei.flow.report.HandOverOutcome.Closed;
import dev.baobei.flow.report.HandOverOutcome.Done;
import dev.baobei.flow.report.HandOverOutcome.HasReported;
import dev.baobei.flow.report.HandOverOutcome.WhichAgent;
import dev.baobei.http.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Hands a pre-report over (转交) to a colleague of its agent, within the agency whose it is. */
@Path("/api/pre-reports/{receipt}/handover")
@Cancellable(false)
public class HandOverResource {

    private final HandOverFlow flow;
    private final SecurityIdentity identity;

    HandOverResource(HandOverFlow flow, SecurityIdentity identity) {
        this.flow = flow;
        this.identity = identity;
    }

    /** To whom, by their name, and why. */
    public record HandOverRequest(@NotBlank @Size(max = 40) String agent, @NotBlank @Size(max = 200) String reason) {

        @Override
        public String toString() {
            return "HandOverRequest[]";
        }
    }

    /** Whose a report is now; its time and deadline are what they were. */
    public record HandOverView(String receipt, String project, String agency, String agent, OffsetDateTime reportedAt,
            OffsetDateTime deadline) {

        static HandOverView of(Done done) {
            var report = done.report();
            return new HandOverView(report.receipt().code(), done.project().code(), report.agent().agency().name(),
                    report.agent().name(), report.effectiveAt().atZone(done.project().zone()).toOffsetDateTime(),
                    report.deadline().atZone(done.project().zone()).toOffsetDateTime());
        }
    }

    /** 200, also where it is theirs already; 400 where nobody or several are meant; 404; 409 where it is not pending, or they have the same. */
    @POST
    @RolesAllowed("manager")
    public Uni<Response> handOver(String receipt, @Valid @NotNull HandOverRequest request) {
        Staff staff = Staff.of(identity);
        return Receipt.of(receipt).map(code -> flow.handOver(new HandOverFlow.Request(code, staff::mayActFor, staff.id(),
                request.agent().strip(), request.reason().strip())))
                .orElseGet(() -> Uni.createFrom().item(new HandOverOutcome.Unknown())).map(HandOverResource::answer);
    }

    private static Response answer(HandOverOutcome outcome) {
        return outcome instanceof Done done
                ? Response.ok(HandOverView.of(done), MediaType.APPLICATION_JSON_TYPE).build()
                : problem(outcome).answer().build();
    }

    private static Problem problem(HandOverOutcome outcome) {
        if (outcome instanceof Closed closed) {
            return PreReportProblems.closed(closed.state());
        }
        if (outcome instanceof HasReported) {
            return Problem.of(409, "agent-has-reported", "The colleague has a pre-report of the same customer.");
        }
        return outcome instanceof WhichAgent
                ? HandOverProblems.whichAgent()
                : PreReportProblems.unknown();
    }
}
