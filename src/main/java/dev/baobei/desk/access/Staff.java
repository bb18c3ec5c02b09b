package dev.baobei.desk.access;

import java.util.Collection;
import java.util.List;
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

    /** Those that they may act for, of these; the one of a code where one is asked for, if it is among them. */
    public List<Project> among(Collection<Project> some, Optional<String> code) {
        return some.stream().filter(this::mayActFor).filter(project -> code.stream().allMatch(project.code()::equals)).toList();
    }

    public boolean mayActFor(Project project) {
        return projects.isEmpty() || projects.get().contains(project.code());
    }
}
