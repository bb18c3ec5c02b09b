package dev.baobei.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The provider's side of the webhooks: signs over the public URL that its console knows, and posts to where the gateway
 * really listens.
 */
public final class FakeTwilioWebhooks {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String WEBHOOK = "/webhooks/twilio";

    private final String account;
    private final String token;
    private final String publicUrl;
    private final String realUrl;

    public FakeTwilioWebhooks(String account, String token, String publicUrl, String realUrl) {
        this.account = account;
        this.token = token;
        this.publicUrl = publicUrl;
        this.realUrl = realUrl;
    }

    /** A message id as the provider gives one. */
    public static String newSid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    public FakeTwilioAnswer deliver(String from, String to, String body) {
        return deliver(newSid(), from, to, body);
    }

    public FakeTwilioAnswer deliver(String sid, String from, String to, String body) {
        return post(WEBHOOK, message(sid, from, to, body));
    }

    /** All that the provider tells of a message; a test may add to it, repeat or remove something. */
    public List<Entry<String, String>> message(String sid, String from, String to, String body) {
        return new ArrayList<>(List.of(entry("ToCountry", "US"), entry("SmsMessageSid", sid), entry("NumMedia", "0"),
                entry("ToCity", ""), entry("SmsSid", sid), entry("SmsStatus", "received"), entry("Body", body),
                entry("To", to), entry("NumSegments", "1"), entry("MessageSid", sid), entry("AccountSid", account),
                entry("From", from), entry("ApiVersion", "2010-04-01")));
    }

    /** Calls the status callback that came with a send of ours; an empty error code is left out. */
    public FakeTwilioAnswer callBack(FakeTwilioMessage sent, String status, String errorCode) {
        var parameters = new ArrayList<Entry<String, String>>(List.of(entry("SmsSid", sent.sid()),
                entry("SmsStatus", status), entry("MessageStatus", status), entry("To", sent.to()),
                entry("MessageSid", sent.sid()), entry("AccountSid", account), entry("From", sent.from())));
        if (!errorCode.isEmpty()) {
            parameters.add(entry("ErrorCode", errorCode));
        }
        return post(sent.request().get("StatusCallback").substring(publicUrl.length()), parameters);
    }

    /** Signs and posts any parameters, to a path with its query. */
    public FakeTwilioAnswer post(String target, List<Entry<String, String>> parameters) {
        return post(target, encoded(parameters), FakeTwilioSignature.of(token, publicUrl + target, parameters));
    }

    /** Posts a raw body under a signature that the test made itself. */
    public FakeTwilioAnswer post(String target, String rawBody, String signature) {
        var request = request(target, rawBody, signature);
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString(UTF_8));
            return new FakeTwilioAnswer(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** A delivery that is signed and not yet sent, for a test that sends it in its own way. */
    public HttpRequest delivery(String sid, String from, String to, String body) {
        var parameters = message(sid, from, to, body);
        return request(WEBHOOK, encoded(parameters), signature(parameters));
    }

    /** What signs a message with these parameters. */
    public String signature(List<Entry<String, String>> parameters) {
        return FakeTwilioSignature.of(token, publicUrl + WEBHOOK, parameters);
    }

    private HttpRequest request(String target, String rawBody, String signature) {
        return HttpRequest.newBuilder(URI.create(realUrl + target))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(rawBody))
                .build();
    }

    public static String encoded(List<Entry<String, String>> parameters) {
        return parameters.stream()
                .map(each -> URLEncoder.encode(each.getKey(), UTF_8) + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
