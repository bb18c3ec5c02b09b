package dev.baobei.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;

import dev.baobei.story.Eventually;
import dev.baobei.testing.Administrator;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioWebhooks;
import dev.baobei.testing.Installation;
import dev.baobei.testing.PackagedGateway;
import dev.baobei.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway whose database cannot be reached for a while. */
class DatabaseDownIT {

    @TempDir
    static Path place;

    @Test
    void withoutItsDatabaseItPretendsNothingAndGoesOnByItselfWhenItIsBack() throws Exception {
        try (TestServer server = TestServer.configuredOrEmbedded(place.resolve("server"));
                Cable cable = Cable.to(URI.create(server.access().url()).getPort());
                FakeTwilio twilio = FakeTwilio.start(Installation.ACCOUNT, Installation.TOKEN)) {
            Installation installation = behind(cable, server, twilio);
            try (PackagedGateway gateway = installation.start()) {
                cable.cut();
                assertRefused(installation.provider(gateway), Texted.number(1));
                cable.mend();
                assertGoesOn(installation.provider(gateway), installation.administrator(gateway));
            }
        }
    }

    private static Installation behind(Cable cable, TestServer server, FakeTwilio twilio) {
        URI url = URI.create(server.access().url());
        return Installation.on("postgresql://127.0.0.1:" + cable.port() + url.getPath(), server.access(), place.resolve("keys"),
                twilio.url());
    }

    private static void assertRefused(FakeTwilioWebhooks provider, Texted message) throws Exception {
        HttpResponse<String> refusal = HttpClient.newHttpClient().send(message.requestFrom(provider), BodyHandlers.ofString());
        assertEquals(503, refusal.statusCode());
        assertEquals(Optional.of("5"), refusal.headers().firstValue("Retry-After"));
        assertEquals("""
                {"type":"about:blank","title":"Service Unavailable","status":503,\
                "detail":"The database cannot be asked right now: ask again.","code":"database-down"}""", refusal.body());
    }

    private static void assertGoesOn(FakeTwilioWebhooks provider, Administrator admin) {
        Texted later = Texted.number(2);
        FakeTwilioAnswer answer = Eventually.get(() -> Optional.of(later.deliverBy(provider))
                .filter(given -> given.status() == 200));
        assertEquals(answer, later.deliverBy(provider));
        assertEquals(1, admin.get("/api/messages").get("messages").size(), "of the refused message nothing is kept");
    }
}
