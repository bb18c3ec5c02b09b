package dev.baobei.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A message in the fake provider's own books, in or out.
 *
 * @param direction {@code inbound}, {@code outbound-api} or {@code outbound-reply}, as Twilio words it
 * @param request   for a send of ours: every parameter we gave
 */
public record FakeTwilioMessage(String sid, String direction, String from, String to, String body, Instant sentAt,
        Map<String, String> request) {

    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Whether the list filters of the REST interface let it through; days are days of GMT. */
    boolean passes(Map<String, String> filters) {
        var day = LocalDate.ofInstant(sentAt, ZoneOffset.UTC);
        return filters.getOrDefault("To", to).equals(to)
                && filters.getOrDefault("From", from).equals(from)
                && filters.getOrDefault("DateSent", day.toString()).equals(day.toString())
                && !day.isBefore(LocalDate.parse(filters.getOrDefault("DateSent>", day.toString())))
                && !day.isAfter(LocalDate.parse(filters.getOrDefault("DateSent<", day.toString())));
    }

    /** As the REST interface shows it. */
    ObjectNode json() {
        return new ObjectMapper().createObjectNode()
                .put("sid", sid)
                .put("direction", direction)
                .put("from", from)
                .put("to", to)
                .put("body", body)
                .put("status", direction.equals("inbound") ? "received" : "queued")
                .put("date_created", RFC_2822.format(sentAt))
                .put("date_sent", RFC_2822.format(sentAt))
                .putNull("error_code");
    }
}
