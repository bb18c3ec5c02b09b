package dev.baobei.desk.prereport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.access.Staff;
import dev.baobei.desk.shown.NamesReporters;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.report.WaitingReviews;
import dev.baobei.flow.report.WaitingReviews.Waiting;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Reports that wait for the staff to whom they were referred (待审核). */
@Path("/api/projects/{code}/reviews")
public class WaitingResource {

    private static final int PAGE = 20;

    private final WaitingReviews reviews;
    private final Directories directories;
    private final BusinessClock clock;
    private final SecurityIdentity identity;

    WaitingResource(WaitingReviews reviews, Directories directories, BusinessClock clock, SecurityIdentity identity) {
        this.reviews = reviews;
        this.directories = directories;
        this.clock = clock;
        this.identity = identity;
    }

    /** A page, the soonest due first; without {@code next} it is the last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReviewPage(List<ReviewView> reviews, String next) implements NamesReporters {

        @Override
        public ReviewPage asSeen(Predicate<String> shows) {
            return new ReviewPage(reviews.stream().map(one -> one.asSeen(shows)).toList(), next);
        }
    }

    /** What waits in a project, behind {@code after}, the {@code next} of the page before: 200; 400 where that is none; 404 for an unknown project. */
    @GET
    @RolesAllowed({"desk", "manager", "auditor"})
    public Uni<Response> waiting(String code, @QueryParam("after") @Size(max = 6) String after) {
        Staff staff = Staff.of(identity);
        if (after != null && Receipt.of(after).isEmpty()) {
            return Uni.createFrom().item(Problem.ofField("after", "must be the next of a page").answer().build());
        }
        return directories.current().flatMap(directory -> directory.project(code).filter(staff::mayActFor)
                .map(project -> reviews.of(project, directory, Optional.ofNullable(after).flatMap(Receipt::of), PAGE)
                        .map(found -> Response.ok(page(found, project, directory, clock.now()), MediaType.APPLICATION_JSON_TYPE)
                                .build()))
                .orElseGet(() -> Uni.createFrom().item(Problem.of(404, "project-unknown", "There is no such project.")
                        .answer().build())));
    }

    private static ReviewPage page(List<Waiting> found, Project project, Directory directory, Instant now) {
        return new ReviewPage(found.stream().map(one -> ReviewView.of(one, project, directory, now)).toList(),
                found.size() == PAGE ? found.get(PAGE - 1).report().receipt().code() : null);
    }
}
