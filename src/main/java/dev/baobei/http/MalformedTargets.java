package dev.baobei.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Refuses a target that is no URI, or whose path or query is no text: a broken escape, something else than UTF-8, a NUL. */
@ApplicationScoped
class MalformedTargets {

    private static final int BEFORE_ANYBODY_READS_IT = 310;
    private static final int BEFORE_THE_SERVER_ANSWERS = Integer.MIN_VALUE + 1;

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    void register(@Observes Filters filters) {
        filters.register(MalformedTargets::pass, BEFORE_ANYBODY_READS_IT);
    }

    /** What the router itself cannot read gets to no filter. */
    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_SERVER_ANSWERS).failureHandler(MalformedTargets::pass);
    }

    private static void pass(RoutingContext exchange) {
        if (exchange.response().ended() || isText(exchange.request().uri())) {
            exchange.next();
        } else {
            refuse(exchange);
        }
    }

    private static void refuse(RoutingContext exchange) {
        exchange.response()
                .setStatusCode(400)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Problem.of(400, "target-malformed", "The path or the query is not percent-encoded UTF-8 text.").json());
    }

    private static boolean isText(String target) {
        if (target == null || BROKEN_ESCAPE.matcher(target).find() || !isUri(target)) {
            return false;
        }
        byte[] octets = URLDecoder.decode(target, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString().indexOf('\0') < 0;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static boolean isUri(String target) {
        try {
            return new URI(target) != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
