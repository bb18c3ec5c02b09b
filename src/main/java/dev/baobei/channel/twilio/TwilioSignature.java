package dev.baobei.channel.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.baobei.channel.Form;

/**
 * Twilio's signature: Base64 of HMAC-SHA1 over the public URL and every parameter, names sorted, the distinct values of each
 * name sorted. Our own, since the SDK takes a map of single values, which loses repeated names.
 *
 * @param tokens the auth tokens that count: one, or two while they rotate
 */
record TwilioSignature(List<String> tokens) {

    private static final Pattern URL = Pattern.compile("(https?)://([^/?#]*?)(:\\d+)?([/?#].*)?", Pattern.DOTALL);

    /** Whether the signature was made with one of the tokens over this URL, with or without its port. */
    boolean holds(String url, Form form, String signature) {
        var claimed = signature.getBytes(UTF_8);
        var parameters = parameters(form);
        return spellings(url)
                .flatMap(spelling -> tokens.stream().map(token -> of(token, spelling + parameters)))
                .anyMatch(right -> MessageDigest.isEqual(right.getBytes(UTF_8), claimed));
    }

    private static String parameters(Form form) {
        var values = new TreeMap<String, TreeSet<String>>();
        form.pairs().forEach(pair -> values.computeIfAbsent(pair.name(), name -> new TreeSet<>()).add(pair.value()));
        var text = new StringBuilder();
        values.forEach((name, each) -> each.forEach(value -> text.append(name).append(value)));
        return text.toString();
    }

    /** As it is, without its port, with the usual port: by cutting text, since a URI class would change the escapes. */
    private static Stream<String> spellings(String url) {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            return Stream.of(url);
        }
        var rest = parts.group(4) == null ? "" : parts.group(4);
        var bare = parts.group(1) + "://" + parts.group(2);
        var usual = parts.group(1).equals("https") ? ":443" : ":80";
        return Stream.of(url, bare + rest, bare + usual + rest).distinct();
    }

    private static String of(String token, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), mac.getAlgorithm()));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA1", impossible);
        }
    }

    @Override
    public String toString() {
        return "TwilioSignature[" + tokens.size() + " tokens]";
    }
}
