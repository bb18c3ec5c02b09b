package dev.baobei.desk.prereport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.report.LookUps;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * Who looked up which reports (REG-02, line 39: a leak is traced to whoever looked), for auditors. What is looked for travels in the
 * body: no name or digit ever stands in a URL.
 */
@Path("/api/look-ups")
@RolesAllowed("auditor")
public class LookUpResource {

    private static final int PAGE = 50;

    private final LookUps lookUps;
    private final Directories directories;
    private final SecurityIdentity identity;

    LookUpResource(LookUps lookUps, Directories directories, SecurityIdentity identity) {
        this.lookUps = lookUps;
        this.directories = directories;
        this.identity = identity;
    }

    /**
     * Which look-ups are asked for; whatever is left out may be any.
     *
     * @param account the name of who looked
     * @param digits  that were looked for, exactly; the name likewise
     * @param after   {@code next} of the page before
     */
    public record Search(@Size(max = 12) String project, @Size(max = 60) String account,
            @Size(max = 6) String receipt, @Pattern(regexp = "[0-9]{3,4}") String digits, @Size(max = 60) String name,
            UUID after) {

        @Override
        public String toString() {
            return "Search[" + project + "]";
        }
    }

    /** 200 with a page, the newest first; 400 naming what cannot be looked for. */
    @POST
    @Path("/search")
    public Uni<Response> search(@Valid @NotNull Search asked) {
        Staff staff = Staff.of(identity);
        Optional<Receipt> receipt = Optional.ofNullable(asked.receipt()).flatMap(Receipt::of);
        if (asked.receipt() != null && receipt.isEmpty()) {
            return Uni.createFrom().item(Problem.ofField("receipt", "is none").answer().build());
        }
        return directories.current().flatMap(directory -> {
            List<Project> mine = staff.among(directory.projects(), Optional.ofNullable(asked.project()));
            return asked.project() != null && mine.isEmpty()
                    ? Uni.createFrom().item(Problem.ofField("project", "there is none of that name").answer().build())
                    : lookUps.find(query(asked, receipt, mine), PAGE).map(found -> Response
                            .ok(LookUpPage.of(found, mine, PAGE), MediaType.APPLICATION_JSON_TYPE).build());
        });
    }

    private static LookUps.Query query(Search asked, Optional<Receipt> receipt, List<Project> mine) {
        return new LookUps.Query(mine.stream().map(Project::id).toList(), Optional.ofNullable(asked.account()),
                receipt.map(Receipt::code), Optional.ofNullable(asked.digits()), Optional.ofNullable(asked.name()),
                Optional.ofNullable(asked.after()));
    }
}
