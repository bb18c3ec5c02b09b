package dev.baobei.flow.visit;

import java.util.List;

import dev.baobei.domain.visit.Stamp;

/** What becomes of an arrival that is stamped before its details. */
public sealed interface StampOutcome {

    /** On record. */
    record OnRecord(Stamp stamp, boolean isNew) implements StampOutcome {}

    /** Those of a project that wait for their details, the first first. */
    record Waiting(List<Stamp> stamps) implements StampOutcome {}

    /** What came of its details. */
    record Detailed(VisitOutcome outcome) implements StampOutcome {}

    /** No such stamp. */
    record Unknown() implements StampOutcome {}

    /** It was said to be somebody else, or to be nobody. */
    record Ended(Stamp stamp) implements StampOutcome {}

    /** The idempotency key was used for another request. */
    record KeyUsed() implements StampOutcome {}

    /** The project has no terms in force: nothing could be judged. */
    record NoTerms() implements StampOutcome {}
}
