package dev.baobei.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.baobei.postgres.installation.DatabaseAccess;
import dev.baobei.postgres.installation.Login;

/**
 * The packaged gateway in real mode on one data folder, started as often as a test kills it: its account at the provider, its
 * administrator, and what {@code installation/setup.json} sets up.
 */
public final class Installation {

    public static final List<String> PROJECTS = List.of("LJ", "WS", "TS");
    public static final List<String> PROJECT_NAMES = List.of("临江府", "望山居", "听松里");
    public static final List<String> AGENTS = List.of("+8613900000001", "+8613900000002", "+8613900000003", "+8613900000004",
            "+8613900000005", "+8613900000006");
    /** Serves all projects: a message to it must name the project. */
    public static final String NUMBER = "+15005560001";
    public static final String ACCOUNT = "AC00000000000000000000000000000002";
    public static final String TOKEN = "token-of-a-real-account";

    private static final String PUBLIC_URL = "https://gw.example.com";
    private static final Pattern PASSWORD = Pattern.compile("Its password, shown only now: (\\S+)");

    private final Path data;
    private final String[] settings;
    private String password;

    /**
     * One that was never started.
     *
     * @param providerUrl where the provider's REST interface is
     * @param more        further settings as {@code key=value}
     */
    public Installation(Path data, String providerUrl, String... more) {
        this.data = data;
        this.settings = Stream.concat(Stream.of("baobei.public-url=" + PUBLIC_URL, "baobei.twilio.account-sid=" + ACCOUNT,
                "baobei.twilio.auth-token=" + TOKEN, "baobei.twilio.api-base-url=" + providerUrl), Stream.of(more))
                .toArray(String[]::new);
    }

    /**
     * One on a database that is there already, so that several instances of it may run at the same time.
     *
     * @param keys where its keys lie
     */
    public static Installation on(TestServer server, Path keys, String providerUrl, String... more) {
        return on(server.access().url(), server.access(), keys, providerUrl, more);
    }

    /** As {@link #on(TestServer, Path, String, String...)}, reached by another address. */
    public static Installation on(String url, DatabaseAccess access, Path keys, String providerUrl, String... more) {
        Login application = access.application();
        Login owner = access.owner().orElseThrow();
        return new Installation(keys, providerUrl, Stream.concat(Stream.of("baobei.database.url=" + url,
                "baobei.database.username=" + application.role(), "baobei.database.password=" + application.password(),
                "baobei.database.owner-username=" + owner.role(), "baobei.database.owner-password=" + owner.password()),
                Stream.of(more)).toArray(String[]::new));
    }

    /** Starts it, waits until it is ready and, the first time, has the administrator set up who reports what. */
    public PackagedGateway start() throws IOException, InterruptedException {
        PackagedGateway gateway = PackagedGateway.start(data, settings).awaitReady();
        if (password == null) {
            password = password(gateway).orElseThrow();
            administrator(gateway).post("/api/setup", setup(), 204);
        }
        return gateway;
    }

    private static Optional<String> password(PackagedGateway gateway) {
        return PASSWORD.matcher(gateway.output()).results().map(said -> said.group(1)).findFirst();
    }

    private static String setup() throws IOException {
        try (InputStream document = Installation.class.getResourceAsStream("/installation/setup.json")) {
            return new String(document.readAllBytes(), UTF_8);
        }
    }

    /** The first account, with every role. */
    public Administrator administrator(PackagedGateway gateway) {
        return new Administrator(gateway.address(), password);
    }

    /** The provider's side of the webhooks of a running gateway. */
    public FakeTwilioWebhooks provider(PackagedGateway gateway) {
        return new FakeTwilioWebhooks(ACCOUNT, TOKEN, PUBLIC_URL, "http://localhost:" + gateway.port());
    }

    public Path data() {
        return data;
    }
}
