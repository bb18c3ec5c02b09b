package dev.baobei.desk.visit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.visit.StampFlow;
import dev.baobei.flow.visit.StampOutcome;
import dev.baobei.flow.visit.TapFlow;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.visit.Stamps;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Arrivals of one tap (到访打点): the moment now, who it was later. */
@Path("/api/arrivals")
@RolesAllowed({"desk", "manager"})
@Cancellable(false)
public class StampResource {

    private static final String KEY = "[!-~][ -~]{0,199}";

    private final TapFlow taps;
    private final StampFlow stamps;
    private final Directories directories;
    private final StampAnswers answers;
    private final SecurityIdentity identity;

    StampResource(TapFlow taps, StampFlow stamps, Directories directories, StampAnswers answers, SecurityIdentity identity) {
        this.taps = taps;
        this.stamps = stamps;
        this.directories = directories;
        this.answers = answers;
        this.identity = identity;
    }

    /** One tap, with a word by which the desk knows them until they are asked ({@code 两位，红衣}). */
    public record TapRequest(@NotBlank @Size(max = 12) String project, @Size(max = 60) String note) {

        @Override
        public String toString() {
            return "TapRequest[" + project + "]";
        }
    }

    /** Why it was nobody, or nobody whom one could ask. */
    public record DismissalRequest(@NotBlank @Size(max = 500) String reason) {

        @Override
        public String toString() {
            return "DismissalRequest[]";
        }
    }

    /** Stamps an arrival: 201; 200 for the same key and request again; 422 where the key was used for another one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> tap(@Valid @NotNull TapRequest request,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = KEY, message = "must be 1 to 200 ASCII characters") String key) {
        Staff staff = Staff.of(identity);
        Optional<String> note = Optional.ofNullable(request.note()).map(String::strip).filter(words -> !words.isEmpty());
        byte[] hash = Arrivals.hash((request.project() + "\n" + note.orElse("")).getBytes(StandardCharsets.UTF_8));
        return in(request.project(), staff, project -> taps.tap(new TapFlow.Tap(project, note,
                new Stamps.Request(staff.id(), Optional.ofNullable(key), hash))));
    }

    /** Those of a project of which nobody has said who it was, also after closing: 200 with the first first. */
    @GET
    @RolesAllowed({"desk", "manager", "auditor"})
    public Uni<Response> waiting(@QueryParam("project") @NotBlank @Size(max = 12) String code) {
        return in(code, Staff.of(identity), stamps::waiting);
    }

    private Uni<Response> in(String code, Staff staff, Function<Project, Uni<StampOutcome>> act) {
        return directories.current().flatMap(directory -> {
            Optional<Project> project = directory.project(code);
            if (project.isEmpty()) {
                return problem(Problem.ofField("project", "no such project"));
            }
            return staff.mayActFor(project.get())
                    ? act.apply(project.get()).map(outcome -> answers.of(outcome, staff))
                    : problem(Problem.of(403, "project-not-yours", "Your account may not act for this project."));
        });
    }

    private static Uni<Response> problem(Problem problem) {
        return Uni.createFrom().item(problem.answer().build());
    }

    /** One of them, whatever it became: 200 or 404. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"desk", "manager", "auditor"})
    public Uni<Response> arrival(UUID id) {
        Staff staff = Staff.of(identity);
        return stamps.stamp(id, staff::mayActFor).map(outcome -> answers.of(outcome, staff));
    }

    /**
     * Says who it was, and judges it as of the stamp: 201 with the visit, which has the arrival's id; 200 where the same was said, or
     * where the customer's arrival of that day is on record; 409 where somebody else was said, or nobody.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/details")
    public Uni<Response> detail(UUID id, @Valid @NotNull DetailsRequest request) {
        Staff staff = Staff.of(identity);
        return stamps.stamp(id, staff::mayActFor).flatMap(found -> found instanceof StampOutcome.OnRecord known
                ? directories.current().flatMap(directory -> {
                    Arrivals.Read read = Arrivals.read(request.in(known.stamp().project()), directory, staff, Optional.empty());
                    return read.problem().map(StampResource::problem)
                            .orElseGet(() -> stamps.detail(id, staff::mayActFor, read.arrival().orElseThrow())
                                    .map(outcome -> answers.of(outcome, staff)));
                })
                : problem(StampAnswers.unknown()));
    }

    /** Says that it was nobody: 200, also for the same word again; 409 where it is said who it was. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/dismissal")
    public Uni<Response> dismiss(UUID id, @Valid @NotNull DismissalRequest request) {
        Staff staff = Staff.of(identity);
        return stamps.dismiss(id, staff::mayActFor, staff.id(), request.reason().strip())
                .map(outcome -> answers.of(outcome, staff));
    }
}
