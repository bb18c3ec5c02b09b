package dev.baobei.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The account {@code admin} at the JSON API of a packaged gateway. */
public final class Administrator {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final String authorization;

    Administrator(URI address, String password) {
        this.address = address;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(UTF_8));
    }

    /** The document at a path; any other status than 200 fails. */
    public JsonNode get(String path) {
        return document(send(request(path).build(), 200));
    }

    /** The document that answers a posted one; any other status than the expected one fails. */
    public JsonNode post(String path, String json, int expected) {
        return document(send(posted(path, json), expected));
    }

    /** What answers a posted document, whatever it is. */
    public HttpResponse<String> answer(String path, String json) {
        return send(posted(path, json));
    }

    private HttpRequest posted(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", authorization);
    }

    private static String send(HttpRequest request, int expected) {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != expected) {
            throw new AssertionError(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString(UTF_8));
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** A document from its text. */
    public static JsonNode document(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("not JSON: " + json, malformed);
        }
    }
}
