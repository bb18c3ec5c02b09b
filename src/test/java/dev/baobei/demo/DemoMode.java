package dev.baobei.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

import dev.baobei.testing.Database;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;

/** The gateway as a demonstration: on a database of its own, with nothing configured but the mode and the port. */
public final class DemoMode implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("baobei.demo", "true");
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Database.class), new TestResourceEntry(FreePort.class));
    }

    /** The gateway talks to itself here, so it must know where it really listens. */
    public static final class FreePort implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            try (ServerSocket free = new ServerSocket(0)) {
                String port = Integer.toString(free.getLocalPort());
                return Map.of("quarkus.http.port", port, "quarkus.http.test-port", port);
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }

        @Override
        public void stop() {
            // Nothing is held.
        }
    }
}
