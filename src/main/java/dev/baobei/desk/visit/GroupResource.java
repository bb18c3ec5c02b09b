package dev.baobei.desk.visit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.baobei.desk.access.Staff;
import dev.baobei.desk.shown.NamesReporters;
import dev.baobei.desk.visit.GroupRequest.Member;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.flow.visit.VisitFlow;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Groups (带团) that an agency brings: each of its list is an arrival of their own. */
@Path("/api/groups")
@RolesAllowed({"desk", "manager"})
@Cancellable(false)
public class GroupResource {

    private final VisitFlow arrivals;
    private final Directories directories;
    private final VisitAnswers answers;
    private final SecurityIdentity identity;

    GroupResource(VisitFlow arrivals, Directories directories, VisitAnswers answers, SecurityIdentity identity) {
        this.arrivals = arrivals;
        this.directories = directories;
        this.answers = answers;
        this.identity = identity;
    }

    /**
     * What became of one row of the list.
     *
     * @param row     from 1
     * @param status  as {@code POST /api/visits} would have answered: 201, 200 where they are on record today already, 400, 422 ...
     * @param visit   the visit, where there is one
     * @param problem why not, where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(int row, int status, VisitView visit, @JsonRawValue String problem) implements NamesReporters {

        @Override
        public Row asSeen(Predicate<String> shows) {
            return visit == null ? this : new Row(row, status, visit.asSeen(shows), problem);
        }
    }

    /** The rows in the order of the list. */
    public record Answer(List<Row> members) implements NamesReporters {

        @Override
        public Answer asSeen(Predicate<String> shows) {
            return new Answer(members.stream().map(row -> row.asSeen(shows)).toList());
        }
    }

    /**
     * Registers a group: 200 with what became of each row, whatever became of the others; the same key and list again is answered
     * again; 400 for a project or an approved agency that there is not.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> arrive(@Valid @NotNull GroupRequest request,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[!-~][ -~]{0,199}", message = "must be 1 to 200 ASCII characters") String key) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> problem(request, directory, staff)
                .map(problem -> Uni.createFrom().item(problem.answer().build()))
                .orElseGet(() -> Multi.createFrom().range(0, request.members().size()).onItem()
                        .transformToUniAndConcatenate(i -> row(request, i, directory, staff, Optional.ofNullable(key)))
                        .collect().asList()
                        .map(rows -> Response.ok(new Answer(rows), MediaType.APPLICATION_JSON_TYPE).build())));
    }

    private static Optional<Problem> problem(GroupRequest request, Directory directory, Staff staff) {
        Optional<Project> project = directory.project(request.project());
        if (project.isEmpty()) {
            return Optional.of(Problem.ofField("project", "no such project"));
        }
        if (!staff.mayActFor(project.get())) {
            return Optional.of(Problem.of(403, "project-not-yours", "Your account may not act for this project."));
        }
        return directory.agency(request.agency().strip()).filter(Agency::isApproved).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.ofField("agency", "the name of an approved agency"));
    }

    private Uni<Row> row(GroupRequest request, int i, Directory directory, Staff staff, Optional<String> key) {
        Member member = request.members().get(i);
        if (!member.isWhole()) {
            return Uni.createFrom().item(row(i, Problem
                    .ofField("members[" + i + "]", "name and number, both or nothing").answer().build()));
        }
        Arrivals.Read read = Arrivals.read(request.arrival(member), directory, staff, key.map(one -> one + "#" + (i + 1)));
        return read.problem().map(problem -> Uni.createFrom().item(row(i, problem.answer().build())))
                .orElseGet(() -> arrivals.arrive(read.arrival().orElseThrow().in(GroupArrival.LISTED))
                        .map(outcome -> row(i, answers.of(outcome, staff))));
    }

    private static Row row(int i, Response answer) {
        return answer.getEntity() instanceof VisitView visit
                ? new Row(i + 1, answer.getStatus(), visit, null)
                : new Row(i + 1, answer.getStatus(), null, (String) answer.getEntity());
    }
}
