package dev.baobei.postgres.journal;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random salts of commitments: 16 bytes, as hex. */
final class Salt {

    private static final int LENGTH = 16;

    private Salt() {}

    static String next() {
        byte[] salt = new byte[LENGTH];
        new SecureRandom().nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
