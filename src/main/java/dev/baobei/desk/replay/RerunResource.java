package dev.baobei.desk.replay;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.replay.RerunFlow;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.message.MessageTimeline;
import dev.baobei.postgres.message.MessageTimeline.Told;
import dev.baobei.wording.Wording;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Every decision and verdict of a project, judged once more from the journal under the terms that were in force (重演). */
@Path("/api/projects/{code}/rerun")
@RolesAllowed({"manager", "auditor"})
@Cancellable(false)
public class RerunResource {

    private static final int ALL = 0;

    private final RerunFlow flow;
    private final MessageTimeline timeline;
    private final Directories directories;
    private final Wording wording;
    private final SecurityIdentity identity;

    RerunResource(RerunFlow flow, MessageTimeline timeline, Directories directories, Wording wording,
            SecurityIdentity identity) {
        this.wording = wording;
        this.flow = flow;
        this.timeline = timeline;
        this.directories = directories;
        this.identity = identity;
    }

    /**
     * Judges all of it once more: 200, also where something comes out otherwise, which is listed; 404; 409 while another one is under way.
     *
     * @param visit   shows this visit's verdict alone, whatever came out, with what every rule answers about every candidate; all of the history is judged for it nevertheless
     * @param message the same for the reports that a message made, with what every rule answered
     */
    @GET
    public Uni<Response> rerun(String code, @QueryParam("visit") UUID visit, @QueryParam("message") UUID message) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> directory.project(code).filter(staff::mayActFor)
                .map(project -> rerun(project, directory, Optional.ofNullable(visit),
                        Optional.ofNullable(message)))
                .orElseGet(() -> Uni.createFrom().item(Problem.of(404, "project-unknown", "There is no such project.").answer()
                        .build())));
    }

    private Uni<Response> rerun(Project project, Directory directory, Optional<UUID> visit, Optional<UUID> message) {
        return flow.rerun(project, visit.or(() -> message)).flatMap(found -> kept(message).map(told -> found.isEmpty()
                ? Problem.of(409, "rerun-busy", "Another history is judged once more at the moment.").answer().build()
                : RerunView
                        .of(found.get(), visit, message,
                                new RerunView.Beside(told, new WhatIfResource.Here(project, directory, ALL), wording))
                        .map(view -> Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build())
                        .orElseGet(() -> Problem.of(404, "nothing-to-rerun", "Nothing of that id was decided or judged.")
                                .answer().build())));
    }

    /** What was kept of a message, to be held against what comes out. */
    private Uni<Optional<Told>> kept(Optional<UUID> message) {
        return message.map(timeline::byId).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
