package dev.baobei.domain.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Canonical bytes read back, and only those. */
class EntryTextTest {

    private static final Entry ENTRY = new Entry("JQ", 12, Entry.Kind.JUDGED, Instant.parse("2026-11-23T02:00:00.000001Z"),
            new TreeMap<>(Map.of("kind", "BroughtBy", "note", "宏图\n4:kind=", "empty", "")));

    @Test
    void anEntryReadsBackAsItWasWrittenAlsoWhereAFactIsNamedLikeItsHead() {
        EntryText read = EntryText.read(ENTRY.canonical()).orElseThrow();

        assertEquals(new EntryText("JQ", "12", "JUDGED", "2026-11-23T02:00:00.000001Z", ENTRY.facts()), read);
        assertArrayEquals(ENTRY.canonical(), read.canonical());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "baobei-journal-1\n", "no entry at all, though it is long enough",
            "baobei-journal-2\n7:project=2:JQ\n8:sequence=1:1\n4:kind=1:K\n2:at=1:x\n",
            "baobei-journal-1\n7:project=2:JQ\n8:sequence=1:1\n4:kind=1:K\n",
            "baobei-journal-1\n7:project=2:JQ\n8:sequence=1:1\n4:kind=1:K\n2:at=1:x\n1:b=1:1\n1:a=1:1\n",
            "baobei-journal-1\n7:project=2:JQ\n8:sequence=1:1\n4:kind=1:K\n2:at=1:x\n1:a=1:1\n1:a=1:1\n",
            "baobei-journal-1\n7:project=02:JQ\n8:sequence=1:1\n4:kind=1:K\n2:at=1:x\n",
            "baobei-journal-1\n7:project=99:JQ\n8:sequence=1:1\n4:kind=1:K\n2:at=1:x\n",
            "baobei-journal-1\n7:project=-1:JQ\n8:sequence=1:1\n4:kind=1:K\n2:at=1:x\n",
            "baobei-journal-1\n7:project:2:JQ\n8:sequence=1:1\n4:kind=1:K\n2:at=1:x\n"})
    void whatNoEntryHasIsNoEntry(String text) {
        assertEquals(Optional.empty(), EntryText.read(text.getBytes(StandardCharsets.UTF_8)));
    }
}
