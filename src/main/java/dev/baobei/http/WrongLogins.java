package dev.baobei.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Gives a problem document to a wrong login, which is refused before any resource is asked. */
@ApplicationScoped
class WrongLogins {

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(WrongLogins::answer);
    }

    private static void answer(RoutingContext exchange) {
        if (!(exchange.failure() instanceof AuthenticationFailedException) || exchange.response().ended()) {
            exchange.next();
            return;
        }
        HttpAuthenticator authenticator = exchange.get(HttpAuthenticator.class.getName());
        authenticator.sendChallenge(exchange).subscribe().with(sent -> end(exchange), exchange::fail);
    }

    /** The way to log in has said what it wants to see: a header for a program, a redirect for a page. */
    private static void end(RoutingContext exchange) {
        var response = exchange.response();
        if (response.ended()) {
            return;
        }
        if (response.getStatusCode() < 400) {
            response.end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Problem.of(response.getStatusCode()).json());
    }
}
