package dev.baobei.postgres.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

import dev.baobei.postgres.vault.KeySettings;
import dev.baobei.postgres.vault.Keys;
import dev.baobei.postgres.vault.PrivateFile;

/** Data and keys belong together: data never opens with other keys, and new keys are made only where there is no data. */
final class KeyCheck {

    private KeyCheck() {}

    /**
     * @param marked the fingerprint that the database carries; empty while it holds nothing
     * @throws Refusal if the keys are missing, damaged or not those of the database
     */
    static void check(KeySettings settings, Optional<String> marked) {
        String place = settings.text().isPresent() ? "baobei.keys.text" : settings.file().toString();
        try {
            if (settings.text().isEmpty() && !Files.exists(settings.file())) {
                make(settings.file(), marked);
            }
            Keys keys = Keys.parse(settings.text().isPresent() ? settings.text().get() : Files.readString(settings.file()));
            if (marked.isPresent() && !keys.recognises(marked.get())) {
                throw Refusal.wrongKeys(place);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw Refusal.unreadableKeys(place);
        }
    }

    private static void make(Path file, Optional<String> marked) throws IOException, GeneralSecurityException {
        if (marked.isPresent()) {
            throw Refusal.keysMissing(file);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        PrivateFile.write(file, Keys.generate());
    }
}
