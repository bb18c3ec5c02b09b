package dev.baobei.postgres.checkpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Checkpoints in a folder of the test's own. */
record SomeSettings(Optional<Path> file, Path keyFile, Optional<String> keyText, Duration every, boolean acceptLoss)
        implements
            CheckpointSettings {

    static SomeSettings in(Path folder) {
        return new SomeSettings(Optional.of(folder.resolve("kept/checkpoints.txt")), folder.resolve("checkpoint-key.pem"),
                Optional.empty(), Duration.ofMinutes(1), false);
    }

    SomeSettings acceptingLoss() {
        return new SomeSettings(file, keyFile, keyText, every, true);
    }

    SomeSettings off() {
        return new SomeSettings(Optional.empty(), keyFile, keyText, every, acceptLoss);
    }

    CheckpointFile open() throws Exception {
        return new CheckpointFile(file.orElseThrow(), KeyFile.load(this, file.orElseThrow()));
    }
}
