package dev.baobei.channel.twilio;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.twilio.http.Response;
import dev.baobei.domain.message.SendOutcome;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** What Twilio's answer to one attempt means. Reasons carry codes only, never what was sent. */
final class TwilioOutcome {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TwilioOutcome() {}

    /** 201 with a sid is sent; 429 was not processed; another 4xx is final; whatever else may have been sent. */
    static SendOutcome of(Response response) {
        var status = response.getStatusCode();
        var document = document(response.getContent());
        if (status >= 200 && status < 300 && document.path("sid").isTextual()) {
            return new SendOutcome.Sent(document.path("sid").asText());
        }
        if (status == 429) {
            return new SendOutcome.NotTaken(reason(status, document), retryAfter(response));
        }
        return status >= 400 && status < 500
                ? new SendOutcome.Refused(reason(status, document))
                : new SendOutcome.Unknown(reason(status, document));
    }

    private static JsonNode document(String content) {
        try {
            return JSON.readTree(content == null ? "" : content);
        } catch (JsonProcessingException notFromTwilio) {
            return MissingNode.getInstance();
        }
    }

    private static String reason(int status, JsonNode document) {
        var code = document.path("code");
        return code.isInt() ? "twilio " + code.asInt() : "twilio http " + status;
    }

    private static Optional<Duration> retryAfter(Response response) {
        return Arrays.stream(response.getHeaders())
                .filter(header -> header.getName().equalsIgnoreCase("Retry-After"))
                .map(header -> header.getValue().trim())
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .findFirst();
    }

    /** Where no connection came about, nothing was sent; after that, nobody knows. */
    static SendOutcome of(RuntimeException failure) {
        var cause = Stream.iterate((Throwable) failure, each -> each != null, Throwable::getCause)
                .filter(TwilioOutcome::isBeforeSending)
                .findFirst();
        return cause.<SendOutcome>map(
                each -> new SendOutcome.NotTaken("twilio " + each.getClass().getSimpleName(), Optional.empty()))
                .orElseGet(() -> new SendOutcome.Unknown("twilio " + innermost(failure).getClass().getSimpleName()));
    }

    private static boolean isBeforeSending(Throwable cause) {
        return cause instanceof ConnectException || cause instanceof ConnectTimeoutException
                || cause instanceof UnknownHostException;
    }

    private static Throwable innermost(Throwable failure) {
        return failure.getCause() == null ? failure : innermost(failure.getCause());
    }
}
