package dev.baobei.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as the provider does, by code that shares nothing with the gateway's own check. */
final class FakeTwilioSignature {

    private FakeTwilioSignature() {}

    static String of(String token, String url, List<Entry<String, String>> parameters) {
        var signed = url + parameters.stream()
                .distinct()
                .sorted(Entry.<String, String>comparingByKey().thenComparing(Entry.comparingByValue()))
                .map(each -> each.getKey() + each.getValue())
                .collect(Collectors.joining());
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
