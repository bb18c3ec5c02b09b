package dev.baobei.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.baobei.flow.SetupFlow;
import dev.baobei.http.Problem;
import dev.baobei.http.Problem.Fault;
import dev.baobei.postgres.directory.Setup;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Projects, terms, agencies, agents and numbers as one document. */
@Path("/api/setup")
@RolesAllowed("admin")
@Cancellable(false)
public class SetupResource {

    private final SetupFlow flow;

    SetupResource(SetupFlow flow) {
        this.flow = flow;
    }

    /** Applies a setup whole: 204; 400 with every fault where something does not fit, and then nothing is changed. */
    @POST
    public Uni<Response> apply(@Valid @NotNull Setup setup) {
        return flow.apply(setup).map(faults -> faults.isEmpty()
                ? Response.noContent().build()
                : Problem.of(400, "setup-inconsistent", "The setup does not fit together; nothing was changed.")
                        .with(faults.stream().map(fault -> new Fault("setup", fault)).toList()).answer().build());
    }
}
