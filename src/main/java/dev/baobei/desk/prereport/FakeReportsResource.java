package dev.baobei.desk.prereport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.access.Staff;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.report.FakeReports;
import dev.baobei.postgres.report.FakeReports.Listed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** A project's reports that were made up (虚假报备), for managers and auditors. */
@Path("/api/projects/{code}/fake-reports")
@RolesAllowed({"manager", "auditor"})
public class FakeReportsResource {

    private static final int PAGE = 50;

    private final FakeReports fakes;
    private final Directories directories;
    private final SecurityIdentity identity;

    FakeReportsResource(FakeReports fakes, Directories directories, SecurityIdentity identity) {
        this.fakes = fakes;
        this.directories = directories;
        this.identity = identity;
    }

    /** A page, the newest first; {@code next} is given back as {@code before}, and left out of the last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FakesPage(List<FakeReportView> fakeReports, Long next) {}

    /**
     * What was said of the project's reports: 200, also where nothing was; 400 where there is no such agency; 404 for an unknown project.
     *
     * @param agency of whose agents, as they work now
     * @param before {@code next} of the page before
     */
    @GET
    public Uni<Response> page(String code, @QueryParam("agency") @Size(max = 60) String agency,
            @QueryParam("before") @Positive Long before) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> {
            Optional<Project> project = directory.project(code).filter(staff::mayActFor);
            if (project.isEmpty() || agency != null && directory.agency(agency).isEmpty()) {
                return Uni.createFrom().item((project.isEmpty()
                        ? Problem.of(404, "project-unknown", "There is no such project.")
                        : Problem.ofField("agency", "there is none of that name")).answer().build());
            }
            return fakes.page(directory, project.get(), Optional.ofNullable(agency).map(name -> agents(directory, name)),
                    Optional.ofNullable(before), PAGE)
                    .map(found -> Response.ok(page(found, project.get()), MediaType.APPLICATION_JSON_TYPE).build());
        });
    }

    private static List<UUID> agents(Directory directory, String agency) {
        return directory.agents().stream().filter(agent -> agent.agency().name().equals(agency)).map(Agent::id).toList();
    }

    private static FakesPage page(List<Listed> found, Project project) {
        return new FakesPage(found.stream().map(one -> FakeReportView.of(one.fake(), project)).toList(),
                found.size() == PAGE ? found.get(PAGE - 1).sequence() : null);
    }
}
