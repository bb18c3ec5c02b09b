package dev.baobei.demo.provider;

import java.time.OffsetDateTime;

/**
 * A message that the gateway sent, in the provider's own books.
 *
 * @param status {@code queued}, {@code sent} or {@code delivered}
 * @param at     when it was taken, in business time
 */
public record Sent(String sid, String from, String to, String body, String status, OffsetDateTime at) {

    Sent with(String next) {
        return new Sent(sid, from, to, body, next, at);
    }

    @Override
    public String toString() {
        return "Sent[" + sid + " " + status + "]";
    }
}
