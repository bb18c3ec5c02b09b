package dev.baobei.desk.prereport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.report.ReviewFlow;
import dev.baobei.flow.report.ReviewOutcome;
import dev.baobei.postgres.directory.Directories;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** A person's answer to a report that was referred to the staff (人工审核). */
@Path("/api/pre-reports/{receipt}/review")
@Cancellable(false)
public class ReviewResource {

    private static final String MANAGER = "manager";

    private final ReviewFlow flow;
    private final Directories directories;
    private final BusinessClock clock;
    private final SecurityIdentity identity;

    ReviewResource(ReviewFlow flow, Directories directories, BusinessClock clock, SecurityIdentity identity) {
        this.flow = flow;
        this.directories = directories;
        this.clock = clock;
        this.identity = identity;
    }

    /** Accepted or refused, and why: that stays with the staff. */
    public record ReviewRequest(@NotNull Boolean accepted, @NotBlank @Size(max = 200) String reason) {

        @Override
        public String toString() {
            return "ReviewRequest[]";
        }
    }

    /** 200, also where the same person said the same before; 403 where it was escalated, or they entered it or its arrival; 404; 409 where it is decided or over. */
    @POST
    @RolesAllowed({"desk", MANAGER})
    public Uni<Response> answer(String receipt, @Valid @NotNull ReviewRequest request) {
        Staff staff = Staff.of(identity);
        return Receipt.of(receipt).map(code -> flow.answer(new ReviewFlow.Request(code, staff::mayActFor, staff.id(),
                identity.hasRole(MANAGER), request.accepted(), request.reason().strip())))
                .orElseGet(() -> Uni.createFrom().item(new ReviewOutcome.Unknown()))
                .flatMap(outcome -> directories.current()
                        .map(directory -> ReviewAnswers.of(outcome, directory, clock.now())));
    }
}
