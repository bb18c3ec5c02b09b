package dev.baobei.postgres.sql;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Values of ours as JSON text in a column; what we wrote ourselves always reads back. */
public final class Json {

    private Json() {}

    public static String write(ObjectMapper json, Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("a value of ours does not fit JSON: " + value.getClass().getName(), defect);
        }
    }

    public static <T> T read(ObjectMapper json, String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("a kept value does not read as " + type.getName());
        }
    }

    /** The objects of an array that PostgreSQL put together; it gives null where there are none. */
    public static Stream<JsonObject> objects(JsonArray array) {
        return array == null ? Stream.empty() : IntStream.range(0, array.size()).mapToObj(array::getJsonObject);
    }
}
