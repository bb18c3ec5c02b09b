package dev.baobei.desk.shown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;

import dev.baobei.domain.party.Directory;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.postgres.directory.Directories;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Who reported a customer, and when, is kept from the desk where the terms in force say so (XKC: on-site staff get the reporter's name
 * and the time of the report, by others they do not). Managers and auditors see it. The one place that every answer passes.
 */
@ApplicationScoped
public class ReportersKept {

    private final Directories directories;
    private final BusinessClock clock;
    private final SecurityIdentity identity;

    ReportersKept(Directories directories, BusinessClock clock, SecurityIdentity identity) {
        this.directories = directories;
        this.clock = clock;
        this.identity = identity;
    }

    @ServerResponseFilter
    public Uni<Void> keep(ContainerResponseContext response) {
        return response.getEntity() instanceof NamesReporters answer && !mayKnow()
                ? directories.current().invoke(directory -> response
                        .setEntity(answer.asSeen(project -> !areKept(directory, project)))).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** Whether who asks may not know who reported to a project. */
    public boolean areKept(Directory directory, String project) {
        return directory.project(project).flatMap(one -> directory.termsOf(one.id(), clock.now()))
                .filter(terms -> !terms.disclosure().showsReporterTo(mayKnow())).isPresent();
    }

    /** Whether there is a project of which who asks may not know who reported to it. */
    public boolean areKeptSomewhere(Directory directory) {
        return directory.projects().stream().anyMatch(project -> areKept(directory, project.code()));
    }

    private boolean mayKnow() {
        return identity.hasRole("manager") || identity.hasRole("auditor");
    }
}
