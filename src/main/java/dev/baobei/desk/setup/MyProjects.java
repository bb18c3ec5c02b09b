package dev.baobei.desk.setup;

import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.domain.party.Project;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** The projects that whoever asks may act for; any other is not there. */
@ApplicationScoped
class MyProjects {

    private final Directories directories;
    private final SecurityIdentity identity;

    MyProjects(Directories directories, SecurityIdentity identity) {
        this.directories = directories;
        this.identity = identity;
    }

    /** Acts on a project; 404 where it is not there. */
    Uni<Response> mine(String code, BiFunction<Project, Staff, Uni<Response>> act) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> directory.project(code).filter(staff::mayActFor)
                .map(project -> act.apply(project, staff))
                .orElseGet(() -> Uni.createFrom().item(
                        Problem.of(404, "project-unknown", "There is no such project.").answer().build())));
    }
}
