package dev.baobei.flow.replay;

import java.util.Optional;

/**
 * A row that says something else than the journal.
 *
 * @param about   {@code preReport}, {@code visit}, {@code verdict} or {@code confirmation}
 * @param id      a receipt, or a visit and the version of its verdict
 * @param field   what of it; {@code row} where there is no row that can be read, {@code entry} where there is no entry
 * @param journal what the journal says; nothing of what is personal
 * @param row     what the row says, likewise
 */
public record RowDifference(String about, String id, String field, Optional<String> journal, Optional<String> row) {

    static RowDifference noRow(String about, String id) {
        return new RowDifference(about, id, "row", Optional.of(id), Optional.empty());
    }

    static RowDifference noEntry(String about, String id) {
        return new RowDifference(about, id, "entry", Optional.empty(), Optional.of(id));
    }
}
