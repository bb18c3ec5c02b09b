package dev.baobei.desk.prereport;

import java.util.UUID;

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
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.flow.report.FakeDecisionFlow;
import dev.baobei.flow.report.FakeOutcome;
import dev.baobei.flow.report.FakeReportFlow;
import dev.baobei.http.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Reports that were made up (虚假报备): one of the staff says so and a second one agrees, for it fines somebody or removes them. */
@Path("/api/pre-reports/{receipt}/fakes")
@RolesAllowed({"desk", "manager"})
@Cancellable(false)
public class FakeReportResource {

    private final FakeReportFlow flow;
    private final FakeDecisionFlow decisions;
    private final SecurityIdentity identity;

    FakeReportResource(FakeReportFlow flow, FakeDecisionFlow decisions, SecurityIdentity identity) {
        this.flow = flow;
        this.decisions = decisions;
        this.identity = identity;
    }

    /**
     * What is said of a report.
     *
     * @param fake whether it was made up; {@code false} takes back what two people said
     */
    public record FakeRequest(@NotNull Boolean fake, @NotBlank @Size(max = 500) String reason,
            @NotBlank @Size(max = 500) String evidence) {

        @Override
        public String toString() {
            return "FakeRequest[" + fake + "]";
        }
    }

    /** The second person's word. */
    public record FakeWord(@NotNull Boolean agreed) {}

    /**
     * Says that a report was made up, or was not after all, which counts once a second person has agreed: 201; 200 where that is said already;
     * 404; 409 where the terms record none, something else waits, or there is nothing to take back.
     */
    @POST
    public Uni<Response> say(String receipt, @Valid @NotNull FakeRequest request) {
        Staff staff = Staff.of(identity);
        return Receipt.of(receipt).map(code -> flow.say(new FakeReportFlow.Request(code, staff::mayActFor, staff.id(),
                request.fake(), request.reason().strip(), request.evidence().strip())))
                .orElseGet(() -> Uni.createFrom().item(new FakeOutcome.Unknown(true))).map(FakeReportResource::answer);
    }

    /** A manager agrees to what was said, or refuses it; whoever said it takes it back: 200; 403 by another one; 404; 409 where who said it agrees, or it waits for nobody. */
    @POST
    @Path("/{id}/decision")
    public Uni<Response> decide(String receipt, UUID id, @Valid @NotNull FakeWord word) {
        Staff staff = Staff.of(identity);
        return Receipt.of(receipt).map(code -> decisions.decide(new FakeDecisionFlow.Request(code, id, staff::mayActFor,
                staff.id(), identity.hasRole("manager"), word.agreed())))
                .orElseGet(() -> Uni.createFrom().item(new FakeOutcome.Unknown(true))).map(FakeReportResource::answer);
    }

    private static Response answer(FakeOutcome outcome) {
        return outcome instanceof FakeOutcome.Done done
                ? Response.status(done.isNew() ? 201 : 200).entity(FakeReportView.of(done.fake(), done.project()))
                        .type(MediaType.APPLICATION_JSON_TYPE).build()
                : problem(outcome).answer().build();
    }

    private static Problem problem(FakeOutcome outcome) {
        if (outcome instanceof FakeOutcome.Unknown unknown) {
            return unknown.report()
                    ? PreReportProblems.unknown()
                    : Problem.of(404, "fake-report-unknown", "Nothing like that was said of the pre-report.");
        }
        if (outcome instanceof FakeOutcome.NotCounted) {
            return Problem.of(409, "fakes-not-counted", "The project's terms record no reports that were made up.");
        }
        if (outcome instanceof FakeOutcome.NotConfirmed) {
            return Problem.of(409, "fake-not-confirmed", "No two people said that this pre-report was made up.");
        }
        if (outcome instanceof FakeOutcome.Waits) {
            return Problem.of(409, "fake-waits",
                    "Something else that was said of this pre-report waits for its second person.");
        }
        if (outcome instanceof FakeOutcome.Decided) {
            return Problem.of(409, "fake-decided", "What was said of this pre-report waits for nobody.");
        }
        return outcome instanceof FakeOutcome.ManagerNeeded
                ? Problem.of(403, "manager-needed", "A manager decides on what somebody else said.")
                : Problem.of(409, "second-person-needed", "Somebody else than who said it must agree.");
    }
}
