package dev.baobei.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import dev.baobei.postgres.vault.Keys;
import dev.baobei.postgres.vault.PrivateFile;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Gives a {@code @QuarkusTest} a real PostgreSQL and keys of its own, set as the real start sets them. Used as
 * {@code @WithTestResource(value = Database.class, scope = TestResourceScope.GLOBAL)}.
 */
public final class Database implements QuarkusTestResourceLifecycleManager {

    /** The server that comes along, also where another one is named for the tests. */
    public static final Map<String, String> COMES_ALONG = Map.of("server", "embedded");

    private TestServer server;
    private Path folder;
    private boolean comesAlong;

    @Override
    public void init(Map<String, String> arguments) {
        comesAlong = arguments.equals(COMES_ALONG);
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("baobei-test");
            Path data = folder.resolve("data");
            server = comesAlong ? TestServer.Embedded.start(data) : TestServer.configuredOrEmbedded(data);
            Path keys = folder.resolve("keys.json");
            PrivateFile.write(keys, Keys.generate());
            Map<String, String> settings = new HashMap<>(server.access().settings());
            settings.put("baobei.data-dir", folder.resolve("data").toString());
            settings.put("baobei.keys.file", keys.toString());
            return settings;
        } catch (Exception e) {
            throw new IllegalStateException("no database for the tests", e);
        }
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
            TemporaryFolder.delete(folder);
        } catch (Exception e) {
            throw new IllegalStateException("the tests' database did not stop", e);
        }
    }
}
