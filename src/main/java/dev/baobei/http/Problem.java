package dev.baobei.http;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.json.Json;

/**
 * An RFC 9457 problem document: the one shape of every 4xx and 5xx answer of ours.
 *
 * @param type     always {@code about:blank}: the status says the kind, {@code code} says the rest
 * @param title    the status in words
 * @param detail   for people; never a number, a name or a message's words
 * @param code     for programs; stable for ever
 * @param errors   the fields at fault, where fields are
 * @param instance for a 500: the id under which our log has it, as a URN
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String code, List<Fault> errors,
        String instance) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field at fault: {@code parties[0].phone}, and what is wrong with it. */
    public record Fault(String field, String detail) {}

    /** A problem without fields: {@code of(403, "signature-wrong", "The signature does not fit the request.")}. */
    public static Problem of(int status, String code, String detail) {
        return new Problem("about:blank", titleOf(status), status, detail, code, List.of(), null);
    }

    /** A request whose fields cannot be used, each with what is wrong with it. */
    public static Problem ofFields(List<Fault> faults) {
        return of(400, "invalid-request", "Some fields cannot be used.").with(faults);
    }

    /** The same for one field. */
    public static Problem ofField(String field, String why) {
        return ofFields(List.of(new Fault(field, why)));
    }

    /** What a status means by itself: 404 is {@code not-found}. */
    public static Problem of(int status) {
        return of(status, titleOf(status).toLowerCase().replaceAll("[^a-z]+", "-"), null);
    }

    private static String titleOf(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }

    /** The same, naming the fields at fault. */
    public Problem with(List<Fault> faults) {
        return new Problem(type, title, status, detail, code, List.copyOf(faults), instance);
    }

    /** The same, naming the id under which the log has it. */
    public Problem with(UUID incident) {
        return new Problem(type, title, status, detail, code, errors, "urn:uuid:" + incident);
    }

    /** As a response; headers can still be added to it. */
    public Response.ResponseBuilder answer() {
        return Response.status(status).type(MEDIA_TYPE).entity(json());
    }

    /** As the bytes of the body, for whoever answers below JAX-RS. */
    public String json() {
        return Json.encode(this);
    }
}
