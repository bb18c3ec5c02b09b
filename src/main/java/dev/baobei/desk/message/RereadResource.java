package dev.baobei.desk.message;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import dev.baobei.domain.party.Project;
import dev.baobei.flow.reread.RereadFlow;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Kept messages read again by the present parser (重读): first the difference, then, where staff say why, applied. */
@Path("/api/messages")
@RolesAllowed({"manager", "admin"})
public class RereadResource {

    private static final int PAGE = 50;

    private final RereadFlow rereads;
    private final Directories directories;
    private final SecurityIdentity identity;

    RereadResource(RereadFlow rereads, Directories directories, SecurityIdentity identity) {
        this.rereads = rereads;
        this.directories = directories;
        this.identity = identity;
    }

    /** Why a reread is applied; kept sealed beside it. */
    public record Application(@NotBlank @Size(max = 200) String reason) {

        @Override
        public String toString() {
            return "Application";
        }
    }

    /**
     * Which messages are read again.
     *
     * @param from    received from then on
     * @param to      received before then
     * @param project code: only those that may concern it
     * @param after   {@code next} of the page before
     * @param limit   how many messages are read for a page, 50 where it is left out
     */
    public record Period(@NotNull OffsetDateTime from, @NotNull OffsetDateTime to, @Size(max = 12) String project, UUID after,
            @Min(1) @Max(200) Integer limit) {}

    /** A page, the oldest first: how many messages were read for it, and those that differ; without {@code next} it is the last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RereadPage(int read, int differing, List<RereadView> messages, UUID next) {}

    /** What the present parser reads in a message, beside what was read; nothing is applied. 200 or 404; 409 while undecided. */
    @POST
    @Path("/{id}/reread")
    public Uni<Response> reread(UUID id) {
        return rereads.look(id, Staff.of(identity)::mayActFor).map(RereadAnswers::looked);
    }

    /**
     * Lets that count from now on: as of the message's own time, under the terms in force then. The sender is told where anything
     * on record changes. 200, 404; 409 where nothing differs, where a report has brought its customer, or where it is a command.
     */
    @POST
    @Path("/{id}/reread/application")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> apply(UUID id, @Valid @NotNull Application application) {
        Staff staff = Staff.of(identity);
        return rereads.apply(new RereadFlow.Request(id, staff.id(), application.reason().strip()), staff::mayActFor)
                .map(RereadAnswers::applied);
    }

    /** What a reread of many messages would change, page by page. */
    @POST
    @Path("/reread")
    public Uni<Response> rereads(@Valid @NotNull Period asked) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> {
            Optional<Project> project = Optional.ofNullable(asked.project()).flatMap(directory::project);
            Optional<Problem> problem = problem(asked, project, staff);
            return problem.map(wrong -> Uni.createFrom().item(wrong.answer().build())).orElseGet(() -> rereads
                    .look(new RereadFlow.Period(asked.from().toInstant(), asked.to().toInstant(), project,
                            Optional.ofNullable(asked.after()), asked.limit() == null ? PAGE : asked.limit()))
                    .map(page -> Response.ok(page(page), MediaType.APPLICATION_JSON_TYPE).build()));
        });
    }

    private static Optional<Problem> problem(Period asked, Optional<Project> project, Staff staff) {
        if (asked.project() != null && project.isEmpty()) {
            return Optional.of(Problem.ofField("project", "there is none of that name"));
        }
        if (!asked.from().isBefore(asked.to())) {
            return Optional.of(Problem.ofField("to", "not after from"));
        }
        boolean mine = project.map(staff::mayActFor).orElse(staff.projects().isEmpty());
        return mine ? Optional.empty() : Optional.of(RereadAnswers.NOT_YOURS);
    }

    private static RereadPage page(RereadFlow.Page page) {
        return new RereadPage(page.read(), page.differing().size(), page.differing().stream().map(RereadAnswers::view).toList(),
                page.next().orElse(null));
    }
}
