package dev.baobei.generated;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.Gender;

/**
 * What one report of a message means.
 *
 * @param isCertain whether a careful clerk reads it; else it must be asked about
 * @param project   name of the project
 * @param name      as a record keeps it
 * @param gender    said by title or label
 * @param phones    patterns
 * @param visitAt   where day and time of day are said
 */
record Meant(boolean isCertain, String project, String name, Gender gender, List<String> phones, Optional<Instant> visitAt) {

    static final Meant ASKED = new Meant(false, "", "", Gender.UNKNOWN, List.of(), Optional.empty());

    @Override
    public String toString() {
        return isCertain
                ? String.join(" ", project, name, gender.name(), String.join(",", phones), visitAt.map(Said::local).orElse(""))
                : "(asked)";
    }
}
