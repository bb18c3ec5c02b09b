package dev.baobei.desk.setup;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import dev.baobei.postgres.directory.Preset;

/** Terms to begin with: a setup names one as its project's {@code preset}, or says the same terms with changes. */
@Path("/api/presets")
public class PresetResource {

    /** Every preset, in the order of the regulations. */
    @GET
    @RolesAllowed({"desk", "manager", "auditor", "admin"})
    public List<Preset> presets() {
        return Preset.ALL;
    }
}
