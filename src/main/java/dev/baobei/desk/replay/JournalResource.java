package dev.baobei.desk.replay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;

import dev.baobei.desk.access.Staff;
import dev.baobei.domain.party.Project;
import dev.baobei.http.Problem;
import dev.baobei.postgres.checkpoint.Checkpoints;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.journal.JournalReader;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** A project's journal for whoever will not take our word: verified without us, by the verifier that stands alone. */
@Path("/api/projects/{code}/journal/entries")
@RolesAllowed({"auditor", "admin"})
public class JournalResource {

    private static final Logger LOG = Logger.getLogger(JournalResource.class);

    private final Directories directories;
    private final JournalReader journal;
    private final Checkpoints checkpoints;
    private final SecurityIdentity identity;

    JournalResource(Directories directories, JournalReader journal, Checkpoints checkpoints, SecurityIdentity identity) {
        this.directories = directories;
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.identity = identity;
    }

    /**
     * Every entry up to the moment of asking, each on a line of its own, after a line that says how many there are; in the form
     * of {@code src/docs/journal-format.md}. Personal values stand there as commitments only. 404 for an unknown project.
     */
    @GET
    @Produces("application/x-ndjson")
    public Multi<ExportLine> export(String code) {
        Staff staff = Staff.of(identity);
        return directories.current()
                .map(directory -> directory.project(code).filter(staff::mayActFor).orElseThrow(JournalResource::unknown))
                .onItem().transformToMulti(project -> export(project, staff));
    }

    private static WebApplicationException unknown() {
        return new WebApplicationException(Problem.of(404, "project-unknown", "There is no such project.").answer().build());
    }

    private Multi<ExportLine> export(Project project, Staff staff) {
        return Uni.combine().all().unis(journal.head(project.id()), checkpoints.publicKey()).asTuple().onItem()
                .transformToMulti(found -> {
                    LOG.infof("the journal of %s is exported up to entry %d for account %s", project.code(),
                            found.getItem1().sequence(), staff.id());
                    ExportLine first = ExportLine.Head.of(project.code(), found.getItem1(), found.getItem2());
                    return Multi.createBy().concatenating().streams(Multi.createFrom().item(first),
                            journal.entries(project.id(), found.getItem1().sequence())
                                    .map(entry -> ExportLine.of(project.code(), entry)));
                });
    }
}
