package dev.baobei.flow.visit;

import java.util.UUID;

import dev.baobei.domain.party.Kinship;

/**
 * What the desk says of a visitor's family.
 *
 * @param visit   of the other member of the household
 * @param kinship what the visitor is to them
 */
public record SaidRelative(UUID visit, Kinship kinship) {}
