package dev.baobei.http;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.ClosedConnectionException;

/** A resource that fails in every way in which ours can. */
@Path("/breaking")
public class BreakingResource {

    public record Party(@NotBlank String name, @NotEmpty List<@NotBlank String> phones, Integer size) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Party> echo(@HeaderParam("Idempotency-Key") @NotBlank String key, @Valid @NotNull Party party) {
        return Uni.createFrom().item(party);
    }

    @GET
    @Path("/fails/{how}")
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<String> fail(@PathParam("how") String how) {
        return Uni.createFrom().failure(switch (how) {
            case "forbidden" -> new ForbiddenException("13800138000");
            case "unauthorized" -> new UnauthorizedException("13800138000");
            case "database" -> new IllegalStateException("13800138000", ClosedConnectionException.INSTANCE);
            default -> new IllegalStateException("13800138000", new NumberFormatException("13800138000"));
        });
    }
}
