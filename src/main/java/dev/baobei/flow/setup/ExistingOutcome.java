package dev.baobei.flow.setup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.existing.ListRow;

/** What became of an act on a project's list of existing customers (老客户). */
public sealed interface ExistingOutcome {

    /**
     * Every row was looked at.
     *
     * @param at   from when on those who were added stand on the list
     * @param mark start of the entry's hash in the journal; none where nobody was added
     */
    record Imported(Instant at, Optional<String> mark, List<Row> rows) implements ExistingOutcome {}

    /** One customer was taken off the list. */
    record Removed(Instant at, String mark) implements ExistingOutcome {}

    /** Nobody with that number stands on the list. */
    record NotListed() implements ExistingOutcome {}

    /** What became of a row. */
    record Row(int line, Result result, Optional<ListRow.Why> why) {}

    /** What can become of a row. */
    enum Result {
        ADDED, ALREADY_THERE, REFUSED
    }
}
