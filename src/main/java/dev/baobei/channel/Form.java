package dev.baobei.channel;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pairs of an {@code application/x-www-form-urlencoded} body, decoded once, in the order received: repeated, empty and
 * unknown names too, since providers sign all of them.
 */
public record Form(List<Pair> pairs) {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** One name and its value, both decoded and untrimmed. */
    public record Pair(String name, String value) {}

    /** The form of a raw body; nothing where an escape is broken or the text is not UTF-8. */
    public static Optional<Form> of(byte[] body) {
        var octets = new String(body, StandardCharsets.ISO_8859_1);
        if (BROKEN_ESCAPE.matcher(octets).find()) {
            return Optional.empty();
        }
        try {
            var pairs = new ArrayList<Pair>();
            for (var piece : octets.split("&")) {
                if (!piece.isEmpty()) {
                    pairs.add(pair(piece));
                }
            }
            return Optional.of(new Form(List.copyOf(pairs)));
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static Pair pair(String piece) throws CharacterCodingException {
        var equals = piece.indexOf('=');
        return equals < 0
                ? new Pair(decoded(piece), "")
                : new Pair(decoded(piece.substring(0, equals)), decoded(piece.substring(equals + 1)));
    }

    private static String decoded(String piece) throws CharacterCodingException {
        var octets = URLDecoder.decode(piece, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    }

    /** The distinct values of a name, in the order received. */
    public List<String> all(String name) {
        return pairs.stream().filter(pair -> pair.name().equals(name)).map(Pair::value).distinct().toList();
    }

    /** The first value of a name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    @Override
    public String toString() {
        return "Form[" + pairs.size() + " pairs]";
    }
}
