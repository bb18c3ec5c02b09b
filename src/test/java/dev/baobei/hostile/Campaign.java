package dev.baobei.hostile;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Everything hostile that can be done to one endpoint, starting from a request that is as it should be. */
record Campaign(Endpoint endpoint, Attempt good, JsonNode document) {

    private static final List<Integer> BAD_BODY = List.of(400, 413, 415, 422);
    private static final List<String> NOT_JSON = List.of("text/plain", "application/xml", "application/x-www-form-urlencoded",
            "multipart/form-data", "application/octet-stream", "image/png");
    private static final List<String> NO_TYPES = List.of("application", "/", "*/*", ";", "application/json;charset=nonsense",
            "application/json;charset=", "application/json;;;", "application/json, text/plain", "json", "\u00ff");

    void run(Inspector inspector) {
        targets(inspector);
        headers(inspector);
        if (document != null) {
            bodies(inspector);
            types(inspector);
        }
    }

    private void targets(Inspector inspector) {
        for (String value : Hostile.IN_TARGET) {
            if (endpoint.path().contains("{")) {
                inspector.inspect(
                        good.at(endpoint.path().replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(value)))
                                .as("path " + value));
            }
            for (String query : endpoint.queries()) {
                inspector.inspect(good.at(good.target() + "?" + query + "=" + value).as("query " + query));
            }
        }
        inspector.mustBeRefused(good.at(good.target() + "?unknownToUs=1").as("unknown query"), BAD_BODY);
        for (String query : endpoint.queries()) {
            inspector.mustBeRefused(good.at(good.target() + "?" + query + "=1&" + query + "=2").as("query twice"), BAD_BODY);
        }
    }

    private void headers(Inspector inspector) {
        for (String value : Hostile.IN_HEADER) {
            for (String header : endpoint.headers()) {
                inspector.inspect(good.with(header, value).as(header + ": " + value));
            }
            inspector.inspect(good.with("Accept", value).as("Accept: " + value));
            inspector.inspect(good.with("Accept-Language", value).as("Accept-Language: " + value));
            inspector.inspect(good.with("Authorization", value).as("Authorization: " + value));
        }
    }

    private void bodies(Inspector inspector) {
        for (String endless : List.of(" ", "\"", "[1,")) {
            inspector.mustBeRefused(good.with("Transfer-Encoding", "chunked").saying(endless.repeat(2_000_000)).as("endless"),
                    BAD_BODY);
        }
        Hostile.BODIES.forEach((what, bytes) -> inspector.inspect(good.saying(bytes).as(what)));
        Map<String, String> spoilt = new Documents(document).spoilt();
        spoilt.forEach((what, text) -> inspector.inspect(good.saying(text).as(what)));
        spoilt.entrySet().stream()
                .filter(each -> each.getKey().matches(".*( and null| unknown field| twice|\\\\u0000.*|\\\\ud800.*)"))
                .forEach(each -> inspector.mustBeRefused(good.saying(each.getValue()).as(each.getKey()), BAD_BODY));
    }

    private void types(Inspector inspector) {
        NOT_JSON.forEach(type -> inspector.mustBeRefused(good.with("Content-Type", type).as(type), BAD_BODY));
        NO_TYPES.forEach(type -> inspector.inspect(good.with("Content-Type", type).as("type " + type)));
        inspector.inspect(good.without("Content-Type").as("no type"));
    }
}
