package dev.baobei.domain.parse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.Project;

/**
 * What a reader knows besides the text.
 *
 * @param projects   every project that the number it was sent to serves
 * @param implied    the one project meant where the text names none
 * @param receivedAt the moment against which 明天 or 15:15 is understood, in the project's zone
 */
public record Surroundings(List<Project> projects, Optional<Project> implied, Instant receivedAt) {}
