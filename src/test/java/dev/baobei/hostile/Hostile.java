package dev.baobei.hostile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Values that no honest client sends, or only by mistake. */
final class Hostile {

    private static final int DEEP = 5_000;

    /** In the place of any value in a JSON document, as JSON text. */
    static final List<String> JSON = List.of("null", "[]", "{}", "[null]", "[[]]", "{\"a\":null}", "true", "0", "-1", "1.5",
            "1e400", "1E+2147483647", "-9223372036854775809", "9".repeat(400), "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"",
            "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u202e\\u200b\"", "\"\\n\\t\"", "\"0\"", "\"null\"",
            "\"" + "长".repeat(20_000)
                    + "\"",
            "\"PT99999999999999H\"", "\"P-1D\"", "\"P0D\"", "\"PT-1S\"", "\"P999999999Y\"", "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01\"", "\"0000-00-00\"", "\"24:00\"", "[".repeat(DEEP) + "]".repeat(DEEP));

    /** In the place of a whole body. */
    static final Map<String, byte[]> BODIES = bodies();

    /** In the place of a segment of a path or of a value in a query, as it stands in the target. */
    static final List<String> IN_TARGET = List.of("%00", "a%00b", "%ED%A0%80", "%FF", "%C0%80", "%zz", "%", "%2", "%0A", "%20",
            "%E2%80%AE", "..%2f..%2f", "%27%20or%201=1", "-1", "0", "99999999999999999999", "1e9", "NaN", "%F0%9F%98%80",
            "x".repeat(1_500), "{", "a|b", "\\", "null");

    /** In the place of a header's value. */
    static final List<String> IN_HEADER = List.of("", " ", "\u00ff\u00fe", "x".repeat(5_000), "null", "\"",
            ";;;", "*", "a/b/c", "/");

    private Hostile() {}

    private static Map<String, byte[]> bodies() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String text : List.of("", " ", "null", "[]", "[null]", "\"\"", "\"text\"", "0", "true", "{", "}", "{\"", "{\"a\"}",
                "{\"a\":1}", "{\"a\":1,\"a\":1}", "{\"\\u0000\":1}", "{\"\\ud800\":1}", "{} {}", "{}x", "nul", "'a'", "<a/>",
                "a=b", "\0",
                "\uFEFF", "{\"__proto__\":{}}", "{\"@class\":\"java.lang.Object\"}")) {
            texts.put("body " + text, text);
        }
        texts.put("deep arrays", "[".repeat(DEEP));
        texts.put("deep objects", "{\"a\":".repeat(DEEP));
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        texts.forEach((what, text) -> bodies.put(what, text.getBytes(StandardCharsets.UTF_8)));
        bodies.put("no UTF-8", new byte[]{'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        bodies.put("half a character", new byte[]{'{', '"', (byte) 0xe6, (byte) 0x8a});
        bodies.put("UTF-16", "{\"a\":1}".getBytes(StandardCharsets.UTF_16BE));
        bodies.put("half of UTF-32", new byte[]{0, 0, 0, '{', 0, 0});
        bodies.put("zeros", new byte[1_000]);
        bodies.put("random bytes", bytes());
        return bodies;
    }

    private static byte[] bytes() {
        byte[] all = new byte[512];
        IntStream.range(0, all.length).forEach(i -> all[i] = (byte) (i * 167 + i / 256));
        return all;
    }
}
