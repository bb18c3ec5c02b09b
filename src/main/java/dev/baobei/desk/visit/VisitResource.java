package dev.baobei.desk.visit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.terms.SignatureRole;
import dev.baobei.flow.visit.ConfirmationFlow;
import dev.baobei.flow.visit.VisitFlow;
import dev.baobei.flow.visit.VisitOutcome;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.visit.VerdictLedger.Signature;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Visits (到访): registered when the customer arrives, confirmed when the slip is signed. */
@Path("/api/visits")
@RolesAllowed({"desk", "manager"})
@Cancellable(false)
public class VisitResource {

    private static final String ROLES = "agent|consultant|reportOfficer|customerService|marketingManager|customer";

    private final VisitFlow arrivals;
    private final ConfirmationFlow confirmations;
    private final Directories directories;
    private final VisitAnswers answers;
    private final SecurityIdentity identity;

    VisitResource(VisitFlow arrivals, ConfirmationFlow confirmations, Directories directories, VisitAnswers answers,
            SecurityIdentity identity) {
        this.arrivals = arrivals;
        this.confirmations = confirmations;
        this.directories = directories;
        this.answers = answers;
        this.identity = identity;
    }

    /** The signatures under a slip; {@code verdictVersion} is the version that the desk saw. */
    public record ConfirmationRequest(@Min(1) Integer verdictVersion,
            @Size(max = 12) List<@Valid SignatureRequest> signatures) {}

    /** One signature: {@code agent}, {@code consultant}, {@code reportOfficer}, {@code customerService} ... and who signed. */
    public record SignatureRequest(
            @NotNull @Pattern(regexp = ROLES, message = "must be one of {regexp}") String role,
            @NotBlank @Size(max = 60) String name) {}

    /**
     * Registers an arrival, stamped by the server: 201 with the verdict; 200 where it is on record already (the same key and
     * request again, or the customer's one arrival of the day); 422 where the key was used for another request.
     */
    @POST
    public Uni<Response> arrive(@Valid @NotNull ArrivalRequest request,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[!-~][ -~]{0,199}", message = "must be 1 to 200 ASCII characters") String key) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> {
            Arrivals.Read read = Arrivals.read(request, directory, staff, Optional.ofNullable(key));
            return read.problem().map(problem -> Uni.createFrom().item(problem.answer().build()))
                    .orElseGet(() -> arrivals.arrive(read.arrival().orElseThrow()).map(outcome -> answers.of(outcome, staff)));
        });
    }

    /** A visit with the newest version of its verdict: 200 or 404. */
    @GET
    @Path("/{id}")
    public Uni<Response> visit(UUID id) {
        Staff staff = Staff.of(identity);
        return arrivals.visit(id).flatMap(outcome -> answers.shown(outcome, staff));
    }

    /**
     * Makes the verdict final: 200; 409 with the new verdict where it changed since {@code verdictVersion}; 422 where signatures
     * that the terms ask for are missing, or an agent's name stands in the consultant's box.
     */
    @POST
    @Path("/{id}/confirmation")
    public Uni<Response> confirm(UUID id, @Valid ConfirmationRequest request) {
        Staff staff = Staff.of(identity);
        List<SignatureRequest> given = request == null || request.signatures() == null ? List.of() : request.signatures();
        List<Signature> signatures = given.stream()
                .map(one -> new Signature(CamelCase.read(SignatureRole.class, one.role()).name(), one.name())).toList();
        OptionalInt seen = request == null || request.verdictVersion() == null
                ? OptionalInt.empty()
                : OptionalInt.of(request.verdictVersion());
        return arrivals.visit(id).flatMap(known -> answers.isForeign(known, staff)
                ? Uni.createFrom().item(answers.of(new VisitOutcome.Unknown(), staff))
                : confirmations.confirm(new ConfirmationFlow.Request(id, staff.id(), seen, signatures))
                        .flatMap(outcome -> answers.shown(outcome, staff)));
    }
}
