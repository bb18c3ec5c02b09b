package dev.baobei.desk.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.baobei.flow.setup.SetupFlow;
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

    /** Applies a setup whole: 204; 400 naming every value that cannot be and what may stand there, and then nothing is changed. */
    @POST
    public Uni<Response> apply(@NotNull Setup setup) {
        return flow.apply(setup).map(faults -> faults.isEmpty()
                ? Response.noContent().build()
                : Problem.of(400, "setup-invalid", "Some values cannot be set up; nothing was changed.")
                        .with(faults.stream().map(fault -> new Fault(fault.path(), fault.allowed())).toList()).answer()
                        .build());
    }
}
