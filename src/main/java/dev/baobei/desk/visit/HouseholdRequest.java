package dev.baobei.desk.visit;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import dev.baobei.domain.party.Kinship;
import dev.baobei.flow.visit.SaidRelative;

/**
 * Whose family a visitor is, as the desk sends it.
 *
 * @param visit    of the other member of the household
 * @param relation what the visitor is to them: {@code SPOUSE}, {@code PARENT}, {@code CHILD}, {@code SIBLING}
 */
public record HouseholdRequest(@NotNull UUID visit, @NotNull Kinship relation) {

    SaidRelative said() {
        return new SaidRelative(visit, relation);
    }
}
