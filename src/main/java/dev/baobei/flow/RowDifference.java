package dev.baobei.flow;

import java.util.Optional;

/**
 * A row that says something else than the journal.
 *
 * @param about   {@code preReport}, {@code verdict} or {@code confirmation}
 * @param id      a receipt, or a visit and the version of its verdict
 * @param field   what of it; {@code row} where there is no row, {@code entry} where there is no entry
 * @param journal what the journal says; nothing of what is personal
 * @param row     what the row says, likewise
 */
public record RowDifference(String about, String id, String field, Optional<String> journal, Optional<String> row) {}
