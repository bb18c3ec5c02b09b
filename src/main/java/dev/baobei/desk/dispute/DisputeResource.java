package dev.baobei.desk.dispute;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.dispute.Basis;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.dispute.DisputeFlow;
import dev.baobei.flow.dispute.DisputeOutcome;
import dev.baobei.flow.visit.VisitFlow;
import dev.baobei.flow.visit.VisitOutcome;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.dispute.Disputes;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Disputes (待定确认单, 申诉): whose a customer is where no machine may say or somebody objects, and the rulings that settle it. */
@Path("/api/disputes")
@RolesAllowed({"desk", "manager", "auditor"})
@Cancellable(false)
public class DisputeResource {

    private static final int PAGE = 50;

    private final DisputeFlow disputes;
    private final Disputes ledger;
    private final VisitFlow visits;
    private final Shares shares;
    private final DisputeAnswers answers;
    private final Directories directories;
    private final SecurityIdentity identity;

    DisputeResource(DisputeFlow disputes, Disputes ledger, VisitFlow visits, Shares shares, DisputeAnswers answers,
            Directories directories, SecurityIdentity identity) {
        this.disputes = disputes;
        this.ledger = ledger;
        this.visits = visits;
        this.shares = shares;
        this.answers = answers;
        this.directories = directories;
        this.identity = identity;
    }

    /** An objection to the verdict of a visit that is confirmed, or sold. */
    public record Objection(@NotNull UUID visit, @NotBlank @Size(max = 500) String reason) {

        @Override
        public String toString() {
            return "Objection[" + visit + "]";
        }
    }

    /** The second person's word. */
    public record Word(@NotNull Boolean agreed) {}

    /** The disputes of a project, or of all that one may act for: those that nobody has ruled, or with {@code ruled=true} all. 200 or 400. */
    @GET
    public Uni<Response> due(@QueryParam("project") @Size(max = 12) String code, @QueryParam("ruled") boolean ruled,
            @QueryParam("after") UUID after) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> {
            List<Project> mine = staff.among(directory.projects(), Optional.ofNullable(code));
            return code != null && mine.isEmpty()
                    ? Uni.createFrom().item(Problem.ofField("project", "there is none of that name").answer().build())
                    : ledger.due(
                            new Disputes.Query(mine.stream().map(Project::id).toList(), ruled, Optional.ofNullable(after),
                                    PAGE),
                            directory).map(found -> answers.page(found, mine, PAGE))
                            .map(page -> Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build());
        });
    }

    /** One dispute with its visit, the verdict's trace, every ruling, and what is on record about each report in it: 200 or 404. */
    @GET
    @Path("/{id}")
    public Uni<Response> dispute(UUID id) {
        Staff staff = Staff.of(identity);
        return disputes.dispute(id).flatMap(outcome -> answers.whole(outcome, staff));
    }

    /** Objects to a verdict: 201; 200 where that adds to a dispute; 409 where it is not confirmed, or decided by an earlier visit. */
    @POST
    @RolesAllowed({"desk", "manager"})
    public Uni<Response> open(@Valid @NotNull Objection objection) {
        Staff staff = Staff.of(identity);
        return visits.visit(objection.visit()).flatMap(found -> found instanceof VisitOutcome.Known known
                && staff.mayActFor(known.visit().project())
                        ? disputes.object(objection.visit(), staff.id(), objection.reason().strip())
                        : Uni.createFrom().item(new DisputeOutcome.NoVisit()))
                .map(outcome -> answers.of(outcome, staff));
    }

    /**
     * Rules: 200; what takes the customer from somebody is a proposal until a second person has agreed. 409 while another one
     * waits, 422 where the shares are no whole.
     */
    @POST
    @Path("/{id}/rulings")
    @RolesAllowed("manager")
    public Uni<Response> rule(UUID id, @Valid @NotNull RulingRequest request) {
        return mine(id, (known, staff) -> shares.read(request, known.visit().project()).flatMap(read -> read.problem()
                .map(problem -> Uni.createFrom().item(problem.answer().build()))
                .orElseGet(() -> disputes.rule(id, new DisputeFlow.Proposal(staff.id(), read.holders(),
                        CamelCase.read(Basis.class, request.basis()), request.reason().strip()))
                        .map(outcome -> answers.of(outcome, staff)))));
    }

    /** Agrees to a proposal, or refuses it: 200; 409 by whoever proposed it (who may take it back), or where it waits for nobody. */
    @POST
    @Path("/{id}/rulings/{ruling}/decision")
    @RolesAllowed("manager")
    public Uni<Response> decide(UUID id, UUID ruling, @Valid @NotNull Word word) {
        return mine(id, (known, staff) -> disputes.decide(id, ruling, staff.id(), word.agreed())
                .map(outcome -> answers.of(outcome, staff)));
    }

    /** Acts on a dispute of a project that one may act for; any other is not there. */
    private Uni<Response> mine(UUID id, BiFunction<DisputeOutcome.OnRecord, Staff, Uni<Response>> act) {
        Staff staff = Staff.of(identity);
        return disputes.dispute(id).flatMap(found -> found instanceof DisputeOutcome.OnRecord known
                && staff.mayActFor(known.visit().project())
                        ? act.apply(known, staff)
                        : Uni.createFrom().item(answers.of(new DisputeOutcome.Unknown(), staff)));
    }
}
