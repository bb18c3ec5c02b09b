package dev.baobei;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import dev.baobei.postgres.embedded.DataFolder;
import dev.baobei.postgres.embedded.EmbeddedServer;
import dev.baobei.postgres.installation.DatabaseAccess;
import dev.baobei.postgres.installation.InstallationSettings;
import dev.baobei.postgres.installation.Preflight;
import dev.baobei.postgres.installation.Refusal;
import dev.baobei.postgres.vault.KeySettings;

/** What the application stands on: the data folder and its lock, the database, and the keys that open it. */
final class Foundation implements AutoCloseable {

    private final Optional<DataFolder> folder;
    private final Optional<EmbeddedServer> server;
    private final DatabaseAccess access;

    private Foundation(Optional<DataFolder> folder, Optional<EmbeddedServer> server, DatabaseAccess access) {
        this.folder = folder;
        this.server = server;
        this.access = access;
    }

    /** @throws Refusal if anything of it does not hold; then nothing is left running */
    static Foundation lay(InstallationSettings settings, KeySettings keys, HttpAddress address) {
        Foundation foundation = settings.database().url().isPresent()
                ? configured(settings, address)
                : embedded(settings, address);
        try {
            Preflight.check(foundation.access, settings, keys);
            return foundation;
        } catch (Refusal refusal) {
            foundation.close();
            throw refusal;
        }
    }

    private static Foundation configured(InstallationSettings settings, HttpAddress address) {
        address.requireFree();
        return new Foundation(Optional.empty(), Optional.empty(), DatabaseAccess.of(settings.database()));
    }

    /** The lock comes first: of two gateways on one folder the second is told so, and not that the port is taken. */
    private static Foundation embedded(InstallationSettings settings, HttpAddress address) {
        DataFolder folder = DataFolder.hold(settings.dataDir());
        try {
            address.requireFree();
            EmbeddedServer server = EmbeddedServer.start(folder);
            return new Foundation(Optional.of(folder), Optional.of(server), server.access());
        } catch (IOException | SQLException e) {
            throw Refusal.databaseDoesNotAnswer("of this folder", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.databaseDoesNotAnswer("of this folder", e);
        }
    }

    /** What the application must be told about it, by the names of the framework's settings. */
    Map<String, String> settings() {
        return access.settings();
    }

    /** Stops the embedded server after the application, then gives the folder free. */
    @Override
    public void close() {
        server.ifPresent(EmbeddedServer::close);
        folder.ifPresent(DataFolder::close);
    }
}
