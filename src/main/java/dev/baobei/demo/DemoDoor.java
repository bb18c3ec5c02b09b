package dev.baobei.demo;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.baobei.http.Problem;
import dev.baobei.postgres.installation.InstallationSettings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The one door to everything under {@code /demo}, pages, files and API alike: without demo mode there is nothing behind it. */
@ApplicationScoped
class DemoDoor {

    /** A path's parameters ({@code /demo;x}) are no way round it. */
    private static final Pattern BEHIND = Pattern.compile("/demo([/;].*)?");

    private static final String ONLY_OUR_OWN_FILES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final int BEFORE_ANYBODY_LOGS_IN = 250;

    private final InstallationSettings installation;

    DemoDoor(InstallationSettings installation) {
        this.installation = installation;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_ANYBODY_LOGS_IN);
    }

    private void pass(RoutingContext exchange) {
        if (!BEHIND.matcher(exchange.normalizedPath()).matches()) {
            exchange.next();
        } else if (installation.isDemo()) {
            exchange.addHeadersEndHandler(ending -> exchange.response()
                    .putHeader("Content-Security-Policy", ONLY_OUR_OWN_FILES)
                    .putHeader("Referrer-Policy", "no-referrer")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache"));
            exchange.next();
        } else {
            exchange.response()
                    .setStatusCode(404)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(Problem.of(404).json());
        }
    }
}
