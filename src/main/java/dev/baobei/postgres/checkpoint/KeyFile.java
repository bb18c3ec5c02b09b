package dev.baobei.postgres.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import dev.baobei.postgres.installation.Refusal;
import dev.baobei.postgres.vault.PrivateFile;

/** Where the signing key comes from, and where it is made. */
final class KeyFile {

    private KeyFile() {}

    /**
     * The key as configured; a new one where there is none yet, with its public half in a file beside it.
     *
     * @throws Refusal if it is missing where checkpoints have been signed with it, or damaged
     */
    static SigningKey load(CheckpointSettings settings, Path checkpoints) throws IOException {
        Path file = settings.keyFile();
        try {
            if (settings.keyText().isPresent()) {
                return SigningKey.parse(settings.keyText().get());
            }
            if (!Files.exists(file)) {
                make(file, checkpoints);
            }
            return SigningKey.parse(Files.readString(file));
        } catch (GeneralSecurityException damaged) {
            throw Refusal.unreadableKeys(settings.keyText().isPresent() ? "baobei.checkpoints.key-text" : file.toString());
        }
    }

    private static void make(Path file, Path checkpoints) throws IOException, GeneralSecurityException {
        if (Files.exists(checkpoints) && Files.size(checkpoints) > 0) {
            throw Refusal.signingKeyMissing(file, checkpoints);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        String pair = SigningKey.generate();
        Files.writeString(file.resolveSibling(file.getFileName().toString().replaceFirst("\\.pem$", "") + ".pub"),
                SigningKey.parse(pair).openPem());
        PrivateFile.write(file, pair);
    }
}
