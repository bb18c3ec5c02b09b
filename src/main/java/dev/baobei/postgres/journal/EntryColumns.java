package dev.baobei.postgres.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.journal.EntryText;
import dev.baobei.postgres.sql.Columns;
import io.vertx.mutiny.sqlclient.Row;

/** The columns by which entries are found, beside the canonical text: no hash covers them. */
final class EntryColumns {

    /** What the database keeps of a time at most. */
    private static final Duration LEAST = Duration.ofNanos(1_000);

    private EntryColumns() {}

    /** Whether they say what the text says, where it says it; not where it is no entry's text. */
    static boolean agree(Row row) {
        return EntryText.read(Columns.bytes(row, "canonical")).filter(text -> text.kind().equals(row.getString("kind"))
                && isAbout(Instant.parse(text.at()), Columns.instant(row, "at"))
                && isOf(row.getUUID("message_id"), text.facts().get("message"))
                && isOf(row.getUUID("visit_id"), text.facts().get("visit"))).isPresent();
    }

    private static boolean isAbout(Instant said, Instant kept) {
        return Duration.between(said, kept).abs().compareTo(LEAST) <= 0;
    }

    private static boolean isOf(UUID kept, String said) {
        return kept == null || Optional.ofNullable(said).filter(id -> !id.equals(kept.toString())).isEmpty();
    }
}
