package dev.baobei.desk.visit;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.flow.visit.HouseholdFlow;
import dev.baobei.flow.visit.SaidRelative;
import dev.baobei.flow.visit.VisitFlow;
import dev.baobei.flow.visit.VisitOutcome;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Whose family (家庭成员) a visitor is: said until the visit is confirmed. */
@Path("/api/visits/{id}/household")
@RolesAllowed({"desk", "manager"})
@Cancellable(false)
public class HouseholdResource {

    private final HouseholdFlow households;
    private final VisitFlow visits;
    private final VisitAnswers answers;
    private final SecurityIdentity identity;

    HouseholdResource(HouseholdFlow households, VisitFlow visits, VisitAnswers answers, SecurityIdentity identity) {
        this.households = households;
        this.visits = visits;
        this.answers = answers;
        this.identity = identity;
    }

    /**
     * Says whose family the visitor is, instead of what was said before: 200 with the verdict as it is now; 422 where the terms do not
     * count the relation, or where the visit named is none of the project or of the same customer; 409 once the visit is confirmed.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> say(UUID id, @Valid @NotNull HouseholdRequest request) {
        return say(id, Optional.of(request.said()));
    }

    /** Takes back what was said: 200 with the verdict as it is now; 409 once the visit is confirmed. */
    @DELETE
    public Uni<Response> takeBack(UUID id) {
        return say(id, Optional.empty());
    }

    private Uni<Response> say(UUID id, Optional<SaidRelative> said) {
        Staff staff = Staff.of(identity);
        return visits.visit(id).flatMap(known -> answers.isForeign(known, staff)
                ? Uni.createFrom().item(answers.of(new VisitOutcome.Unknown(), staff))
                : households.say(id, staff.id(), said).map(outcome -> answers.of(outcome, staff)));
    }
}
