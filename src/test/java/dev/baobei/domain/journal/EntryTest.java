package dev.baobei.domain.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

/** The canonical bytes of an entry: what stands here by hand must stand for ever, or no old chain verifies. */
class EntryTest {

    private static Entry entry(Map<String, String> facts) {
        return new Entry("JQ", 12, Entry.Kind.REPORT_ACCEPTED, Instant.parse("2026-11-23T02:00:00.000001Z"),
                new TreeMap<>(facts));
    }

    @Test
    void lengthsAreBytesAndFactsAreInTheOrderOfTheirNames() {
        assertEquals("""
                baobei-journal-1
                7:project=2:JQ
                8:sequence=2:12
                4:kind=15:REPORT_ACCEPTED
                2:at=27:2026-11-23T02:00:00.000001Z
                7:Receipt=6:2345AJ
                6:agency=12:宏图地产
                4:note=6:a=1
                b:
                """, new String(entry(Map.of("agency", "宏图地产", "Receipt", "2345AJ", "note", "a=1\nb:")).canonical(),
                StandardCharsets.UTF_8));
    }

    @Test
    void whatLooksLikeTheNextFactIsStillPartOfTheValue() {
        assertNotEquals(text(entry(Map.of("a", "1", "b", "2"))), text(entry(Map.of("a", "1\n1:b=1:2"))));
    }

    @Test
    void theFactsCannotBeChangedAfterwards() {
        TreeMap<String, String> facts = new TreeMap<>(Map.of("a", "1"));
        Entry entry = new Entry("JQ", 1, Entry.Kind.ARRIVED, Instant.EPOCH, facts);
        facts.put("a", "2");

        assertEquals(Map.of("a", "1"), entry.facts());
    }

    private static String text(Entry entry) {
        return new String(entry.canonical(), StandardCharsets.UTF_8);
    }
}
