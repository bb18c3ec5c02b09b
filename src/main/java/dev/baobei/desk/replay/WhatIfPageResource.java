package dev.baobei.desk.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.baobei.desk.access.Staff;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.directory.Preset;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The page on which a manager asks what would be if other terms had been in force. It works through the published API. */
@Path("/desk/what-if")
@RolesAllowed({"manager", "auditor", "admin"})
public class WhatIfPageResource {

    private static final String ONLY_OUR_OWN_FILES = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Directories directories;
    private final BusinessClock clock;
    private final SecurityIdentity identity;

    WhatIfPageResource(Directories directories, BusinessClock clock, SecurityIdentity identity) {
        this.directories = directories;
        this.clock = clock;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance whatIf(WhatIfPage page);
    }

    /** What can be picked, and the business time of the page; whoever may only look has no button to start one. */
    public record WhatIfPage(List<Project> projects, List<Preset> presets, boolean mayAsk, Instant now) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    @ResponseHeader(name = "Content-Security-Policy", value = ONLY_OUR_OWN_FILES)
    @ResponseHeader(name = "Referrer-Policy", value = "no-referrer")
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Uni<TemplateInstance> page() {
        Staff staff = Staff.of(identity);
        return directories.current().map(directory -> Templates.whatIf(new WhatIfPage(
                directory.projects().stream().filter(staff::mayActFor).sorted(Comparator.comparing(Project::code)).toList(),
                Preset.ALL, identity.hasRole("manager") || identity.hasRole("admin"), clock.now())));
    }
}
