package dev.baobei.desk.prereport;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.flow.message.EntryFlow;
import dev.baobei.postgres.directory.Directories;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.Json;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Reports that agents make in person or by phone, entered by staff for them (代报). */
@Path("/api/pre-reports")
@RolesAllowed({"desk", "manager"})
@Cancellable(false)
public class EntryResource {

    private final EntryFlow flow;
    private final Directories directories;
    private final SecurityIdentity identity;

    EntryResource(EntryFlow flow, Directories directories, SecurityIdentity identity) {
        this.flow = flow;
        this.directories = directories;
        this.identity = identity;
    }

    /**
     * Enters a report, stamped by the server: 201 with what was decided; 200 where the same key and request came before; 202 where
     * it is kept and still being handled (ask again under the same key); 400 naming every field that cannot be used; 409 where the agent may not report; 422
     * where the key was used for another request.
     */
    @POST
    public Uni<Response> enter(@Valid @NotNull EntryRequest request,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[!-~][ -~]{0,199}", message = "must be 1 to 200 ASCII characters") String key) {
        Staff staff = Staff.of(identity);
        String payload = Json.encode(request);
        String id = Optional.ofNullable(key).orElseGet(() -> UUID.randomUUID().toString());
        return flow.before(staff.id(), id, payload).flatMap(before -> before.map(EntryAnswers::of)
                .map(Uni.createFrom()::item).orElseGet(() -> enter(request, staff, id, payload)));
    }

    private Uni<Response> enter(EntryRequest request, Staff staff, String key, String payload) {
        return directories.current().flatMap(directory -> {
            Entries.Read read = Entries.read(request, directory, staff, key, payload);
            return read.request().map(entered -> flow.enter(entered).map(EntryAnswers::of))
                    .orElseGet(() -> Uni.createFrom().item(read.problem().orElseThrow().answer().build()));
        });
    }
}
