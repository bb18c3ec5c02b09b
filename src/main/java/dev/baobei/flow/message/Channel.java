package dev.baobei.flow.message;

import java.util.Optional;

import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.message.SendOutcome;

/** A message channel (Twilio, WeCom ...): how it words the answer to a webhook, and how it sends by itself. */
public interface Channel {

    /** As it stands in {@code Incoming.channel} and in the webhook's path: {@code twilio}. */
    String name();

    /** Whether agents write to numbers or accounts of ours on it. */
    default boolean hasNumbers() {
        return true;
    }

    /** The exact body of the HTTP answer that carries this reply, back to whoever wrote; without one, the answer that says nothing. */
    String answer(Optional<Outgoing> reply);

    /** Sends one message and waits for the provider: blocking, once, without hidden retries. Never throws. */
    SendOutcome send(Outgoing outgoing);
}
