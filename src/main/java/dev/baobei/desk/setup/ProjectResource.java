package dev.baobei.desk.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.access.Staff;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.Versions;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.setup.Unbounded;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.directory.ReportTermsText;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.postgres.journal.JournalReader;
import dev.baobei.wording.Wording;
import dev.baobei.wording.Wording.Said;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Projects (项目) and the state of their journals. */
@Path("/api/projects")
public class ProjectResource {

    private final Directories directories;
    private final JournalReader journal;
    private final Wording wording;
    private final BusinessClock clock;
    private final SecurityIdentity identity;

    ProjectResource(Directories directories, JournalReader journal, Wording wording, BusinessClock clock,
            SecurityIdentity identity) {
        this.directories = directories;
        this.journal = journal;
        this.wording = wording;
        this.clock = clock;
        this.identity = identity;
    }

    /**
     * A project as the API shows it.
     *
     * @param warnings what whoever sets it up should see to: left out where there is nothing
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ProjectView(String code, String name, @JsonInclude List<String> aliases,
            @JsonInclude List<String> propertyTypes, String zone, @JsonInclude LocalDate openingDay, String closing,
            List<WarningView> warnings) {

        static ProjectView of(Project project, List<WarningView> warnings) {
            return new ProjectView(project.code(), project.name(), project.aliases(), project.propertyTypes(),
                    project.zone().getId(), project.openings().day().orElse(null), project.closing().toString(), warnings);
        }
    }

    /**
     * A version of terms: in force from when on, and what it says.
     *
     * @param agency whose own they are, and only what they say of reports; left out of the project's
     * @param says   what the project's let each side learn of another agency, in sentences
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TermsView(Instant from, TermsText terms, String agency, ReportTermsText own, Boolean asProject,
            List<Said> says) {

        static Stream<TermsView> all(Versions versions, Directory directory, Wording wording) {
            return Stream.concat(
                    versions.ofProject().stream().map(terms -> new TermsView(terms.effectiveFrom(), TermsText.of(terms), null,
                            null, null, wording.disclosure(terms.disclosure()))),
                    versions.ofAgencies().stream().map(version -> new TermsView(version.effectiveFrom(), null,
                            directory.agency(version.agency()).orElseThrow().name(),
                            version.own().map(ReportTermsText::of).orElse(null), version.own().isPresent() ? null : true,
                            null)));
        }
    }

    /** A journal followed from its start: how many entries, the hash of the last, and where it breaks, if it does. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record JournalView(String project, long entries, String head, boolean verifies, Long brokenAt) {}

    /** The projects that this account may act for, in the order of their codes. */
    @GET
    @RolesAllowed({"desk", "manager", "auditor", "admin"})
    public Uni<List<ProjectView>> projects() {
        Staff staff = Staff.of(identity);
        return directories.current().map(directory -> directory.projects().stream().filter(staff::mayActFor)
                .sorted(Comparator.comparing(Project::code))
                .map(project -> ProjectView.of(project, warnings(project, directory))).toList());
    }

    private List<WarningView> warnings(Project project, Directory directory) {
        return WarningView.of(Unbounded.WARNING, Unbounded.agencies(project, directory, clock.now()),
                wording.warning(Unbounded.WARNING));
    }

    /** Every version of a project's terms (规则), the first in force first, then those of its agencies; 404 for an unknown project. */
    @GET
    @Path("/{code}/terms")
    @RolesAllowed({"desk", "manager", "auditor", "admin"})
    public Uni<Response> terms(String code) {
        Staff staff = Staff.of(identity);
        return directories.current().map(directory -> directory.project(code).filter(staff::mayActFor)
                .map(project -> Response.ok(TermsView.all(directory.versionsOf(project.id()), directory, wording).toList(),
                        MediaType.APPLICATION_JSON_TYPE).build())
                .orElseGet(ProjectResource::unknown));
    }

    /** Follows the project's hash chain from its start: 200 also where it breaks, and says where; 404 for an unknown project. */
    @GET
    @Path("/{code}/journal")
    @RolesAllowed({"auditor", "manager"})
    public Uni<Response> journal(String code) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> directory
                .project(code).filter(staff::mayActFor).map(project -> journal.follow(project.id())
                        .map(followed -> Response.ok(new JournalView(code, followed.end().sequence(), followed.end().hash(),
                                followed.verifies(), followed.brokenAt().orElse(null)), MediaType.APPLICATION_JSON_TYPE)
                                .build()))
                .orElseGet(() -> Uni.createFrom().item(unknown())));
    }

    private static Response unknown() {
        return Problem.of(404, "project-unknown", "There is no such project.").answer().build();
    }
}
