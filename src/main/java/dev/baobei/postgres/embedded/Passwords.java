package dev.baobei.postgres.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

import dev.baobei.postgres.installation.Login;
import dev.baobei.postgres.installation.Refusal;
import dev.baobei.postgres.vault.PrivateFile;

/** The two generated passwords of the embedded database, kept in a file that only its owner may read. */
record Passwords(Login owner, Login application) {

    private static final String OWNER = "baobei_owner";
    private static final String APPLICATION = "baobei";
    private static final int RANDOM_BYTES = 24;

    static Passwords generate(Path file) throws IOException {
        String owner = random();
        String application = random();
        PrivateFile.write(file, OWNER + "=" + owner + "\n" + APPLICATION + "=" + application + "\n");
        return new Passwords(new Login(OWNER, owner), new Login(APPLICATION, application));
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** @throws Refusal if the file is missing or does not hold both */
    static Passwords read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw Refusal.passwordsMissing(file);
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        if (!kept.containsKey(OWNER) || !kept.containsKey(APPLICATION)) {
            throw Refusal.passwordsMissing(file);
        }
        return new Passwords(new Login(OWNER, kept.getProperty(OWNER)),
                new Login(APPLICATION, kept.getProperty(APPLICATION)));
    }
}
