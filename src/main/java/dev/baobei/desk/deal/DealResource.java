package dev.baobei.desk.deal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.deal.Buyer;
import dev.baobei.domain.deal.Buyer.Relation;
import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Step;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.text.OneLine;
import dev.baobei.flow.deal.ClaimFlow;
import dev.baobei.flow.deal.DealFlow;
import dev.baobei.flow.deal.DealOutcome;
import dev.baobei.flow.deal.KnownDeals;
import dev.baobei.flow.visit.VisitFlow;
import dev.baobei.flow.visit.VisitOutcome;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.wording.Wording;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Deals (认购, 定金, 签约, 退定), entered beside the visit that led to them. */
@Path("/api/deals")
@RolesAllowed({"desk", "manager"})
@Cancellable(false)
public class DealResource {

    private static final int PAGE = 50;

    private final DealFlow deals;
    private final ClaimFlow claims;
    private final KnownDeals known;
    private final MyDeals mine;
    private final VisitFlow visits;
    private final Directories directories;
    private final Wording wording;
    private final SecurityIdentity identity;

    DealResource(DealFlow deals, ClaimFlow claims, KnownDeals known, MyDeals mine, VisitFlow visits, Directories directories,
            Wording wording,
            SecurityIdentity identity) {
        this.deals = deals;
        this.claims = claims;
        this.known = known;
        this.mine = mine;
        this.visits = visits;
        this.directories = directories;
        this.wording = wording;
        this.identity = identity;
    }

    /** The next step: {@code deposit}, {@code contract} or {@code cancellation}. */
    public record StepRequest(
            @NotNull @Pattern(regexp = "deposit|contract|cancellation", message = "must be one of {regexp}") String step) {}

    /** An agency's claim, and what shows it: words, with a message or a photo named in them. */
    public record ClaimRequest(@NotBlank @Size(max = 60) String agency, @NotBlank @Size(max = 500) String reason,
            @NotBlank @Size(max = 500) String evidence) {

        @Override
        public String toString() {
            return "ClaimRequest[]";
        }
    }

    /** The deals of a project: 200 or 400. */
    @GET
    public Uni<Response> deals(@QueryParam("project") @NotNull @Size(max = 12) String code, @QueryParam("after") UUID after) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> {
            Optional<Project> project = directory.project(code).filter(staff::mayActFor);
            return project
                    .map(one -> known.page(one, Optional.ofNullable(after), PAGE).map(
                            found -> Response.ok(DealPage.of(found, PAGE, wording), MediaType.APPLICATION_JSON_TYPE).build()))
                    .orElseGet(() -> Uni.createFrom()
                            .item(Problem.ofField("project", "there is none of that name").answer().build()));
        });
    }

    /** One deal with its shares: 200 or 404. */
    @GET
    @Path("/{id}")
    public Uni<Response> deal(UUID id) {
        return mine.act(id, staff -> deals.deal(id));
    }

    /**
     * Enters a deal beside an arrival, confirmed or not: 201; 200 where it is on record already; 409 where the unit is another
     * customer's, or helpers go lost by it.
     */
    @POST
    public Uni<Response> make(@Valid @NotNull DealRequest request) {
        Staff staff = Staff.of(identity);
        if (!OneLine.is(request.unit().strip(), Deal.LONGEST_UNIT)) {
            return Uni.createFrom().item(Problem.ofField("unit", "must be in one line").answer().build());
        }
        List<Buyer> buyers = (request.buyers() == null ? List.<DealRequest.BuyerRequest>of() : request.buyers()).stream()
                .map(buyer -> new Buyer(buyer.name().strip(), CamelCase.read(Relation.class, buyer.relation()))).toList();
        return visits.visit(request.visit()).flatMap(found -> found instanceof VisitOutcome.Known here
                && staff.mayActFor(here.visit().project())
                        ? deals.make(new DealFlow.Request(request.visit(), staff.id(), identity.hasRole("manager"),
                                request.unit().strip(),
                                CamelCase.read(Step.class, request.step()), buyers,
                                OriginRequest.said(request.address(), request.nearArea())))
                        : Uni.createFrom().item(new DealOutcome.NoVisit()))
                .map(outcome -> DealAnswers.of(outcome, wording));
    }

    /** Takes the next step: 200; 409 where it does not follow the last one. The contract ends the secrecy. */
    @POST
    @Path("/{id}/steps")
    public Uni<Response> step(UUID id, @Valid @NotNull StepRequest request) {
        return mine.act(id, staff -> deals.step(id, staff.id(), CamelCase.read(Step.class, request.step())));
    }

    /** Claims a deal for an agency: 200, and a dispute opens; 409 after three days, or where it claims it already. */
    @POST
    @Path("/{id}/claims")
    public Uni<Response> claim(UUID id, @Valid @NotNull ClaimRequest request) {
        return directories.current().flatMap(directory -> directory.agency(request.agency())
                .map(agency -> mine.act(id, staff -> claims.claim(id, staff.id(), agency, request.reason().strip(),
                        request.evidence().strip())))
                .orElseGet(
                        () -> Uni.createFrom().item(Problem.ofField("agency", "there is none of that name").answer().build())));
    }
}
