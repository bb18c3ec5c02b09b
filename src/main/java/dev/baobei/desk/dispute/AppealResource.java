package dev.baobei.desk.dispute;

import java.util.List;
import java.util.Optional;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.domain.dispute.Appeal;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.appeal.AppealFlow;
import dev.baobei.flow.appeal.AppealOutcome;
import dev.baobei.flow.appeal.AppealOutcome.InDispute;
import dev.baobei.flow.appeal.AppealOutcome.OnRecord;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.dispute.AppealLog;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Appeals (申诉) that agents text about their reports, to be answered within 24 hours. */
@Path("/api/appeals")
@RolesAllowed({"desk", "manager", "auditor"})
@Cancellable(false)
public class AppealResource {

    private static final int PAGE = 50;

    private final AppealFlow appeals;
    private final Directories directories;
    private final BusinessClock clock;
    private final SecurityIdentity identity;

    AppealResource(AppealFlow appeals, Directories directories, BusinessClock clock, SecurityIdentity identity) {
        this.appeals = appeals;
        this.directories = directories;
        this.clock = clock;
        this.identity = identity;
    }

    /** What is answered; the agent reads it where the project tells how things stand. */
    public record AnswerRequest(@NotBlank @Size(max = Appeal.LONGEST_ANSWER) String words) {

        @Override
        public String toString() {
            return "AnswerRequest[]";
        }
    }

    /** The appeals of a project, or of all that one may act for: those that wait, or with {@code answered=true} all. 200 or 400. */
    @GET
    public Uni<Response> due(@QueryParam("project") @Size(max = 12) String code, @QueryParam("answered") boolean answered,
            @QueryParam("after") UUID after) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> {
            List<Project> mine = staff.among(directory.projects(), Optional.ofNullable(code));
            return code != null && mine.isEmpty()
                    ? Uni.createFrom().item(Problem.ofField("project", "there is none of that name").answer().build())
                    : appeals.page(new AppealLog.Query(mine.stream().map(Project::id).toList(), answered,
                            Optional.ofNullable(after), PAGE))
                            .map(found -> AppealView.AppealPage.of(found, mine, clock.now(), PAGE))
                            .map(page -> Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build());
        });
    }

    /** Answers an appeal, once: 200; 409 where it is answered otherwise, or in a dispute, which a ruling answers. */
    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("manager")
    public Uni<Response> answer(UUID id, @Valid @NotNull AnswerRequest request) {
        Staff staff = Staff.of(identity);
        String words = request.words().strip();
        return words.isEmpty()
                ? Uni.createFrom().item(Problem.ofField("words", "must not be blank").answer().build())
                : appeals.answer(id, staff.id(), staff::mayActFor, words).map(this::answer);
    }

    private Response answer(AppealOutcome outcome) {
        if (outcome instanceof OnRecord known) {
            return Response.ok(AppealView.of(known.appeal(), known.project(), clock.now()), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        if (outcome instanceof InDispute attached) {
            return Problem.of(409, "appeal-in-dispute", "A ruling in dispute " + attached.dispute() + " answers it.").answer()
                    .build();
        }
        return (outcome instanceof AppealOutcome.AnsweredBefore
                ? Problem.of(409, "appeal-answered", "This appeal was answered before.")
                : Problem.of(404, "appeal-unknown", "There is no such appeal.")).answer().build();
    }
}
