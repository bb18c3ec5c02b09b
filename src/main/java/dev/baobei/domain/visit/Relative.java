package dev.baobei.domain.visit;

import java.util.UUID;

import dev.baobei.domain.party.Kinship;

/**
 * Of whom the desk says that a visitor is family (家庭成员).
 *
 * @param visit    a visit of the other one, to the same project
 * @param customer that other one, never the visitor
 * @param kinship  what the visitor is to them
 */
public record Relative(UUID visit, UUID customer, Kinship kinship) {}
