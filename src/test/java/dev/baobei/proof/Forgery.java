package dev.baobei.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baobei.domain.journal.EntryText;
import dev.baobei.domain.journal.Link;

/** An export in the hands of somebody who has our code and wants it to say something else. */
record Forgery(ObjectNode head, List<ObjectNode> entries) {

    private static final JsonMapper JSON = new JsonMapper();

    static Forgery of(byte[] export) {
        List<ObjectNode> lines = Arrays.stream(new String(export, StandardCharsets.UTF_8).split("\n")).map(Forgery::read)
                .toList();
        return new Forgery(lines.get(0), new ArrayList<>(lines.subList(1, lines.size())));
    }

    private static ObjectNode read(String line) {
        try {
            return (ObjectNode) JSON.readTree(line);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The same once more, to be changed without changing this. */
    Forgery copy() {
        return new Forgery(head.deepCopy(), new ArrayList<>(entries.stream().map(ObjectNode::deepCopy).toList()));
    }

    ObjectNode entry(int index) {
        return entries.get(index);
    }

    ObjectNode facts(int index) {
        return (ObjectNode) entries.get(index).get("facts");
    }

    /** Whether the first line says what follows. */
    Forgery announced() {
        head.put("entries", entries.size());
        head.put("head", entries.isEmpty() ? Link.START.hash() : entries.get(entries.size() - 1).get("hash").asText());
        return this;
    }

    /** Gives this entry the hash that follows from its words. */
    Forgery hashed(int index) {
        Link before = index == 0 ? Link.START : new Link(index, entries.get(index - 1).get("hash").asText());
        entries.get(index).put("hash", before.followedBy(text(index).canonical()).hash());
        return this;
    }

    private EntryText text(int index) {
        TreeMap<String, String> facts = new TreeMap<>();
        facts(index).fields().forEachRemaining(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
        ObjectNode entry = entries.get(index);
        return new EntryText(head.get("project").asText(), entry.get("sequence").asText(), entry.get("kind").asText(),
                entry.get("at").asText(), facts);
    }

    /** Renumbers all and computes every hash anew: as if it had never been otherwise. */
    Forgery rebuilt() {
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).put("sequence", i + 1);
            hashed(i);
        }
        return announced();
    }

    byte[] bytes() {
        StringBuilder lines = new StringBuilder().append(head).append('\n');
        entries.forEach(entry -> lines.append(entry).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
