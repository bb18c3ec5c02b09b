package dev.baobei.postgres.vault;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where the key material lies. */
@ConfigMapping(prefix = "baobei.keys")
public interface KeySettings {

    /** The key file, readable by its owner only; made at the first start on an empty database. */
    Path file();

    /** The key material itself, for installations that pass secrets in the environment; then the file is not looked at. */
    Optional<String> text();
}
