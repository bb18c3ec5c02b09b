package dev.baobei.domain.message;

import java.util.UUID;

/**
 * A message that is ready to leave through a channel's own sending interface.
 *
 * @param id   ours; names it in logs and in the status callback
 * @param from our number
 * @param to   the receiver's address; empty where there is nobody who could be told
 * @param text the words, at most two SMS segments
 */
public record Outgoing(UUID id, String channel, String from, String to, String text) {

    /** Whether it never leaves, for want of a receiver. */
    public boolean isToNobody() {
        return to.isEmpty();
    }

    @Override
    public String toString() {
        return "Outgoing[" + id + "]";
    }
}
