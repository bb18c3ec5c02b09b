package dev.baobei.hostile;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Blocking;

/** A resource that does everything that ours may not. */
@Path("/lax")
@Blocking
public class LaxResource {

    @Inject
    AgroalDataSource database;

    @POST
    @Path("/breaks")
    public String breaks() {
        throw new NullPointerException();
    }

    @POST
    @Path("/shrugs")
    public Response shrugs() {
        return Response.status(400).type(MediaType.APPLICATION_JSON).entity("{\"error\":\"no\"}").build();
    }

    @POST
    @Path("/keeps")
    public Response keeps() throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute("insert into early_status values ('lax', 'lax', 'lax', 'SENT', null, now())"
                    + " on conflict (channel, provider_id, status) do update set told_at = excluded.told_at");
        }
        return Response.status(400).build();
    }

    @POST
    @Path("/takes")
    public Response takes() {
        return Response.noContent().build();
    }
}
