package dev.baobei.domain.visit;

import dev.baobei.domain.party.Agency;

/** Who walked in with the customer, as the desk was told. */
public sealed interface BroughtBy {

    /** Nobody said. */
    record Unsaid() implements BroughtBy {}

    /** The customer came alone (自访). */
    record Self() implements BroughtBy {}

    /** Somebody of this agency. */
    record ByAgency(Agency agency) implements BroughtBy {}
}
