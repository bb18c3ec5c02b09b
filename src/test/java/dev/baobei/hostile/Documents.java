package dev.baobei.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

/** A good JSON document, spoilt in one place at a time. */
public final class Documents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode good;

    public Documents(JsonNode good) {
        this.good = good;
    }

    /** What was done, and the document as text. */
    Map<String, String> spoilt() {
        Map<String, String> spoilt = new LinkedHashMap<>();
        for (JsonPointer place : places(good, JsonPointer.empty(), new ArrayList<>())) {
            for (String value : Hostile.JSON) {
                spoilt.put(place + " = " + shortened(value), replaced(place, value));
            }
            spoilt.putAll(whole(place));
        }
        return spoilt;
    }

    /** What spoils an object or a list as a whole: something unknown or said twice in it, null as one more element. */
    private Map<String, String> whole(JsonPointer place) {
        JsonNode copy = good.deepCopy();
        JsonNode there = copy.at(place);
        if (there instanceof ArrayNode list) {
            list.addNull();
            return Map.of(place + " and null", copy.toString());
        }
        if (!(there instanceof ObjectNode object)) {
            return Map.of();
        }
        object.put("unknownToUs", 1);
        String unknown = copy.toString();
        return Map.of(place + " with an unknown field", unknown, place + " with a field twice",
                unknown.replace("\"unknownToUs\":1", twice(object)));
    }

    private static String twice(ObjectNode object) {
        String first = object.fieldNames().next();
        return "\"" + first + "\":" + object.get(first);
    }

    /** The document with another value, as JSON text, in the place that a pointer names; the place itself may be new. */
    public String with(String pointer, String value) {
        return replaced(JsonPointer.compile(pointer), value);
    }

    private String replaced(JsonPointer place, String value) {
        if (place.matches()) {
            return value;
        }
        JsonNode copy = good.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), JSON.getNodeFactory().rawValueNode(new RawValue(value)));
        } else {
            ((ObjectNode) parent).putRawValue(place.last().getMatchingProperty(), new RawValue(value));
        }
        return copy.toString();
    }

    private static List<JsonPointer> places(JsonNode node, JsonPointer here, List<JsonPointer> found) {
        found.add(here);
        node.fields().forEachRemaining(field -> places(field.getValue(), here.appendProperty(field.getKey()), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places(node.get(i), here.appendIndex(i), found);
        }
        return found;
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "..." : value;
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
            throw new AssertionError(json, malformed);
        }
    }
}
