package dev.baobei.desk.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.baobei.domain.party.Project;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * The member of staff behind a request.
 *
 * @param projects codes of the projects they may act for; empty for all of them
 */
public record Staff(UUID id, String name, Optional<Set<String>> projects) {

    static final String ATTRIBUTE = "staff";

    /** Who is signed in. */
    public static Staff of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }

    public boolean mayActFor(Project project) {
        return projects.isEmpty() || projects.get().contains(project.code());
    }
}
