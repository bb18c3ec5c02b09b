package dev.baobei.flow.visit;

import java.util.Optional;

import dev.baobei.domain.visit.Departure;
import dev.baobei.domain.visit.Visit;

/** What becomes of saying that a customer left. */
public sealed interface DepartureOutcome {

    /** On record, with the visit as it stands; none where it was dismissed. */
    record OnRecord(Visit visit, Optional<Departure> departure, boolean isNew) implements DepartureOutcome {}

    /** No such visit. */
    record NoVisit() implements DepartureOutcome {}

    /** Nobody said that the customer left, or somebody else said already that it was a mistake. */
    record NotSaid() implements DepartureOutcome {}

    /** It was not confirmed before the office closed: whether the customer left before says nothing any more. */
    record Lapsed() implements DepartureOutcome {}

    /** It was said on another day. */
    record AnotherDay() implements DepartureOutcome {}
}
