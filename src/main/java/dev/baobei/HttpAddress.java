package dev.baobei;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

import dev.baobei.postgres.installation.InstallationSettings;
import dev.baobei.postgres.installation.Refusal;
import org.eclipse.microprofile.config.Config;

/** Where the gateway listens: a demonstration on this machine only, a real one everywhere, unless it is configured. */
record HttpAddress(String host, int port) {

    private static final int LAST_PORT = 65_535;

    static HttpAddress of(Config config, InstallationSettings settings) {
        String host = config.getOptionalValue("quarkus.http.host", String.class)
                .orElse(settings.isDemo() ? "localhost" : "0.0.0.0");
        try {
            return new HttpAddress(host, port(config.getValue("quarkus.http.port", int.class)));
        } catch (IllegalArgumentException e) {
            throw Refusal.wrongSetting(e);
        }
    }

    private static int port(int configured) {
        if (configured < 0 || configured > LAST_PORT) {
            throw Refusal.noSuchPort(configured);
        }
        return configured;
    }

    /** @throws Refusal if somebody listens there already; asked before anything is touched */
    void requireFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw Refusal.portTaken(host, port);
        }
    }

    Map<String, String> settings() {
        return Map.of("quarkus.http.host", host);
    }
}
