package dev.baobei.domain.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of an entry, as its canonical bytes hold them: of whatever kind, and whenever it was written.
 *
 * @param sequence decimal
 * @param at       ISO 8601, in UTC
 */
public record EntryText(String project, String sequence, String kind, String at, SortedMap<String, String> facts) {

    private static final String VERSION = "baobei-journal-1\n";
    private static final List<String> HEAD = List.of("project", "sequence", "kind", "at");
    private static final int MOST_DIGITS = 9;

    /** Reads canonical bytes back; empty where no entry has these bytes. */
    public static Optional<EntryText> read(byte[] bytes) {
        try {
            return Optional.of(new Reading(bytes).entry()).filter(read -> Arrays.equals(bytes, read.canonical()));
        } catch (IndexOutOfBoundsException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Goes through canonical bytes, part by part; what it makes of bytes that are none is not theirs. */
    private static final class Reading {

        private final byte[] bytes;
        private int at = VERSION.length();

        Reading(byte[] bytes) {
            this.bytes = bytes;
        }

        EntryText entry() {
            List<String> head = HEAD.stream().map(name -> next().getValue()).toList();
            TreeMap<String, String> facts = new TreeMap<>();
            while (at < bytes.length) {
                Map.Entry<String, String> fact = next();
                facts.put(fact.getKey(), fact.getValue());
            }
            return new EntryText(head.get(0), head.get(1), head.get(2), head.get(3), facts);
        }

        private Map.Entry<String, String> next() {
            return Map.entry(part(), part());
        }

        private String part() {
            int colon = at;
            while (bytes[colon] != ':' && colon - at < MOST_DIGITS) {
                colon++;
            }
            int length = Integer.parseInt(new String(bytes, at, colon - at, StandardCharsets.US_ASCII));
            at = colon + 1 + length + 1;
            return new String(bytes, colon + 1, length, StandardCharsets.UTF_8);
        }
    }

    /**
     * The canonical bytes: each name and value as {@code length:text} in UTF-8 (length in bytes, decimal), the head first, then
     * the facts in the order of their names' UTF-16 code units. No two entries share them.
     */
    public byte[] canonical() {
        StringBuilder text = new StringBuilder(VERSION);
        field(text, "project", project);
        field(text, "sequence", sequence);
        field(text, "kind", kind);
        field(text, "at", at);
        facts.forEach((name, value) -> field(text, name, value));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void field(StringBuilder text, String name, String value) {
        sized(text, name).append('=');
        sized(text, value).append('\n');
    }

    private static StringBuilder sized(StringBuilder text, String part) {
        return text.append(part.getBytes(StandardCharsets.UTF_8).length).append(':').append(part);
    }
}
