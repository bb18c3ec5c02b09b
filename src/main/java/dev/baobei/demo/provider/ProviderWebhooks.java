package dev.baobei.demo.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.channel.PublicAddress;
import dev.baobei.channel.twilio.TwilioConfig;
import dev.baobei.demo.OwnAddress;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Delivers as the provider does: signs over the public address, and posts over HTTP to where this gateway really listens. */
@ApplicationScoped
class ProviderWebhooks {

    /** As long as the provider waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TwilioConfig account;
    private final PublicAddress address;
    private final String here;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ProviderWebhooks(TwilioConfig account, PublicAddress address,
            @ConfigProperty(name = "quarkus.http.host") Optional<String> host,
            @ConfigProperty(name = "quarkus.http.port") String port) {
        this.account = account;
        this.address = address;
        this.here = OwnAddress.of(host, port);
    }

    /** Posts a form to a path of ours, with its query. */
    Uni<HttpResponse<String>> post(String target, Map<String, String> form) {
        String token = account.authToken().orElseThrow();
        HttpRequest request = HttpRequest.newBuilder(URI.create(here + target))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", ProviderSignature.of(token, address.of(target), form))
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        return Uni.createFrom().completionStage(() -> http.sendAsync(request, BodyHandlers.ofString(UTF_8)));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(joining("&"));
    }
}
