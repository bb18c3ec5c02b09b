package dev.baobei.outage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a secret could stand somewhere, byte by byte: each way it may be written, as a Latin-1 string to look for. */
final class WrittenForms {

    private static final List<Charset> CHARSETS = List.of(UTF_8, UTF_16LE, UTF_16BE);

    private WrittenForms() {}

    /** A whole number of eleven digits: glued, spaced, its last eight alone, and as a number. */
    static Map<String, String> ofNumber(String digits) {
        String last8 = digits.substring(3);
        Map<String, String> forms = new LinkedHashMap<>(ofText(last8));
        for (String separator : List.of(" ", "-")) {
            forms.putAll(ofText(last8.substring(0, 4) + separator + last8.substring(4)));
        }
        for (String number : List.of(digits, "86" + digits)) {
            for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
                forms.put("long " + number + " " + order, new String(
                        ByteBuffer.allocate(Long.BYTES).order(order).putLong(Long.parseLong(number)).array(), ISO_8859_1));
            }
        }
        return forms;
    }

    /** Words: in each character set, percent-encoded, as JSON and Java escape them, and in hexadecimal digits. */
    static Map<String, String> ofText(String text) {
        Map<String, String> forms = new LinkedHashMap<>();
        CHARSETS.forEach(charset -> forms.put(text + " in " + charset, new String(text.getBytes(charset), ISO_8859_1)));
        forms.put(text + " percent-encoded", URLEncoder.encode(text, UTF_8));
        forms.put(text + " escaped",
                text.chars().mapToObj(each -> each < 128 ? Character.toString(each) : "\\u%04x".formatted(each))
                        .collect(Collectors.joining()));
        forms.put(text + " in hexadecimal", HexFormat.of().formatHex(text.getBytes(UTF_8)));
        return forms;
    }
}
