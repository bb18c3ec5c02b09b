package dev.baobei.postgres.checkpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import dev.baobei.postgres.installation.TrueOrFalse;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Where and how often the heads of the journals are signed. */
@ConfigMapping(prefix = "baobei.checkpoints")
public interface CheckpointSettings {

    /** The file that checkpoints are added to; better on another disk than the database. Set to nothing, none are written. */
    Optional<Path> file();

    /** The private and public key as PEM, readable by its owner only; made where it is missing, beside the public one. */
    Path keyFile();

    /** The keys themselves, for installations that pass secrets in the environment; then the file is not looked at. */
    Optional<String> keyText();

    /** How often. */
    Duration every();

    /** Whether to go on with a journal that is behind its checkpoint, or another: a loss, and written to the file as one. */
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean acceptLoss();
}
