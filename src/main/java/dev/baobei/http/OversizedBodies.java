package dev.baobei.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says itself that it is too large, before a byte of it is read and with a problem document. */
@ApplicationScoped
class OversizedBodies {

    private static final int BEFORE_THE_SERVER_DOES = 300;

    private final long largest;

    OversizedBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.largest = largest.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, BEFORE_THE_SERVER_DOES);
    }

    private void refuse(RoutingContext exchange) {
        if (saidLength(exchange) <= largest) {
            exchange.next();
            return;
        }
        exchange.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Problem.of(413, "body-too-large", "The body is larger than the gateway takes.").json());
    }

    private static long saidLength(RoutingContext exchange) {
        var said = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return said == null || !said.matches("\\d{1,18}") ? 0 : Long.parseLong(said);
    }
}
