package dev.baobei.desk.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Whom agencies named to file their reports in a project (指定备案人员); a setup names them. */
@Path("/api/projects/{code}/filers")
public class FilersResource {

    private final Directories directories;
    private final BusinessClock clock;
    private final SecurityIdentity identity;

    FilersResource(Directories directories, BusinessClock clock, SecurityIdentity identity) {
        this.directories = directories;
        this.clock = clock;
        this.identity = identity;
    }

    /** Every version, the first in force first: 200, or 404 for an unknown project. */
    @GET
    @RolesAllowed({"desk", "manager", "auditor", "admin"})
    public Uni<Response> filers(String code) {
        Staff staff = Staff.of(identity);
        return directories.current().map(directory -> directory.project(code).filter(staff::mayActFor)
                .map(project -> Response.ok(directory.designations().all().stream()
                        .filter(one -> one.project() == project.id())
                        .map(one -> FilersView.of(one, project, directory, clock.now())).toList(),
                        MediaType.APPLICATION_JSON_TYPE)
                        .build())
                .orElseGet(() -> Problem.of(404, "project-unknown", "There is no such project.").answer().build()));
    }
}
