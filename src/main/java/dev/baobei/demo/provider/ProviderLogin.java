package dev.baobei.demo.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.baobei.channel.twilio.TwilioConfig;
import dev.baobei.postgres.installation.InstallationSettings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Checks the account and token of a send. The provider's accounts are not our staff's: theirs must never see the password. */
@ApplicationScoped
class ProviderLogin {

    /** Behind the door of the demonstration, before our own staff log in. */
    private static final int PRIORITY = 240;

    private final boolean isDemo;
    private final TwilioConfig account;

    ProviderLogin(InstallationSettings installation, TwilioConfig account) {
        this.isDemo = installation.isDemo();
        this.account = account;
    }

    void register(@Observes Filters filters) {
        if (isDemo) {
            filters.register(this::check, PRIORITY);
        }
    }

    private void check(RoutingContext exchange) {
        if (!exchange.normalizedPath().startsWith(SendResource.BASE)) {
            exchange.next();
        } else if (right().equals(exchange.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            exchange.request().headers().remove(HttpHeaders.AUTHORIZATION);
            exchange.next();
        } else {
            exchange.response().setStatusCode(401).putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(new JsonObject().put("code", 20003).put("message", "Authenticate").put("status", 401).encode());
        }
    }

    private String right() {
        String login = account.accountSid().orElseThrow() + ":" + account.authToken().orElseThrow();
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
    }
}
