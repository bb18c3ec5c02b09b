package dev.baobei.domain.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A personal value as it stands in the journal: HMAC-SHA-256 of the value under a random salt. Whoever has the opening (salt and
 * value) can check it; once the opening is erased, nobody can learn the value.
 */
public record Commitment(String salt, String value) {

    /** 64 lower-case hex characters. */
    public String hex() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "Commitment[" + hex() + "]";
    }
}
