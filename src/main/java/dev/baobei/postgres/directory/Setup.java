package dev.baobei.postgres.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;

/**
 * Projects, agencies, agents and numbers as one document: what an administrator posts, and what demo data are.
 *
 * <p>It is applied whole or not at all. What is named in it is added or changed; what it does not name stays as it is.
 */
public record Setup(List<@Valid ProjectSetup> projects, List<@Valid AgencySetup> agencies, List<@Valid AgentSetup> agents,
        List<@Valid NumberSetup> numbers) {

    public Setup {
        projects = projects == null ? List.of() : projects;
        agencies = agencies == null ? List.of() : agencies;
        agents = agents == null ? List.of() : agents;
        numbers = numbers == null ? List.of() : numbers;
    }

    /** A project; its terms become a new version where they differ from those in force, from {@code termsFrom} or from now on. */
    public record ProjectSetup(@NotNull @Pattern(regexp = "[A-Z0-9]{1,12}") String code,
            @NotBlank @Size(max = 60) String name, List<@NotBlank @Size(max = 60) String> aliases,
            List<@NotBlank String> propertyTypes, @NotBlank String zone, LocalDate openingDay, @Valid TermsText terms,
            Instant termsFrom) {}

    /** An agency, by its name. */
    public record AgencySetup(@NotBlank @Size(max = 60) String name, @NotNull Agency.State state) {}

    /** An agent, by the number they write from. */
    public record AgentSetup(@NotBlank @Size(max = 40) String name,
            @NotNull @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String address,
            @NotBlank String agency, @NotNull Agent.State state) {

        @Override
        public String toString() {
            return "AgentSetup[" + agency + "]";
        }
    }

    /** A number of ours; {@code project} is the code of the only project it serves, left out when it serves them all. */
    public record NumberSetup(@NotBlank String channel, @NotNull @Pattern(regexp = "\\+?[0-9]{3,15}") String number,
            String project) {}
}
