package dev.baobei.desk.replay;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.replay.WhatIfFlow;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.directory.Setup.AgencyTermsSetup;
import dev.baobei.postgres.directory.TermsText;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What if other terms had been in force (条款试算): a project's history replayed under them. Nothing of it decides anything. */
@Path("/api/projects/{code}/what-if")
@RolesAllowed({"manager", "auditor", "admin"})
@Cancellable(false)
public class WhatIfResource {

    private static final int PAGE = 50;

    private final WhatIfFlow whatIfs;
    private final Directories directories;
    private final SecurityIdentity identity;

    WhatIfResource(WhatIfFlow whatIfs, Directories directories, SecurityIdentity identity) {
        this.whatIfs = whatIfs;
        this.directories = directories;
        this.identity = identity;
    }

    /**
     * What is asked.
     *
     * @param terms  proposed, in the form of a setup
     * @param preset the regulation whose terms are meant, in their place
     * @param agencyTerms terms of one agency's own, likewise in the form of a setup, in their place
     * @param from   as if in force from then on; from the beginning where it is left out
     * @param until  for what counts from before then; everything on record where it is left out
     */
    public record WhatIfRequest(TermsText terms, @Size(max = 12) String preset, AgencyTermsSetup agencyTerms,
            OffsetDateTime from, OffsetDateTime until) {}

    /**
     * Starts a replay: 202 with its place; 400 naming every value that cannot be, as a setup does; 409 while another one of the
     * project is under way.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"manager", "admin"})
    public Uni<Response> start(String code, @Valid @NotNull WhatIfRequest request) {
        WhatIfFlow.Request asked = new WhatIfFlow.Request(Staff.of(identity).id(), Optional.ofNullable(request.terms()),
                Optional.ofNullable(request.preset()), Optional.ofNullable(request.agencyTerms()),
                Optional.ofNullable(request.from()).map(WhatIfResource::exact),
                Optional.ofNullable(request.until()).map(WhatIfResource::exact));
        return in(code, here -> whatIfs.start(here.project(), asked).map(outcome -> WhatIfAnswers.of(outcome, here)));
    }

    /** As exact as the database is. */
    private static java.time.Instant exact(OffsetDateTime time) {
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The newest of the project, the newest first, as far as they are kept. 200 or 404. */
    @GET
    public Uni<Response> all(String code) {
        return in(code, here -> whatIfs.of(here.project()).map(found -> found.stream()
                .map(one -> WhatIfView.of(one, here, Optional.empty(), List.of(), 0)).toList())
                .map(found -> Response.ok(found, MediaType.APPLICATION_JSON_TYPE).build()));
    }

    /** How far it has come, what it found so far, page by page, and once it is done all of it in figures. 200 or 404. */
    @GET
    @Path("/{id}")
    public Uni<Response> whatIf(String code, UUID id, @QueryParam("after") @Min(0) Long after,
            @QueryParam("limit") @Min(1) @Max(200) Integer limit) {
        int most = limit == null ? PAGE : limit;
        return in(code, here -> whatIfs.look(here.project(), id, after == null ? 0 : after, most)
                .map(outcome -> WhatIfAnswers.of(outcome, here.showing(most))));
    }

    /** Ends one that is under way: 204; 404; 409 where it has ended by itself. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({"manager", "admin"})
    public Uni<Response> cancel(String code, UUID id) {
        return in(code, here -> whatIfs.cancel(here.project(), id).map(outcome -> WhatIfAnswers.of(outcome, here)));
    }

    /** Where somebody looks: a project and who is who in it, and how many changes they are shown at once. */
    record Here(Project project, Directory directory, int most) {

        Here showing(int limit) {
            return new Here(project, directory, limit);
        }
    }

    private Uni<Response> in(String code, Function<Here, Uni<Response>> then) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> directory.project(code).filter(staff::mayActFor)
                .map(project -> then.apply(new Here(project, directory, PAGE)))
                .orElseGet(() -> Uni.createFrom()
                        .item(Problem.of(404, "project-unknown", "There is no such project.").answer().build())));
    }
}
