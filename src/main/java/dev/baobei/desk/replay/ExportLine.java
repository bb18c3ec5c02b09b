package dev.baobei.desk.replay;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.domain.journal.EntryText;
import dev.baobei.domain.journal.Link;
import dev.baobei.postgres.journal.JournalReader.Stored;

/** A line of an exported journal. */
public sealed interface ExportLine {

    /** Says what the following lines are: their number, the last one's hash, and the key that signs checkpoints. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(String format, String project, long entries, String head, String key) implements ExportLine {

        static Head of(String project, Link head, Optional<String> key) {
            return new Head("baobei-export-1", project, head.sequence(), head.hash(), key.orElse(null));
        }
    }

    /** An entry; {@code facts} in the order in which they are hashed. */
    record Whole(long sequence, String kind, String at, Map<String, String> facts, String hash) implements ExportLine {}

    /** What is kept in the place of an entry and is none: its bytes in Base64. */
    record Damaged(long sequence, String damaged, String hash) implements ExportLine {}

    /** An entry as it is kept; one that says another project or place than it is kept under is damaged. */
    static ExportLine of(String project, Stored entry) {
        return EntryText.read(entry.canonical())
                .filter(text -> text.project().equals(project) && text.sequence().equals(Long.toString(entry.sequence())))
                .<ExportLine>map(text -> new Whole(entry.sequence(), text.kind(), text.at(), text.facts(), entry.hash()))
                .orElseGet(() -> new Damaged(entry.sequence(), Base64.getEncoder().encodeToString(entry.canonical()),
                        entry.hash()));
    }
}
