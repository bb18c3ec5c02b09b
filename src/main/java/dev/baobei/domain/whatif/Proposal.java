package dev.baobei.domain.whatif;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.Renewal;
import dev.baobei.domain.terms.Terms;

/**
 * Terms as if they had been in force for a span of time; before it and after it those of record hold.
 *
 * @param terms    proposed; their id is none of record's
 * @param from     the start of the span; from the beginning where it is left out
 * @param until    its end, exclusive; for ever where it is left out
 * @param onRecord every version of the project's terms, the first in force first
 */
public record Proposal(Terms terms, Optional<Instant> from, Optional<Instant> until, List<Terms> onRecord) {

    /** The id of terms that are not on record. */
    public static final int ID = -1;

    /** Whether what counts from a moment is decided under the proposed terms. */
    boolean holds(Instant moment) {
        return from.filter(moment::isBefore).isEmpty() && until.filter(end -> !moment.isBefore(end)).isEmpty();
    }

    Terms version(int id) {
        return id == ID ? terms : onRecord.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    /** Those that judge a visit of a moment. */
    Optional<Terms> at(Instant moment) {
        return holds(moment)
                ? Optional.of(terms)
                : onRecord.stream().filter(one -> !one.effectiveFrom().isAfter(moment)).reduce((earlier, later) -> later);
    }

    /** What each version asks of who reports again, by its id. */
    Map<Integer, Renewal> renewals() {
        return Stream.concat(Stream.of(terms), onRecord.stream()).collect(toMap(Terms::id, Terms::renewal));
    }

    /** Whether an agent may own by a report that had expired. */
    boolean ownsBySignedForm() {
        return Stream.concat(Stream.of(terms), onRecord.stream()).anyMatch(one -> one.ownership() == Ownership.SIGNED_FORM);
    }

    /** Whether a protection may wait for the project's opening day. */
    boolean protectsUntilOpening() {
        return Stream.concat(Stream.of(terms), onRecord.stream())
                .anyMatch(one -> one.protection().fromVisit().waitsForOpening());
    }
}
