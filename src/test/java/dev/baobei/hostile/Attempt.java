package dev.baobei.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request, byte for byte.
 *
 * @param what   in what it is hostile, for whoever reads a failure
 * @param target path and query as they go over the wire
 * @param body   null for none
 */
record Attempt(String what, String method, String target, Map<String, String> headers, byte[] body) {

    static Attempt of(String method, String target) {
        return new Attempt("as it should be", method, target, Map.of(), null);
    }

    Attempt as(String nowWhat) {
        return new Attempt(nowWhat, method, target, headers, body);
    }

    Attempt at(String otherTarget) {
        return new Attempt(what, method, otherTarget, headers, body);
    }

    Attempt with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Attempt(what, method, target, more, body);
    }

    Attempt without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Attempt(what, method, target, fewer, body);
    }

    Attempt saying(String text) {
        return saying(text.getBytes(UTF_8));
    }

    Attempt saying(byte[] bytes) {
        return new Attempt(what, method, target, headers, bytes);
    }

    @Override
    public String toString() {
        return method + " " + target.substring(0, Math.min(80, target.length())) + ", " + what;
    }
}
