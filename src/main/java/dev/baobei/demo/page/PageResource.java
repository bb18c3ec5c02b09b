package dev.baobei.demo.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.postgres.directory.Directories;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;

/** The page that a stranger opens first. What happens on it goes through the same API that everybody else uses. */
@Path("/demo")
public class PageResource {

    private final Directories directories;
    private final BusinessClock clock;

    PageResource(Directories directories, BusinessClock clock) {
        this.directories = directories;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "demo")
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(PageView view);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> page() {
        return directories.current().map(directory -> Templates.page(PageView.of(directory, clock.now())));
    }
}
