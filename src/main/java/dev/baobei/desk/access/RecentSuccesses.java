package dev.baobei.desk.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

/** Passwords that were right a moment ago, as keyed hashes under a key of this process: bcrypt on every request would be too slow. */
@ApplicationScoped
class RecentSuccesses {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int AT_MOST = 1_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final InstantSource machineTime;
    private final SecretKeySpec key;

    RecentSuccesses(InstantSource machineTime) {
        this.machineTime = machineTime;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    /** Whether this name and password fitted this hash a moment ago; a changed password is forgotten at once. */
    boolean has(String name, String password, String hash) {
        Instant end = until.get(digest(name, password, hash));
        return end != null && machineTime.instant().isBefore(end);
    }

    void add(String name, String password, String hash) {
        Instant now = machineTime.instant();
        until.values().removeIf(end -> !now.isBefore(end));
        if (until.size() < AT_MOST) {
            until.put(digest(name, password, hash), now.plus(REMEMBERED));
        }
    }

    private String digest(String name, String password, String hash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal(String.join("\0", name, password, hash).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
