package dev.baobei.hostile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One operation of the published API.
 *
 * @param path    with its parameters in braces
 * @param queries the names of its query parameters
 * @param fields  of the JSON body, as far as the description names them; null where it takes none
 */
record Endpoint(String method, String path, List<String> queries, List<String> headers, ObjectNode fields) {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** All of them, as the running application describes itself. */
    static List<Endpoint> in(JsonNode openApi) {
        List<Endpoint> found = new ArrayList<>();
        Iterator<Map.Entry<String, JsonNode>> paths = openApi.get("paths").fields();
        while (paths.hasNext()) {
            Map.Entry<String, JsonNode> path = paths.next();
            METHODS.stream().filter(path.getValue()::has)
                    .forEach(method -> found.add(of(method, path.getKey(), path.getValue(), openApi)));
        }
        return found;
    }

    private static Endpoint of(String method, String path, JsonNode item, JsonNode openApi) {
        JsonNode operation = item.get(method);
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        return new Endpoint(method.toUpperCase(java.util.Locale.ROOT), path, parameters(item, operation, "query"),
                parameters(item, operation, "header"), schema.isMissingNode() ? null : fields(schema, openApi));
    }

    private static List<String> parameters(JsonNode item, JsonNode operation, String in) {
        return Stream.of(item, operation).flatMap(one -> StreamSupport.stream(one.path("parameters").spliterator(), false))
                .filter(one -> one.path("in").asText().equals(in)).map(one -> one.path("name").asText()).toList();
    }

    /** Each field that the schema names, as null: a document to be spoilt where there is no better one. */
    private static ObjectNode fields(JsonNode schema, JsonNode openApi) {
        JsonNode named = schema.has("$ref") ? openApi.at(schema.get("$ref").asText().substring(1)) : schema;
        ObjectNode fields = (ObjectNode) Documents.read("{}");
        named.path("properties").fieldNames().forEachRemaining(fields::putNull);
        return fields;
    }

    String name() {
        return method + " " + path;
    }
}
